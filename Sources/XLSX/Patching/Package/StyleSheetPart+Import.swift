import Grid
import Spreadsheet
import XMLStream

/// Looks of another workbook.
extension StyleSheetPart {
  /// Adds a format of another styles part with its font, fill, border and number format.
  ///
  /// - Returns: its number here.
  func importFormat(_ index: Int, from other: StyleSheetPart) throws(XLSXError) -> Int {
    let formats = other.elements("cellXfs")
    guard formats.indices.contains(index) else { return 0 }
    let format = formats[index].copy()
    for (name, attribute) in [("fonts", "fontId"), ("fills", "fillId"), ("borders", "borderId")] {
      let all = other.elements(name)
      guard let number = format[attribute].flatMap({ Int($0) }), all.indices.contains(number) else {
        continue
      }
      format[attribute] = String(add(all[number], to: name))
    }
    if let number = format["numFmtId"].flatMap({ Int($0) }), number >= 164 {
      let code = other.elements("numFmts").first { $0["numFmtId"] == String(number) }?["formatCode"]
      format["numFmtId"] = String(formatNumber(code ?? "General"))
    }
    format["xfId"] = "0"
    for name in ["Font", "Fill", "Border", "NumberFormat", "Alignment", "Protection"] {
      format["apply" + name] = "1"
    }
    return try append(format)
  }

  /// Adds a look of conditional formats of another styles part.
  ///
  /// - Returns: its number here; nil where there is none.
  func importDifference(_ index: Int, from other: StyleSheetPart) -> Int? {
    let all = other.elements("dxfs")
    return all.indices.contains(index) ? add(all[index], to: "dxfs") : nil
  }

  private func add(_ element: XMLElement, to name: String) -> Int {
    var bytes: [UInt8] = []
    element.write(to: &bytes)
    return add(to: name, bytes)
  }
}
