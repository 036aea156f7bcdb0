import Files
import Spreadsheet
import XLSX

/// Writes what is certain to stay. That rows of a workbook stand out of order, which is rare, is
/// only seen when they come: what was written is dropped then, and all is begun anew with sorted
/// rows.
final class SettledWriting {
  /// Tells people.
  let tell: (Notice) -> Void
  /// Whether rows were met out of order.
  private(set) var mayBeUnordered = false
  private let replacing: Bool
  private let room: OutputRoom?
  /// What is to be reported when the output is written; nil to report it at once.
  private var held: [Notice]?

  /// - Parameter limit: the most bytes of all files; nil for any.
  init(replacing: Bool, limit: Int? = nil, tell: @escaping (Notice) -> Void) {
    (self.replacing, self.tell) = (replacing, tell)
    room = limit.map { OutputRoom($0) }
  }

  /// Tells people, once it is certain.
  func say(_ notice: Notice) {
    if held == nil { tell(notice) } else { held?.append(notice) }
  }

  /// Writes a file; one that takes what it is given at once, as a pipe does, is given nothing
  /// before all is there.
  func file(_ path: String, _ body: (any ByteOutput) throws -> Void) throws {
    let isStream = [.pipe, .device].contains((try? FileStatus(path))?.kind)
    try beginningAnew {
      try AtomicFile.write(to: path, replacing: replacing) { file in
        let bounded = room.map { BoundedOutput(file, in: $0, name: path) as any ByteOutput }
        try isStream ? spooling(to: file, body) : body(bounded ?? file)
      }
    }
  }

  /// Writes into a stream, which takes nothing back.
  ///
  /// - Parameter holdsBack: whether rows may stand out of order.
  func stream(
    _ stream: any ByteOutput, holdsBack: Bool, _ body: (any ByteOutput) throws -> Void
  ) throws {
    guard holdsBack else { return try body(stream) }
    try beginningAnew { try spooling(to: stream, body) }
  }

  private func spooling(
    to output: any ByteOutput, _ body: (any ByteOutput) throws -> Void
  ) throws {
    let spool = Spool()
    try body(spool)
    try spool.pour(into: output)
  }

  private func beginningAnew(_ body: () throws -> Void) throws {
    held = []
    defer {
      held?.forEach(tell)
      (mayBeUnordered, held) = (false, nil)
    }
    do { try body() } catch let error as XLSXError where error.code == .outOfOrder {
      (mayBeUnordered, held) = (true, [])
      try body()
    }
  }
}
