/// Markup compatibility (ECMA-376 part 3, 7.5): of the alternatives of `mc:AlternateContent` the
/// first that is understood passes, the elements around it do not show.
struct AlternateContent {
  /// The namespace of `AlternateContent`, `Choice` and `Fallback`.
  static let namespace = "http://schemas.openxmlformats.org/markup-compatibility/2006"

  /// What becomes of a tag.
  enum Verdict { case pass, drop }

  private var open: [(depth: Int, isChosen: Bool)] = []
  private var droppedFrom: Int?

  /// Whether texts are dropped now.
  var isDropping: Bool { droppedFrom != nil }

  /// Whether nothing of it is open.
  var isIdle: Bool { open.isEmpty }

  /// A start tag of the namespace at a depth (the root's is 1).
  ///
  /// - Parameter isUnderstood: of a `Choice`, whether all that it requires is understood.
  mutating func start(_ name: String, depth: Int, isUnderstood: Bool) -> Verdict {
    if droppedFrom != nil { return .drop }
    switch name {
    case "AlternateContent": open.append((depth, false))
    case "Choice", "Fallback":
      guard let last = open.last else { return .drop }
      if last.isChosen || (name == "Choice" && !isUnderstood) {
        droppedFrom = depth
      } else {
        open[open.count - 1].isChosen = true
      }
    default: break
    }
    return .drop
  }

  /// Any other start tag.
  func startOther() -> Verdict { droppedFrom == nil ? .pass : .drop }

  /// An end tag at the depth of its start tag.
  mutating func end(isCompatibility: Bool, depth: Int) -> Verdict {
    if let from = droppedFrom {
      if from == depth { droppedFrom = nil }
      return .drop
    }
    guard isCompatibility else { return .pass }
    if open.last?.depth == depth { open.removeLast() }
    return .drop
  }
}
