import Spreadsheet

/// What the first bytes of a picture's file say.
struct ImageHeader {
  /// What the file is.
  let format: Picture.Format
  /// In pixels at 96 for the inch; nil where the file does not say.
  let size: Picture.Size?

  /// Reads a file's header; nil for a format that is not known.
  init?(_ data: [UInt8]) {
    let bytes = ImageBytes(data)
    guard let known = ImageHeader.signatures.first(where: { bytes.has($0.signature, at: $0.place) })
    else { return nil }
    format = known.format
    let size =
      switch known.format {
      case .png: bytes.size(width: (16, 4), height: (20, 4))
      case .gif: bytes.littleEndian.size(width: (6, 2), height: (8, 2))
      case .bmp: bytes.littleEndian.size(width: (18, 4), height: (22, 4))
      case .jpeg: bytes.jpegSize
      case .tiff: bytes.tiffSize
      case .emf: bytes.littleEndian.emfSize
      case .wmf: bytes.littleEndian.wmfSize
      case .other: nil as Picture.Size?
      }
    self.size = size.flatMap { $0.width > 0 && $0.height > 0 ? $0 : nil }
  }

  /// What files begin with, or have at a place further on.
  private static let signatures: [(format: Picture.Format, signature: [UInt8], place: Int)] = [
    (.png, [0x89, 0x50, 0x4E, 0x47], 0), (.jpeg, [0xFF, 0xD8, 0xFF], 0),
    (.gif, Array("GIF8".utf8), 0), (.bmp, Array("BM".utf8), 0),
    (.tiff, [0x49, 0x49, 0x2A, 0], 0), (.tiff, [0x4D, 0x4D, 0, 0x2A], 0),
    (.wmf, [0xD7, 0xCD, 0xC6, 0x9A], 0), (.emf, Array(" EMF".utf8), 40),
  ]
}

extension Picture.Format {
  /// The format known from the first bytes.
  init(_ data: [UInt8]) { self = ImageHeader(data)?.format ?? .other }

  /// How the names of files end.
  var suffix: String { "." + rawValue }

  /// The content type.
  var contentType: String {
    switch self {
    case .emf, .wmf: "image/x-" + rawValue
    default: "image/" + rawValue
    }
  }
}

/// Numbers in a picture's file.
private struct ImageBytes {
  private let data: [UInt8]
  private var isLittleEndian = false

  init(_ data: [UInt8]) { self.data = data }

  /// The same with numbers whose last byte is the greatest.
  var littleEndian: ImageBytes {
    var bytes = self
    bytes.isLittleEndian = true
    return bytes
  }

  func has(_ signature: [UInt8], at place: Int) -> Bool {
    data.dropFirst(place).starts(with: signature)
  }

  private func number(_ start: Int, _ count: Int) -> Int {
    guard start >= 0, count <= 4, start <= data.count - count else { return 0 }
    let bytes = data[start..<start + count]
    return (isLittleEndian ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of two bytes or four that may be below zero.
  private func signed(_ start: Int, _ count: Int) -> Int {
    let number = number(start, count)
    let half = 1 << (8 * count - 1)
    return number >= half ? number - 2 * half : number
  }

  func size(width: (Int, Int), height: (Int, Int)) -> Picture.Size? {
    bounded(number(width.0, width.1), abs(signed(height.0, height.1)))
  }

  private func bounded(_ width: Int, _ height: Int) -> Picture.Size? {
    Picture.Size(width: min(width, 100_000), height: min(height, 100_000))
  }

  /// Goes from segment to segment up to the start of a frame (ITU T.81, B.1.1.3).
  var jpegSize: Picture.Size? {
    var index = 2
    while index + 9 < data.count, data[index] == 0xFF {
      let marker = data[index + 1]
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame { return size(width: (index + 7, 2), height: (index + 5, 2)) }
      index += marker == 0xFF ? 1 : 2 + number(index + 2, 2)
    }
    return nil
  }

  /// The first directory's fields 256 and 257 (TIFF 6.0, section 2).
  var tiffSize: Picture.Size? {
    var bytes = self
    bytes.isLittleEndian = has([0x49], at: 0)
    let directory = bytes.number(4, 4)
    var sizes: [Int: Int] = [:]
    for field in 0..<bytes.number(directory, 2) {
      let place = directory + 2 + 12 * field
      guard place + 12 <= data.count else { break }
      sizes[bytes.number(place, 2)] = bytes.number(
        place + 8, bytes.number(place + 2, 2) == 3 ? 2 : 4)
    }
    guard let width = sizes[256], let height = sizes[257] else { return nil }
    return bounded(width, height)
  }

  /// The frame, in hundredths of a millimetre ([MS-EMF] 2.2.9).
  var emfSize: Picture.Size? {
    func pixels(_ from: Int, _ to: Int) -> Int { (signed(to, 4) - signed(from, 4)) * 96 / 2540 }
    return bounded(pixels(24, 32), pixels(28, 36))
  }

  /// The frame, in units of which the file says how many make an inch ([MS-WMF] 2.3.2.3).
  var wmfSize: Picture.Size? {
    let inch = number(14, 2)
    guard inch > 0 else { return nil }
    func pixels(_ from: Int, _ to: Int) -> Int { (signed(to, 2) - signed(from, 2)) * 96 / inch }
    return bounded(pixels(6, 10), pixels(8, 12))
  }
}
