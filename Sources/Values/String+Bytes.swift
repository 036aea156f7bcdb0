extension String {
  /// Whether another text has the same bytes. `==` compares by canonical equivalence, which costs
  /// many times as much for texts that are not ASCII; names of fields come from one place.
  package func hasSameBytes(as other: String) -> Bool {
    let own = utf8.span
    let others = other.utf8.span
    guard own.count == others.count else { return false }
    for index in own.indices where own[index] != others[index] { return false }
    return true
  }
}
