import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What work makes of each element, in their order; done on all cores at once.
  ///
  /// ```swift
  /// forms.mapInParallel { $0.serialized() }
  /// ```
  ///
  /// - Throws: the error of the first element whose work failed.
  package func mapInParallel<Made: Sendable, Failure: Error>(
    _ work: @Sendable (Element) throws(Failure) -> Made
  ) throws(Failure) -> [Made] {
    let results = Mutex([Result<Made, Failure>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = Result { () throws(Failure) in try work(self[index]) }
      results.withLock { $0[index] = result }
    }
    var made: [Made] = []
    for result in results.withLock({ $0 }) {
      if let result { made.append(try result.get()) }
    }
    return made
  }
}
