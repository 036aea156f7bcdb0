import Spreadsheet

/// Reads what a row says besides its cells, from the attributes that a scanner found.
struct RowSettingsReader {
  /// The looks by their numbers.
  let looks: [StyleTable.Entry]

  func read(_ attributes: Attributes, _ xml: XMLScanner, into settings: inout RowSettings) {
    func string(_ name: AttributeName) -> String? {
      attributes[name].map { String(decoding: xml.copy($0), as: UTF8.self) }
    }
    if let height = string(.ht).flatMap({ Double($0) }), (0...1000).contains(height) {
      settings.height = height
    }
    settings.isHidden = string(.hidden).map(PartReader.isOn) ?? false
    let level = string(.outlineLevel).flatMap { PartReader.wholeNumber($0) } ?? 0
    settings.outlineLevel = min(max(level, 0), 7)
    settings.isCollapsed = string(.collapsed).map(PartReader.isOn) ?? false
    if string(.customFormat).map(PartReader.isOn) == true,
      let style = string(.s).flatMap({ PartReader.wholeNumber($0) }), looks.indices.contains(style)
    {
      settings.style = looks[style].style
    }
  }
}
