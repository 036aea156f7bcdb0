import Grid
import JSON
import Spreadsheet
import Wording

extension Diagnostic {
  /// The finding as `check`, `import` and `assess` print it; keys without a value are left out but
  /// `sheet` and `cell`.
  package func json(in wording: Wording) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("code", .string(code)), .init("severity", .string(severity.rawValue)),
      .init("file", .text(file)), .init("sheet", .text(sheet)),
    ]
    if let form { members.append(.init("form", .string(form))) }
    members.append(.init("cell", .text(cell?.description)))
    if let field { members.append(.init("field", .string(field))) }
    if let item { members.append(.init("item", .string(item))) }
    members.append(.init("message", .string(message(in: wording))))
    return .object(members)
  }
}
