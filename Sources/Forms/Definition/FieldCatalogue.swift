import Grid
import Spreadsheet
import Values

/// Brings together what the pages show of fields and groups and what the rules declare of them.
struct FieldCatalogue {
  private(set) var fields: [FieldDefinition] = []
  private(set) var groups: [GroupDefinition] = []
  private let rules: DefinitionCompiler

  init(pages: [FormPage], rules: DefinitionCompiler) {
    self.rules = rules
    for page in pages {
      for place in page.placeholders where place.group == nil { addField(place) }
      for band in page.bands { addBand(band) }
      for place in page.placeholders where place.group != nil { addLoose(place) }
    }
    for page in pages { page.cellTexts.values.filter(\.hasList).forEach { addInCellList($0) } }
    for group in rules.groups where !groups.contains(where: { $0.name == group.name }) {
      var empty = group
      empty.fields = rules.fields.filter { $0.group == group.name }.map(\.field)
      groups.append(empty)
    }
    inheritFromPrinted(pages)
  }

  private mutating func addField(_ place: Placeholder) {
    guard !fields.contains(where: { $0.name == place.field }) else { return }
    fields.append(field(place.field, group: nil, at: place))
  }

  private mutating func addBand(_ band: Band) {
    let index = index(of: band.group)
    for column in band.columns where groups[index].field(column.field) == nil {
      groups[index].fields.append(field(column.field, group: band.group, at: column.placeholder))
    }
  }

  private mutating func addLoose(_ place: Placeholder) {
    guard let name = place.group else { return }
    let index = index(of: name)
    guard groups[index].field(place.field) == nil else { return }
    groups[index].fields.append(field(place.field, group: name, at: place))
  }

  /// Lists within one cell are only written.
  private mutating func addInCellList(_ text: PlaceholderText) {
    for value in text.values {
      guard let name = value.group else { continue }
      let index = index(of: name)
      guard groups[index].field(value.field) == nil else { continue }
      var field = field(value.field, group: name, at: nil)
      field.direction = .writeOnly
      groups[index].fields.append(field)
    }
  }

  private mutating func index(of group: String) -> Int {
    if let index = groups.firstIndex(where: { $0.name == group }) { return index }
    groups.append(rules.group(group) ?? GroupDefinition(name: group, kind: .growing))
    return groups.count - 1
  }

  private func field(_ name: String, group: String?, at place: Placeholder?) -> FieldDefinition {
    var field = rules.field(name, in: group) ?? FieldDefinition(name: name)
    guard let place else { return field }
    if field.declaredAt == nil { field.kind = FieldCatalogue.kind(of: place) }
    field.numberFormat = place.numberFormat
    if place.options.contains(.notRead) { field.direction = .writeOnly }
    if place.options.contains(.readOnly) { field.direction = .readOnly }
    return field
  }

  /// What a placeholder alone says of the kind of its values.
  private static func kind(of place: Placeholder) -> FieldDefinition.Kind {
    if place.options.contains(.tick) { return .tick }
    if place.options.contains(.picture) { return .picture }
    guard let format = place.numberFormat else { return .text }
    if NumberFormatCode(format).isDate { return .date }
    return format.contains { "0#".contains($0) } ? .decimal : .text
  }

  /// Carried-over rows have the columns of the printed items above: what is declared for those
  /// counts for them too, but for what must be filled in.
  private mutating func inheritFromPrinted(_ pages: [FormPage]) {
    for band in pages.flatMap(\.bands) where !band.headerRows.isEmpty {
      guard let index = groups.firstIndex(where: { $0.name == band.group }),
        groups[index].kind == .carriedOver,
        let host = pages.flatMap(\.bands).first(where: {
          $0.group != band.group && !$0.items.isEmpty && $0.headerRows == band.headerRows
        }),
        let printed = groups.first(where: { $0.name == host.group })
      else { continue }
      for position in groups[index].fields.indices {
        let own = groups[index].fields[position]
        guard let model = printed.field(own.name) else { continue }
        groups[index].fields[position] = own.inheriting(model)
      }
    }
  }
}

extension FieldDefinition {
  /// Kind, choices and aliases of a field of the same name where this one declares none itself.
  fileprivate func inheriting(_ model: FieldDefinition) -> FieldDefinition {
    var field = self
    if declaredAt == nil {
      (field.kind, field.range, field.prompt) = (model.kind, model.range, model.prompt)
      field.choices = model.choices
    }
    if aliases.isEmpty { field.aliases = model.aliases }
    return field
  }
}
