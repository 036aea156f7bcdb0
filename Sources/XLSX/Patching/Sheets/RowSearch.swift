import Grid
import XMLStream
import ZipContainer

/// Finds the head of a sheet and single rows in its data, as far as that is plain: rows that come
/// in order and have numbers, nothing but elements and text between them.
///
/// ```swift
/// var search = RowSearch(splice)
/// if let head = try search.head(), let rows = try search.rows([2, 7]) { … }
/// ```
struct RowSearch {
  /// A row in the data; an empty range where it is missing.
  struct Found {
    var range: Range<Int>
    var text: [UInt8]
  }

  private let splice: EntrySplice
  /// Up to where everything was looked at.
  private var place = 0
  /// From where on the data is still needed though it was looked at.
  private var kept: Int?
  private var previous = 0

  init(_ splice: EntrySplice) { self.splice = splice }

  /// Everything before the first row; nil where the sheet is not plain.
  mutating func head() throws -> [UInt8]? {
    var searched = 0
    while true {
      let bytes = Array(splice.bytes(splice.data))
      switch SheetHead.search(bytes, from: searched, to: bytes.count) {
      case .found(let length):
        let head = bytes[..<length]
        guard head.position(of: "<worksheet") != nil, head.position(of: "<!") == nil else {
          return nil
        }
        place = length
        splice.keep(0..<length)
        return Array(head)
      case .notPlain: return nil
      case .open(let end): searched = end
      }
      guard !splice.isAtEnd else { return nil }
      try splice.advance(forgettingBefore: 0)
    }
  }

  /// Rows by their numbers, in order; nil where the sheet is not plain or ends before them.
  mutating func rows(_ numbers: [Int]) throws -> [Found]? {
    var found: [Found] = []
    for number in numbers {
      guard let row = try row(number) else { return nil }
      splice.keep(row.range)
      found.append(row)
    }
    return found
  }

  private mutating func row(_ number: Int) throws -> Found? {
    while let tag = try next(.row), let own = rowNumber(tag), own > previous {
      guard own <= number else {
        place = tag.lowerBound
        return Found(range: tag.lowerBound..<tag.lowerBound, text: [])
      }
      previous = own
      if own == number { return try whole(tag) }
    }
    return nil
  }

  /// The row that begins with a tag; nil for one with a formula that has attributes, because it may
  /// stand for those of other cells.
  private mutating func whole(_ tag: Range<Int>) throws -> Found? {
    kept = tag.lowerBound
    defer { kept = nil }
    var end = tag.upperBound
    if splice.byte(at: end - 2) != UInt8(ascii: "/") {
      guard let endTag = try next(.endOfRow) else { return nil }
      end = endTag.upperBound
    }
    let text = splice.bytes(tag.lowerBound..<end)
    guard text.position(of: "<f ") == nil else { return nil }
    return Found(range: tag.lowerBound..<end, text: Array(text))
  }

  private func rowNumber(_ tag: Range<Int>) -> Int? {
    XMLTag(bytes: splice.bytes(tag))["r"].flatMap { Int($0) }
  }

  // MARK: Tags

  private enum Tag { case row, endOfRow }

  private enum Look {
    case found(Range<Int>)
    case notPlain
    case open
  }

  /// The next tag of a kind; nil where the rows end before, or something else than elements and
  /// text comes first.
  private mutating func next(_ tag: Tag) throws -> Range<Int>? {
    while true {
      switch look(for: tag) {
      case .found(let range):
        place = range.upperBound
        return range
      case .notPlain: return nil
      case .open: break
      }
      guard !splice.isAtEnd else { return nil }
      try splice.advance(forgettingBefore: kept ?? place)
    }
  }

  /// Looks at what is there of the data; the place becomes where to go on with more of it.
  private mutating func look(for tag: Tag) -> Look {
    let bytes = splice.bytes(place..<splice.data.upperBound)
    let text = bytes.span
    var index = 0
    // The longest name that counts is `</sheetData`.
    while index + 11 < text.count {
      guard text[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      switch (text[index + 1], text[index + 2]) {
      case (UInt8(ascii: "!"), _), (UInt8(ascii: "?"), _): return .notPlain
      case (UInt8(ascii: "/"), UInt8(ascii: "s")): return .notPlain
      case (UInt8(ascii: "r"), UInt8(ascii: "o")) where tag == .row,
        (UInt8(ascii: "/"), UInt8(ascii: "r")) where tag == .endOfRow:
        place += index
        guard let end = bytes[(bytes.startIndex + index)...].firstIndex(of: UInt8(ascii: ">"))
        else { return .open }
        return .found(place..<place + end - bytes.startIndex - index + 1)
      default: index += 1
      }
    }
    place += index
    return .open
  }
}

extension ArraySlice<UInt8> {
  /// Where a text begins in the bytes; nil where it is not there.
  fileprivate func position(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    return indices.dropLast(Swift.max(0, wanted.count - 1)).first { start in
      self[start...].starts(with: wanted)
    }
  }
}
