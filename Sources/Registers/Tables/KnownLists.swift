import Synchronization

/// The lists of a book that were looked up already: every member and period of an indicator asks for
/// the same ones, and finding their members each time was half of the time of a year's assessment.
///
/// ```swift
/// book.members(of: list)  // found
/// book.members(of: list)  // known, until a table of the book changes
/// ```
final class KnownLists: Sendable {
  private let members = Mutex<[String: MemberList]>([:])
  private let names = Mutex<[String: ListedNames]>([:])
  private let expressions = Mutex<[String: ListExpression?]>([:])

  /// No lists yet.
  init() {}

  /// The members of a list.
  func members(of list: ListExpression, _ find: () -> MemberList) -> MemberList {
    if let found = members.withLock({ $0[list.text] }) { return found }
    let found = find()
    members.withLock { $0[list.text] = found }
    return found
  }

  /// The names in a list.
  func names(of list: ListExpression, _ find: () -> ListedNames) -> ListedNames {
    if let found = names.withLock({ $0[list.text] }) { return found }
    let found = find()
    names.withLock { $0[list.text] = found }
    return found
  }

  /// A list as it is written; nil where it is none.
  func expression(_ text: String) -> ListExpression? {
    if let known = expressions.withLock({ $0[text] }) { return known }
    let expression = try? ListExpression(text)
    expressions.withLock { $0[text] = .some(expression) }
    return expression
  }
}
