import Files

/// Goes through the records of a workbook stream: each is a number, a length, and so many bytes
/// ([MS-XLS] 2.1.4).
///
/// ```swift
/// var cursor = RecordCursor(bytes, at: 0)
/// while try cursor.next() { if cursor.type == .number { … cursor.reader … } }
/// ```
struct RecordCursor {
  private let bytes: [UInt8]
  /// Where the record begins.
  private(set) var offset: Int
  private var nextOffset: Int
  /// What it is; nil for one that is not read.
  private(set) var type: RecordType?
  /// Its number.
  private(set) var number: UInt16 = 0

  /// Stands before the record at an offset.
  init(_ bytes: [UInt8], at offset: Int) {
    (self.bytes, self.offset, nextOffset) = (bytes, offset, offset)
  }

  /// Goes to the next record; false at the end of the stream.
  mutating func next() throws(XLSError) -> Bool {
    guard nextOffset >= 0, nextOffset <= bytes.count - 4 else { return false }
    offset = nextOffset
    number = UInt16(bytes.number16(at: offset))
    type = RecordType(rawValue: number)
    nextOffset = offset + 4 + bytes.number16(at: offset + 2)
    guard nextOffset <= bytes.count else { throw .damaged(atByte: offset) }
    return true
  }

  /// Reads what is in the record.
  var reader: PayloadReader { PayloadReader(bytes, offset + 4..<nextOffset) }
}
