extension FormDefinition {
  /// The definition of one page alone, under the page's own name: how one sheet of a report is
  /// read back.
  package func restricted(toPage sheet: String) -> FormDefinition {
    var only = self
    only.title = sheet
    only.number = nil
    only.pages = pages.filter { $0.sheet == sheet }
    let placed = Set(only.pages.flatMap(\.placeholders).map(\.field))
    only.fields = fields.filter { placed.contains($0.name) }
    let banded = Set(only.pages.flatMap(\.bands).map(\.group))
    only.groups = groups.filter { banded.contains($0.name) }
    return only
  }
}
