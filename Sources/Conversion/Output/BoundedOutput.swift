import Files

/// An output that takes bytes as long as there is room for them.
struct BoundedOutput: ByteOutput {
  private var output: any ByteOutput
  private let room: OutputRoom
  private let name: String

  /// - Parameter name: the output in the error.
  init(_ output: any ByteOutput, in room: OutputRoom, name: String) {
    (self.output, self.room, self.name) = (output, room, name)
  }

  mutating func write(_ bytes: [UInt8]) throws(FileError) {
    room.left -= bytes.count
    guard room.left >= 0 else { throw FileError(.writing, .tooLarge, name) }
    try output.write(bytes)
  }
}

/// The room that all outputs of a conversion have together.
final class OutputRoom {
  /// How many bytes there is room for still.
  var left: Int

  /// Room for so many bytes.
  init(_ bytes: Int) { left = bytes }
}
