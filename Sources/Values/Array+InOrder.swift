import FoundationEssentials

extension Array where Element: Sendable {
  /// Does some work on each element, on all cores, and takes what comes of it in their order. What
  /// is made ahead of the one that is taken is bounded, so that memory does not grow with the
  /// elements.
  ///
  /// ```swift
  /// try await files.forEachInOrder { read($0) } take: { try write($0) }
  /// ```
  ///
  /// - Throws: what taking throws; work that has begun is finished first.
  package func forEachInOrder<Made: Sendable, Failure: Error>(
    _ work: @escaping @Sendable (Element) -> Made, take: (Made) throws(Failure) -> Void
  ) async throws(Failure) {
    let width = ProcessInfo.processInfo.activeProcessorCount
    var failure: Failure?
    await withTaskGroup(of: (Int, Made).self) { group in
      var (started, taken) = (0, 0)
      var early: [Int: Made] = [:]
      while taken < count {
        let running = started - taken - early.count
        if started < count, running < width, started - taken < 8 * width {
          let (index, element) = (started, self[started])
          group.addTask { (index, work(element)) }
          started += 1
        } else if let made = early.removeValue(forKey: taken) {
          do throws(Failure) { try take(made) } catch {
            failure = error
            return
          }
          taken += 1
        } else if let (index, made) = await group.next() {
          early[index] = made
        }
      }
    }
    if let failure { throw failure }
  }
}
