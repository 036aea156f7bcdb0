#if Office
  /// Work that is done one after the other, on threads of its own.
  ///
  /// ```swift
  /// line.add { await round.read(sent, with: templates) }
  /// ```
  struct WorkLine: Sendable {
    private var last: Task<Void, Never>?

    /// Adds work behind what was added before.
    mutating func add(_ work: @escaping @Sendable () async -> Void) { _ = result(of: work) }

    /// Adds work behind what was added before, for what comes of it.
    mutating func result<Value: Sendable>(
      of work: @escaping @Sendable () async -> Value
    ) -> Task<Value, Never> {
      let earlier = last
      let task = Task(executorPreference: ReadingThreads.shared) {
        await earlier?.value
        return await work()
      }
      last = Task { _ = await task.value }
      return task
    }
  }
#endif
