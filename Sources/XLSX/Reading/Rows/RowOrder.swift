import Grid
import Spreadsheet
import ZipContainer

/// Glances through a sheet's XML for rows or cells out of order, so that a stream never has to
/// take back a row.
struct RowOrder {
  private var lastRow = 0
  private var tag: [UInt8] = []
  private var isInTag = false
  private(set) var isSorted = true

  /// Whether all rows and cells of a sheet stand in order. UTF-16 counts as unsorted: it is rare,
  /// and sorting does no harm.
  static func isSorted(part: String, of package: OPCPackage) throws(XLSXError) -> Bool {
    let stream = try package.stream(ofPart: part)
    do {
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      var order = RowOrder()
      var isFirst = true
      while case let count = try stream.read(into: &buffer), count > 0 {
        if isFirst, buffer[..<min(count, 4)].contains(where: { $0 == 0 || $0 >= 0xFE }) {
          return false
        }
        isFirst = false
        order.scan(buffer, count: count)
        if !order.isSorted { return false }
      }
      return true
    } catch { throw XLSXError(error, part: part) }
  }

  /// Looks at the next bytes.
  mutating func scan(_ bytes: [UInt8], count: Int) {
    var index = 0
    while index < count {
      let byte = bytes[index]
      index += 1
      if isInTag {
        if byte == UInt8(ascii: ">") || tag.count == 256 {
          isInTag = false
          look()
        } else {
          tag.append(byte)
        }
      } else if byte == UInt8(ascii: "<") {
        isInTag = true
        tag.removeAll(keepingCapacity: true)
      }
    }
  }

  private mutating func look() {
    guard let space = tag.firstIndex(where: { $0 <= 0x20 || $0 == UInt8(ascii: "/") }) ?? bare,
      space > 0
    else { return }
    let name = tag[..<space].split(separator: UInt8(ascii: ":")).last ?? []
    if name.elementsEqual("row".utf8) {
      let row = value(from: space).flatMap(CellAddress.number) ?? lastRow + 1
      isSorted = isSorted && row > lastRow
      lastRow = row
    } else if name.elementsEqual("c".utf8), let cell = value(from: space).flatMap(CellAddress.read)
    {
      isSorted = isSorted && cell.row == lastRow
    }
  }

  private var bare: Int? { tag.count < 12 ? tag.count : nil }

  /// The value of the attribute `r`.
  private func value(from start: Int) -> ArraySlice<UInt8>? {
    var index = start
    while index + 3 < tag.count {
      if tag[index] <= 0x20, tag[index + 1] == UInt8(ascii: "r"),
        tag[index + 2] == UInt8(ascii: "=")
      {
        let quote = tag[index + 3]
        return tag[(index + 4)...].prefix { $0 != quote }
      }
      index += 1
    }
    return nil
  }
}
