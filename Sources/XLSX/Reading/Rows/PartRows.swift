import Spreadsheet

/// The rows of a sheet's part, read by a scanner as long as it knows what it sees, else by
/// libxml2 from the start; which of them it is makes no difference to the rows.
///
/// libxml2 always reads what stands around the rows: it is given the part without them.
struct PartRows: ~Copyable {
  private enum Way { case before, scanning, behind, parsing, none }

  /// Where a scanner reads.
  private(set) var window: PartWindow
  private let part: String
  private let findings: SheetFindings
  private let context: SheetContext
  private let wanted: SheetDetails?
  private var input: SheetInput
  private var parser: SheetParser
  private var scanner: RowScanner
  private var way: Way
  /// How many rows the scanner gave.
  private var scanned = 0

  /// - Parameters:
  ///   - part: nil for a sheet without rows.
  ///   - details: gathers what stands around the rows; nil where nobody wants it.
  init(
    part: String?, findings: SheetFindings, context: SheetContext, details: SheetDetails?
  ) throws(XLSXError) {
    let package = context.package
    let stream = try part.map { name throws(XLSXError) in
      try package.stream(ofPart: name, again: findings.isMute)
    }
    var window = PartWindow(stream, piece: package.way.piece)
    let head = package.way.canScan(package.limits) ? try SheetHead.length(in: &window) : nil
    let (all, end) = (window.rest, head ?? window.end)
    let input = SheetInput(head: all[..<end], rest: all[end...], stream: stream)
    window.start = end
    way = part == nil ? .none : head == nil ? .parsing : .before
    parser = SheetParser(
      PartReader(
        part: part ?? "", limits: package.limits, size: stream?.size ?? 0,
        piece: head == nil ? 32 << 10 : 4 << 10, scans: package.way.scans
      ) { try input.read(into: &$0) }, findings: findings, context: context, details: details)
    scanner = RowScanner(
      strings: context.strings.count, styles: context.styles.entries.count,
      settings: details == nil ? nil : RowSettingsReader(looks: context.styles.entries))
    (self.part, self.findings, self.context) = (part ?? "", findings, context)
    (wanted, self.input) = (details, input)
    self.window = window
  }

  /// What stands around the rows, where somebody wanted it.
  var details: SheetDetails? { parser.details }

  /// Whether the scanner reads the rows.
  var isScanned: Bool { way == .scanning || way == .behind }

  /// Reads the next row; false behind the last.
  mutating func next(_ row: inout RawRow) throws(XLSXError) -> Bool {
    if way == .before { try reachRows() }
    if way == .scanning, try scan(&row) { return true }
    if way == .behind, let found = try readBehind(&row) { return found }
    return way == .none ? false : try parser.next(&row)
  }

  /// Has libxml2 read up to the rows; where it does not find them there, it reads everything.
  private mutating func reachRows() throws(XLSXError) {
    let found = try parser.reachRows()
    way = found && !input.isBehindHead ? .scanning : .parsing
    // What it was given of the window would be copied when that moves on.
    if way == .scanning { input.goOn(behindRows: []) }
  }

  /// Scans a row; false where another way goes on.
  private mutating func scan(_ row: inout RawRow) throws(XLSXError) -> Bool {
    while true {
      do throws(ScanStop) {
        if try scanOnce(&row) {
          scanned += 1
          return true
        }
        input.goOn(behindRows: window.rest)
        way = .behind
        return false
      } catch {
        if error == .incomplete, try window.refill() { continue }
        try beginAnew(&row)
        return false
      }
    }
  }

  private mutating func scanOnce(_ row: inout RawRow) throws(ScanStop) -> Bool {
    let bytes = window.bytes
    var xml = XMLScanner(
      bytes.span, from: window.start, to: window.end,
      textLimit: context.package.limits.textBytes)
    let found = try scanner.read(&xml, into: &row)
    window.start = xml.place
    return found
  }

  /// What libxml2 finds behind the rows: nothing more. Nil where that is an error, which then is
  /// found by reading all of it, so that its line is right, or further rows.
  private mutating func readBehind(_ row: inout RawRow) throws(XLSXError) -> Bool? {
    if let found = try? parser.next(&row), !found { return false }
    try beginAnew(&row)
    return nil
  }

  /// Has libxml2 read the part from its start, and passes over the rows that were given.
  private mutating func beginAnew(_ row: inout RawRow) throws(XLSXError) {
    way = .parsing
    let package = context.package
    parser = SheetParser(
      try package.reader(ofPart: part, again: true), findings: findings, context: context,
      details: wanted)
    let wasMute = findings.isMute
    findings.isMute = true
    defer { findings.isMute = wasMute }
    for _ in 0..<scanned { guard try parser.next(&row) else { return } }
  }
}

extension ReadingWay {
  /// Whether rows may be scanned: a cell's text lies six elements deep.
  fileprivate func canScan(_ limits: Limits) -> Bool { scans && limits.nestingDepth >= 6 }
}
