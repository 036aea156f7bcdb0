import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What work makes of each element, in their order; done on all cores at once.
  ///
  /// ```swift
  /// forms.mapInParallel { $0.serialized() }
  /// ```
  ///
  /// - Parameter weight: about how much work an element makes, where they differ much: the heaviest
  ///   are begun first, so that no core is left with one of them at the end.
  /// - Throws: the error of the first element whose work failed.
  package func mapInParallel<Made: Sendable, Failure: Error>(
    heaviestFirst weight: ((Element) -> Int)? = nil,
    _ work: @Sendable (Element) throws(Failure) -> Made
  ) throws(Failure) -> [Made] {
    // The files of an import are assessed one by one, which asks for this a dozen times a file.
    guard count > 1 else { return try map(work) }
    let weights = weight.map { weight in map(weight) }
    let order = weights.map { weights in indices.sorted { weights[$0] > weights[$1] } }
    let results = Mutex([Result<Made, Failure>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { turn in
      let index = order?[turn] ?? turn
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
