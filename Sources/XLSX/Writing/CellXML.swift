import Grid
import Spreadsheet
import Values
import XMLStream

/// What stands inside `<c>`: the type of the value, and the XML.
struct CellXML {
  /// The `t` of the value; nil for a number.
  var type: String?
  /// The elements inside.
  var content: [UInt8] = []

  /// How text is written.
  enum TextPlace {
    /// In the cell itself.
    case inline
    /// In the shared strings, by its number there.
    case shared(SharedStringTable)
  }

  /// A text as shared strings know it.
  struct Text {
    var plain: String
    var rich: RichText?
  }

  private let prefix: String
  private let dates: DateSystem

  /// An empty cell.
  init(prefix: String = "", dates: DateSystem = .from1900) {
    (self.prefix, self.dates) = (prefix, dates)
  }

  /// Writes a value, and the formula it is the result of.
  ///
  /// - Parameter digits: those of a number that has more of them than a double holds.
  /// - Throws: `textTooLong`, `formulaTooLong`, `notNumber`, with the place where that is known.
  mutating func write(
    _ value: CellValue?, formula: Formula? = nil, richText: RichText? = nil, digits: String? = nil,
    text place: TextPlace = .inline, sheet: String?, cell: CellReference
  ) throws(XLSXError) {
    var writer = XMLWriter(prefix: prefix)
    if let formula {
      let text = FunctionPrefix.stored(formula.text)
      let length = text.utf16.count
      guard length <= 8192 else {
        throw XLSXError(.formulaTooLong, [String(length)], sheet: sheet, cell: cell)
      }
      let own = formula.isDynamic ? cell.description : nil
      let array = formula.arrayRange?.description ?? own
      writer.element("f", ["t": array.map { _ in "array" }, "ref": array], text: text)
    }
    do {
      if let digits {
        writer.element("v", text: digits)
      } else if let value {
        try add(value, isResult: formula != nil, richText: richText, place, to: &writer)
      }
    } catch { throw XLSXError(error.code, error.arguments, sheet: sheet, cell: cell) }
    content = writer.takeBytes()
  }

  private mutating func add(
    _ value: CellValue, isResult: Bool, richText: RichText?, _ place: TextPlace,
    to writer: inout XMLWriter
  ) throws(XLSXError) {
    switch value {
    case .number(let number):
      guard number.isFinite else { throw XLSXError(.notNumber) }
      writer.element("v", text: CellText.number(number))
    case .boolean(let truth):
      type = "b"
      writer.element("v", text: truth ? "1" : "0")
    case .error(let error):
      type = "e"
      writer.element("v", text: error.code)
    case .dateTime(let date):
      guard let serial = CellText.serial(date, in: dates) else {
        try add(.text(date.description), isResult: isResult, richText: nil, place, to: &writer)
        return
      }
      writer.element("v", text: CellText.number(serial))
    case .time(let time): writer.element("v", text: CellText.number(SerialNumber.serial(of: time)))
    case .text(let text):
      try add(Text(plain: text, rich: richText), isResult: isResult, place, to: &writer)
    }
  }

  private mutating func add(
    _ text: Text, isResult: Bool, _ place: TextPlace, to writer: inout XMLWriter
  ) throws(XLSXError) {
    let length = text.plain.utf16.count
    guard length <= SheetLimits.textLength else { throw XLSXError(.textTooLong, [String(length)]) }
    if isResult {
      type = "str"
      return CellXML.element("v", text.plain, to: &writer)
    }
    if case .shared(let table) = place, let index = CellXML.index(of: text, in: table) {
      type = "s"
      return writer.element("v", text: String(index))
    }
    type = "inlineStr"
    writer.element("is") { CellXML.write(text, to: &$0) }
  }

  private static func index(of text: Text, in table: SharedStringTable) -> Int? {
    if let rich = text.rich, rich.text == text.plain, !rich.runs.isEmpty {
      return table.index(of: rich)
    }
    return table.index(of: text.plain.utf8.span)
  }

  /// The inside of `<is>` or `<si>`.
  static func write(_ text: Text, to writer: inout XMLWriter) {
    guard let rich = text.rich, rich.text == text.plain, rich.runs.count > 0 else {
      return element("t", text.plain, to: &writer)
    }
    for run in rich.runs {
      writer.element("r") { writer in
        if let font = run.font { StyleXML.run(font, to: &writer) }
        element("t", run.text, to: &writer)
      }
    }
  }

  private static func element(_ name: String, _ text: String, to writer: inout XMLWriter) {
    if CellText.needsPreserving(text) {
      writer.element(name, ["xml:space": "preserve"], text: CellText.escaped(text))
    } else {
      writer.element(name, text: CellText.escaped(text))
    }
  }
}
