/// The dialect of a text, and what speaks for it.
///
/// ```swift
/// let detected = DetectedDialect(of: "a;b\n1,5;2\n".utf8Span.span, isWhole: true)
/// detected.dialect.delimiter  // ";"
/// detected.columns  // 2
/// ```
package struct DetectedDialect: Hashable, Sendable {
  /// What speaks for a dialect.
  package enum Evidence: String, Hashable, Sendable {
    /// The first line says `sep=;`.
    case separatorLine
    /// Of all candidates it gives the most even rows.
    case consistency
    /// No candidate gives columns: a single column.
    case singleColumn
    /// Somebody said so.
    case told
  }

  /// The dialect.
  package var dialect: CSVDialect
  /// What speaks for it.
  package var evidence: Evidence
  /// How many fields most records have; nil where nothing was counted.
  package var columns: Int?
  /// How many bytes of `sep=;` line stand before the first record.
  package var separatorLineLength: Int

  /// The dialect of a text by a sample from its start.
  ///
  /// - Parameter isWhole: whether the sample is all there is.
  package init(of sample: Span<UInt8>, isWhole: Bool) {
    if let line = SeparatorLine(sample) {
      self.init(line.dialect, .separatorLine, skipping: line.length, of: sample, isWhole: isWhole)
      return
    }
    var best: (census: DialectCensus, delimiter: UInt8)?
    for (delimiter, prior) in DetectedDialect.candidates {
      let census = DialectCensus(
        sample, from: 0, isWhole: isWhole, delimiter: delimiter, prior: prior)
      if census.score > best?.census.score ?? 0 { best = (census, delimiter) }
    }
    self.init(
      dialect: best.map { CSVDialect(delimiter: $0.delimiter) } ?? .commas,
      evidence: best == nil ? .singleColumn : .consistency, columns: best?.census.columns ?? 1,
      separatorLineLength: 0)
  }

  /// A given dialect; a `sep=` line that agrees is skipped.
  package init(told dialect: CSVDialect, sample: Span<UInt8>, isWhole: Bool) {
    let line = SeparatorLine(sample)
    let length = line?.dialect == dialect ? line?.length ?? 0 : 0
    self.init(dialect, .told, skipping: length, of: sample, isWhole: isWhole)
  }

  private init(
    _ dialect: CSVDialect, _ evidence: Evidence, skipping length: Int, of sample: Span<UInt8>,
    isWhole: Bool
  ) {
    let census = DialectCensus(
      sample, from: length, isWhole: isWhole, delimiter: dialect.delimiter, prior: 1)
    self.init(
      dialect: dialect, evidence: evidence, columns: census.columns, separatorLineLength: length)
  }

  private init(
    dialect: CSVDialect, evidence: Evidence, columns: Int?, separatorLineLength: Int
  ) {
    (self.dialect, self.evidence, self.columns) = (dialect, evidence, columns)
    self.separatorLineLength = separatorLineLength
  }

  /// Tabs hardly ever stand in ordinary text, bars sometimes do; commas are what most files have.
  private static let candidates: [(UInt8, Double)] = [
    (UInt8(ascii: ","), 1.1), (UInt8(ascii: "\t"), 1.2), (UInt8(ascii: ";"), 1),
    (UInt8(ascii: "|"), 0.9), (UInt8(ascii: "^"), 0.8),
  ]
}

/// The line `sep=;` that Excel takes for the delimiter and leaves out.
struct SeparatorLine {
  let dialect: CSVDialect
  let length: Int

  init?(_ sample: Span<UInt8>) {
    let mark = Array("sep=".utf8)
    guard sample.count > mark.count,
      mark.indices.allSatisfy({ sample[$0] | 0x20 == mark[$0] | 0x20 }),
      CSVDialect.canDelimit(sample[mark.count])
    else { return nil }
    var end = mark.count + 1
    if end < sample.count, sample[end] == UInt8(ascii: "\r") { end += 1 }
    if end < sample.count, sample[end] == UInt8(ascii: "\n") { end += 1 }
    guard end > mark.count + 1 || end == sample.count else { return nil }
    dialect = CSVDialect(delimiter: sample[mark.count])
    length = end
  }
}
