import Files
import Grid

/// Rows of a sheet from values to bytes, with no string in between: what a cell begins with is
/// prepared once for each column, the digits of the row once for each row, the attribute of a look
/// once for each look. A profile of a million rows shows less than a third of the CPU time here and in
/// what calls it, and more than half in deflating (docs/performance.md).
struct RowBytes: ~Copyable {
  /// What was written and not handed on.
  var buffer = ByteBuffer(capacity: 1 << 18)

  private var row = ByteBuffer.Word("")
  /// `<c r="AB`, by column.
  private var columns: [ByteBuffer.Word] = []
  /// ` s="3"`, by number of the look.
  private var looks: [ByteBuffer.Word] = []
  private let quote = ByteBuffer.Word("\"")

  /// Begins a row.
  ///
  /// - Parameter attributes: what stands in its tag beside the number.
  mutating func beginRow(_ number: Int, attributes: String = "") {
    row = ByteBuffer.Word(String(number))
    buffer.append("<row r=\"")
    buffer.append(row)
    buffer.append(quote)
    if !attributes.isEmpty { buffer.append(text: attributes) }
    buffer.append(UInt8(ascii: ">"))
  }

  /// Ends the row.
  mutating func endRow() { buffer.append("</row>") }

  /// A finite number.
  mutating func append(_ number: Double, column: Int, look: Int) {
    begin(column, look)
    buffer.append("><v>")
    NumberXML.append(number, to: &buffer)
    buffer.append("</v></c>")
  }

  /// A truth value.
  mutating func append(_ truth: Bool, column: Int, look: Int) {
    begin(column, look)
    buffer.append(" t=\"b\"><v>")
    buffer.append(truth ? UInt8(ascii: "1") : UInt8(ascii: "0"))
    buffer.append("</v></c>")
  }

  /// A text by its number in the shared strings.
  mutating func append(sharedText index: Int, column: Int, look: Int) {
    begin(column, look)
    buffer.append(" t=\"s\"><v>")
    buffer.append(digitsOf: index)
    buffer.append("</v></c>")
  }

  /// A text in the cell itself.
  mutating func append(_ text: Span<UInt8>, column: Int, look: Int) {
    begin(column, look)
    buffer.append(" t=\"inlineStr\"><is>")
    TextXML.append(text, to: &buffer)
    buffer.append("</is></c>")
  }

  /// A cell without a value.
  mutating func appendEmpty(column: Int, look: Int) {
    begin(column, look)
    buffer.append("/>")
  }

  /// A cell of any other kind: its type and what stands inside.
  ///
  /// - Parameter metadata: the number of what it says of itself; nil for nothing.
  mutating func append(
    type: String?, metadata: Int?, content: [UInt8], column: Int, look: Int
  ) {
    begin(column, look)
    if let metadata { buffer.append(text: " cm=\"\(metadata)\"") }
    if let type {
      buffer.append(" t=\"")
      buffer.append(text: type)
      buffer.append(quote)
    }
    guard !content.isEmpty else { return buffer.append("/>") }
    buffer.append(UInt8(ascii: ">"))
    buffer.append(content.span)
    buffer.append("</c>")
  }

  private mutating func begin(_ column: Int, _ look: Int) {
    while columns.count < column {
      columns.append(ByteBuffer.Word("<c r=\"" + ColumnName.letters(of: columns.count + 1)))
    }
    buffer.append(columns[column - 1])
    buffer.append(row)
    buffer.append(quote)
    guard look != 0 else { return }
    while looks.count <= look { looks.append(ByteBuffer.Word(" s=\"\(looks.count)\"")) }
    buffer.append(looks[look])
  }
}
