/// Writes the records of a workbook, right ones and wrong ones; a file of bare records is read too.
public struct RecordBuilder {
  /// The stream so far.
  public private(set) var bytes: [UInt8] = []

  /// No records.
  public init() {}

  /// Adds a record.
  public mutating func add(_ type: UInt16, _ payload: [UInt8]) {
    bytes += Self.two(Int(type)) + Self.two(payload.count) + payload
  }

  /// Numbers, least significant byte first.
  public static func two(_ number: Int) -> [UInt8] {
    [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)]
  }
  /// Numbers of four bytes.
  public static func four(_ number: Int) -> [UInt8] {
    two(number & 0xFFFF) + two(number >> 16 & 0xFFFF)
  }

  /// A text in Unicode with its length.
  public static func text(_ text: String, count: Int = 2) -> [UInt8] {
    (count == 2 ? two(text.utf16.count) : [UInt8(text.utf16.count)]) + [1]
      + text.utf16.flatMap { two(Int($0)) }
  }

  /// The head of a cell's record.
  public static func cell(_ row: Int, _ column: Int, look: Int = 15) -> [UInt8] {
    two(row) + two(column) + two(look)
  }

  /// A workbook of one sheet with some records.
  ///
  /// - Parameters:
  ///   - version: 0x600 for BIFF8, 0x500 for BIFF5.
  ///   - globals: records before the list of sheets.
  ///   - name: the sheet's name with its length.
  public static func workbook(
    version: Int = 0x600, globals: [(UInt16, [UInt8])] = [],
    name: [UInt8] = text("表", count: 1), kind: UInt8 = 0, records: [(UInt16, [UInt8])]
  ) -> [UInt8] {
    var start = RecordBuilder()
    start.add(
      0x809, two(version) + two(5) + [UInt8](repeating: 0, count: version == 0x600 ? 12 : 4))
    for (type, payload) in globals { start.add(type, payload) }
    let offset = start.bytes.count + 4 + 6 + name.count + 4
    start.add(0x85, four(offset) + [0, kind] + name)
    start.add(0x0A, [])
    start.add(0x809, two(version) + two(0x10) + [UInt8](repeating: 0, count: 12))
    for (type, payload) in records { start.add(type, payload) }
    start.add(0x0A, [])
    return start.bytes
  }
}
