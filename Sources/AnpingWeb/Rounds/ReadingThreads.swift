#if Office
  import Dispatch

  /// Threads for reading forms and writing workbooks, so that pages are answered meanwhile.
  ///
  /// ```swift
  /// await Task(executorPreference: ReadingThreads.shared) { await round.read(sent: files) }.value
  /// ```
  final class ReadingThreads: TaskExecutor {
    /// Those of this process.
    static let shared = ReadingThreads()

    private let queue = DispatchQueue(label: "anping.reading", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
  }
#endif
