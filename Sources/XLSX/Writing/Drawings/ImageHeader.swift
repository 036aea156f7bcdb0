import Spreadsheet

/// What the first bytes of a picture's file say.
struct ImageHeader {
  /// PNG or JPEG.
  let format: Picture.Format
  /// In pixels.
  let size: Picture.Size

  /// Reads a file's header; nil for what is neither PNG nor JPEG.
  init?(_ data: [UInt8]) {
    if data.starts(with: [0x89, 0x50, 0x4E, 0x47]), data.count >= 24 {
      format = .png
      size = Picture.Size(
        width: ImageHeader.number(data, 16, 4), height: ImageHeader.number(data, 20, 4))
    } else if data.starts(with: [0xFF, 0xD8]), let size = ImageHeader.jpegSize(data) {
      format = .jpeg
      self.size = size
    } else {
      return nil
    }
  }

  /// Goes from segment to segment up to the start of a frame (ITU T.81, B.1.1.3).
  private static func jpegSize(_ data: [UInt8]) -> Picture.Size? {
    var index = 2
    while index + 9 < data.count, data[index] == 0xFF {
      let marker = data[index + 1]
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame {
        return Picture.Size(width: number(data, index + 7, 2), height: number(data, index + 5, 2))
      }
      index += marker == 0xFF ? 1 : 2 + number(data, index + 2, 2)
    }
    return nil
  }

  private static func number(_ data: [UInt8], _ start: Int, _ count: Int) -> Int {
    guard start + count <= data.count else { return 0 }
    return min(data[start..<start + count].reduce(0) { $0 << 8 | Int($1) }, 100_000)
  }
}
