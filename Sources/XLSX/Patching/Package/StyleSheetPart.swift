import Grid
import Spreadsheet
import XMLStream

/// The styles part while looks are added to it; what is there keeps its number.
final class StyleSheetPart {
  private let root: XMLElement
  private let prefix: String
  private var styles: [Style: Int] = [:]
  private var recent: [(style: Style, index: Int)] = []
  private var modified: [Modified: Int] = [:]
  private var added: [String: [[UInt8]: Int]] = [:]
  private var counts: [String: Int] = [:]
  private var formatNumbers: [String: Int] = [:]
  private var generalFormats: [Int: Bool] = [:]

  private struct Modified: Hashable {
    var base: Int
    var change: StyleModification
  }

  /// Excel's own limit of cell formats.
  static let maximumFormats = 65_490

  /// A styles part.
  ///
  /// - Parameter isOwn: whether it is one of our own, in which format 0 is the default look.
  init(_ root: XMLElement, isOwn: Bool = false) {
    self.root = root
    if isOwn { styles[.default] = 0 }
    prefix = root.tag.prefix
    for format in root.first("numFmts")?.all("numFmt") ?? [] {
      if let code = format["formatCode"], let number = format["numFmtId"].flatMap({ Int($0) }) {
        formatNumbers[code] = number
      }
    }
  }

  /// The number of a whole look.
  func index(of style: Style) throws(XLSXError) -> Int {
    // Rows repeat the few looks of their columns: hashing one for each cell would cost more than
    // the cell.
    if let known = recent.first(where: { $0.style.isIdentical(to: style) }) { return known.index }
    let index: Int
    if let known = styles[style] { index = known } else { index = try add(style) }
    styles[style] = index
    if recent.count == 8 { recent.removeFirst() }
    recent.append((style, index))
    return index
  }

  /// The number of a look like another with some parts changed.
  func index(modifying base: Int, by change: StyleModification) throws(XLSXError) -> Int {
    let key = Modified(base: base, change: change)
    if let known = modified[key] { return known }
    let formats = collection("cellXfs")
    let all = formats.all("xf")
    let format = all.indices.contains(base) ? all[base].copy() : newFormat()
    try apply(change, to: format)
    let index = try append(format)
    modified[key] = index
    return index
  }

  /// The number format of a look; nil where it is General.
  func hasGeneralFormat(_ index: Int) -> Bool {
    if let known = generalFormats[index] { return known }
    let all = root.first("cellXfs")?.all("xf") ?? []
    let isGeneral = !all.indices.contains(index) || (all[index]["numFmtId"] ?? "0") == "0"
    generalFormats[index] = isGeneral
    return isGeneral
  }

  /// The number of a look of conditional formats; nil for one that changes nothing.
  func differenceIndex(of style: Style) -> Int? {
    guard style != .default else { return nil }
    var writer = XMLWriter(prefix: prefix)
    let plain = Style.default
    writer.element("dxf") { writer in
      if style.font != plain.font { StyleXML.difference(style.font, to: &writer) }
      if style.numberFormat != plain.numberFormat {
        let number = formatNumber(style.numberFormat)
        writer.element("numFmt", ["numFmtId": String(number), "formatCode": style.numberFormat])
      }
      if style.fill != plain.fill { StyleXML.difference(style.fill, to: &writer) }
      StyleXML.alignment(style.alignment, to: &writer)
      if style.border != plain.border {
        StyleXML.border(style.border, isDifference: true, to: &writer)
      }
      StyleXML.protection(style.protection, to: &writer)
    }
    return add(to: "dxfs", writer.takeBytes())
  }

  // MARK: Formats

  private func add(_ style: Style) throws(XLSXError) -> Int {
    let format = newFormat()
    let plain = Style.default
    try apply(
      StyleModification(
        font: style.font, fill: style.fill == plain.fill ? nil : style.fill,
        border: style.border == plain.border ? nil : style.border,
        alignment: style.alignment == plain.alignment ? nil : style.alignment,
        numberFormat: style.numberFormat == plain.numberFormat ? nil : style.numberFormat,
        protection: style.protection == plain.protection ? nil : style.protection),
      to: format)
    return try append(format)
  }

  private func newFormat() -> XMLElement {
    let format = XMLElement(name: prefix + "xf")
    for name in ["numFmtId", "fontId", "fillId", "borderId", "xfId"] { format[name] = "0" }
    return format
  }

  private func apply(
    _ change: StyleModification, to format: XMLElement
  ) throws(XLSXError) {
    try StyleRules.check(change)
    if let font = change.font {
      let index = add(to: "fonts") { StyleXML.font(font, to: &$0) }
      set(format, "fontId", index, flag: "applyFont")
    }
    if let fill = change.fill {
      let index = fill == .none ? 0 : add(to: "fills") { StyleXML.fill(fill, to: &$0) }
      set(format, "fillId", index, flag: "applyFill")
    }
    if let border = change.border {
      let index = add(to: "borders") { StyleXML.border(border, to: &$0) }
      set(format, "borderId", index, flag: "applyBorder")
    }
    if let code = change.numberFormat {
      set(format, "numFmtId", formatNumber(code), flag: "applyNumberFormat")
    }
    if let alignment = change.alignment {
      replace("alignment", in: format, flag: "applyAlignment") {
        StyleXML.alignment(alignment, to: &$0)
      }
    }
    if let protection = change.protection {
      replace("protection", in: format, flag: "applyProtection") {
        StyleXML.protection(protection, to: &$0)
      }
    }
  }

  private func set(_ format: XMLElement, _ name: String, _ value: Int, flag: String) {
    format[name] = String(value)
    format[flag] = "1"
  }

  private func replace(
    _ name: String, in format: XMLElement, flag: String, _ write: (inout XMLWriter) -> Void
  ) {
    format.removeElements { $0.isNamed(name) }
    var writer = XMLWriter(prefix: prefix)
    write(&writer)
    format[flag] = "1"
    guard let element = try? XMLElement(fragment: writer.takeBytes()) else { return }
    format.insert(element, inOrder: ["alignment", "protection", "extLst"])
  }

  /// Adds a format.
  func append(_ format: XMLElement) throws(XLSXError) -> Int {
    var bytes: [UInt8] = []
    format.write(to: &bytes)
    let index = add(to: "cellXfs", bytes)
    guard index < StyleSheetPart.maximumFormats else { throw XLSXError(.tooManyStyles) }
    return index
  }

  /// The number of a number format, which is added where it is not there.
  func formatNumber(_ code: String) -> Int {
    if let number = BuiltInNumberFormats.id(of: code) ?? formatNumbers[code] { return number }
    let number = max(164, (formatNumbers.values.max() ?? 0) + 1)
    formatNumbers[code] = number
    _ = add(to: "numFmts") {
      $0.element("numFmt", ["numFmtId": String(number), "formatCode": code])
    }
    return number
  }

  // MARK: Collections

  private func add(to name: String, _ write: (inout XMLWriter) -> Void) -> Int {
    var writer = XMLWriter(prefix: prefix)
    write(&writer)
    return add(to: name, writer.takeBytes())
  }

  /// The number of an element in a collection, which is added where it was not added before.
  func add(to name: String, _ bytes: [UInt8]) -> Int {
    if let known = added[name]?[bytes] { return known }
    let collection = collection(name)
    let count = counts[name] ?? collection.elements.count
    if let element = try? XMLElement(fragment: bytes) { collection.append(element) }
    collection["count"] = String(count + 1)
    counts[name] = count + 1
    added[name, default: [:]][bytes] = count
    return count
  }

  /// The elements of a collection.
  func elements(_ name: String) -> [XMLElement] { root.first(name)?.elements ?? [] }

  private func collection(_ name: String) -> XMLElement {
    if let known = root.first(name) { return known }
    let collection = XMLElement(name: prefix + name)
    root.insert(collection, inOrder: SheetSchema.stylesOrder)
    if name == "cellXfs" { collection.append(newFormat()) }
    return collection
  }
}
