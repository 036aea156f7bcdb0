import Expressions
import FoundationEssentials
import Spellings
import Values

/// The lists of a template that checks name: its choices, and its groups by their keys.
struct CheckLists: Sendable {
  /// The names of each list of choices.
  let choices: [String: Set<FoldedText>]
  /// The key of each group that has one.
  let keys: [String: String]
  /// The points of the choices of each field, by its path.
  let points: [String: [String: Decimal]]

  init(_ definition: FormDefinition) {
    choices = definition.choices.mapValues { Set($0.choices.map { FoldedText($0.value) }) }
    keys = definition.groups.reduce(into: [:]) { $0[$1.name] = $1.key }
    points = definition.groups.reduce(into: [:]) { all, group in
      for field in group.fields {
        guard let list = field.choices.flatMap({ definition.choices[$0] }) else { continue }
        let pairs = list.choices.compactMap { choice in
          choice.points.map { (choice.value, $0) }
        }
        all["\(group.name).\(field.name)"] = Dictionary(pairs) { first, _ in first }
      }
    }
  }
}

/// The functions that checks have beside Excel's.
extension ReadingContext {
  /// Whether no record above has the same in some fields; a record without any of them is none.
  func isUnique(_ arguments: [FormulaSyntax]) -> Bool {
    let names = arguments.compactMap { argument in
      if case .field(let path) = argument { path.last } else { nil }
    }
    guard let record, let group else { return true }
    let own = key(of: record, names)
    guard own.contains(where: { !$0.isEmpty }) else { return true }
    let above = reading.records(of: group).prefix { $0.row != record.row }
    return !above.contains { key(of: $0, names) == own }
  }

  private func key(of record: RecordReading, _ fields: [String]) -> [FoldedText] {
    fields.map { FoldedText(record[$0]?.value?.plainText ?? "") }
  }

  /// The points of the choice in a cell; `#N/A` for one without.
  func points(_ argument: FormulaSyntax) -> FormulaValue {
    guard case .field(let path) = argument,
      let choice = reading(of: path)?.value?.plainText,
      let points = lists.points[path.joined(separator: ".")]?[choice]
    else { return .error(.notAvailable) }
    return .number(Number(points))
  }

  /// The names in a cell.
  func names(_ argument: FormulaSyntax) -> Set<FoldedText> {
    guard case .field(let path) = argument else { return [] }
    return path.first == CheckScope.wholeMark
      ? list(argument) : ReadingContext.names(reading(of: path)?.value)
  }

  /// The names of a list, or of a whole column.
  func list(_ argument: FormulaSyntax) -> Set<FoldedText> {
    switch argument {
    case .name(let name):
      guard let key = lists.keys[name], lists.choices[name] == nil else {
        return lists.choices[name] ?? []
      }
      return column([name, key]).reduce(into: []) { $0.formUnion(ReadingContext.names($1?.value)) }
    case .field(let path) where path.first == CheckScope.wholeMark:
      return column(path.dropFirst()).reduce(into: []) {
        $0.formUnion(ReadingContext.names($1?.value))
      }
    default: return names(argument)
    }
  }

  private static func names(_ value: FieldValue?) -> Set<FoldedText> {
    switch value {
    case nil: []
    case .list(let names): Set(names.map { FoldedText($0) })
    case .text(let text): Set(NameList(text).names.map { FoldedText($0) })
    case .some(let other): [FoldedText(other.plainText)]
    }
  }
}
