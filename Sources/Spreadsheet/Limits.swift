/// How much a workbook may hold before it is refused: guards against files made to fill the
/// memory. All have defaults far above what people make.
///
/// ```swift
/// var limits = Limits.default
/// limits.workbookBytes = 64 << 20
/// let book = try Workbook(xlsx: bytes, limits: limits)
/// ```
public struct Limits: Hashable, Sendable {
  /// The limits used where none are given.
  public static let `default` = Limits()

  /// Bytes that all parts together may inflate to, whatever the size of the file; 256 MB.
  public var inflatedBytes = 256 << 20
  /// How many times its own size a file may inflate to, where that is more; 200.
  public var inflationFactor = 200
  /// Bytes that all parts together may inflate to at most; 2 GB.
  public var inflatedBytesAtMost = 2 << 30
  /// Entries of the zip archive; 10,000.
  public var entries = 10_000
  /// Bytes that the cells of a `Workbook` may take; 2 GB. Streaming keeps none, and has no such
  /// bound.
  public var workbookBytes = 2 << 30
  /// Cells with a formula in a `Workbook`; 5 million. Each of them may be computed.
  public var formulas = 5_000_000
  /// Bytes of shared strings, their bookkeeping included; 256 MB.
  public var stringBytes = 256 << 20
  /// Bytes kept of a sheet whose rows have to be sorted; 192 MB.
  public var sortedBytes = 192 << 20
  /// Bytes of formulas written out for cells that share one; 256 MB.
  public var formulaBytes = 256 << 20
  /// Elements of XML inside one another; 256.
  public var nestingDepth = 256
  /// Bytes of one text between two tags; 64 MB.
  public var textBytes = 64 << 20
  /// Bytes of a picture or another part that is taken whole; 64 MB.
  public var partBytes = 64 << 20
  /// Cell formats, fonts, fills, borders and the like, each; 65,490 formats is Excel's own limit.
  public var styles = 65_536
  /// Sheets that name the same part as theirs; 16. Excel has one part for each, and a thousand
  /// sheets on one large part would be read a thousand times.
  public var sheetsOfOnePart = 16
  /// Sheets; 10,000.
  public var sheets = 10_000
  /// Merged ranges, links, rules and the like of one sheet, each; 1 million.
  public var annotations = 1_000_000

  /// The defaults.
  public init() {}

  /// Bytes that the parts of a file of some size may inflate to.
  package func inflatedBytes(forFileOf size: Int) -> Int {
    let (scaled, overflow) = size.multipliedReportingOverflow(by: inflationFactor)
    return min(max(inflatedBytes, overflow ? .max : scaled), inflatedBytesAtMost)
  }
}
