import Grid
import Spreadsheet
import Values
import XMLStream

/// Notes of today with their answers ([MS-XLSX] 2.6.205): the messages in one part, who wrote them in
/// another, and an older note that repeats them.
struct ThreadXML {
  /// The notes with answers, by cell.
  private let notes: [(cell: CellReference, note: Note, thread: Note.Thread)]
  /// The number of the sheet's part, by which its ids differ from those of others.
  private let sheet: Int
  /// What its ids differ by from those of notes that stood at the same cells before rows were put in.
  private var round = 0

  /// The notes with answers among some.
  ///
  /// - Parameter taken: ids that messages of the sheet have.
  init(_ notes: [CellReference: Note], sheet: Int, taken: Set<String> = []) {
    self.sheet = sheet
    self.notes = notes.sorted { $0.key < $1.key }.compactMap { cell, note in
      note.thread.map { (cell, note, $0) }
    }
    while !taken.isEmpty, !taken.isDisjoint(with: ids) { round += 1 }
  }

  /// The ids of all messages.
  private var ids: [String] {
    notes.flatMap { cell, _, thread in (0...thread.replies.count).map { id(of: $0, at: cell) } }
  }

  /// Whether there are none.
  var isEmpty: Bool { notes.isEmpty }

  /// Those who wrote the messages, each once.
  var authors: [String] {
    var found: [String] = []
    for (_, note, thread) in notes {
      for name in [note.author] + thread.replies.map(\.author) where !found.contains(name) {
        found.append(name)
      }
    }
    return found
  }

  /// The part with the messages.
  ///
  /// - Parameter people: ids by names.
  func bytes(people: [String: String]) -> [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    writer.element("ThreadedComments", ["xmlns": Namespace.threadedComments.uris[0]]) { writer in
      for (cell, note, thread) in notes {
        let first = Note.Reply(note.text, author: note.author, time: thread.time)
        for (index, reply) in ([first] + thread.replies).enumerated() {
          writer.element(
            "threadedComment",
            [
              "ref": cell.description, "dT": reply.time.map { "\($0)" },
              "personId": people[reply.author], "id": id(of: index, at: cell),
              "parentId": index == 0 ? nil : id(of: 0, at: cell),
              "done": index == 0 && thread.isResolved ? "1" : nil,
            ]
          ) { $0.element("text", text: CellText.escaped(reply.text)) }
        }
      }
    }
    return writer.takeBytes()
  }

  /// The id of a message of a cell, 0 for the note itself.
  private func id(of index: Int, at cell: CellReference) -> String {
    ThreadXML.id(sheet, index, round << 36 | cell.row << 16 | cell.column)
  }

  /// The notes as older programs have them: all messages in one text, by an author that is the id.
  func repeated(_ notes: [CellReference: Note]) -> [CellReference: Note] {
    var plain = notes
    for (cell, note, thread) in self.notes {
      let messages = [(note.author, note.text)] + thread.replies.map { ($0.author, $0.text) }
      let text = messages.map { $0.0.isEmpty ? $0.1 : "\($0.0): \($0.1)" }
      plain[cell] = Note(text.joined(separator: "\n"), author: "tc=" + id(of: 0, at: cell))
    }
    return plain
  }

  /// A person ([MS-XLSX] 2.6.203).
  static func person(_ name: String, id: String, to writer: inout XMLWriter) {
    writer.element(
      "person",
      ["displayName": CellText.escaped(name), "id": id, "userId": name, "providerId": "None"])
  }

  /// The part with people, empty.
  static var people: [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    writer.element("personList", ["xmlns": Namespace.threadedComments.uris[0]])
    return writer.takeBytes()
  }

  /// An id of three numbers.
  static func id(_ first: Int, _ second: Int, _ third: Int) -> String {
    let (first, second) = (digits(UInt64(first), 4), digits(UInt64(second), 3))
    return "{A9917E00-\(first)-4000-8\(second)-\(digits(UInt64(third), 12))}"
  }

  /// The id of what is copied with a sheet: the same for the same copy, unlike all others (a hash,
  /// FNV-1a, in the form that RFC 9562 leaves to programs).
  ///
  /// - Parameter sheet: the number of the new sheet.
  static func id(of old: String, copiedTo sheet: String) -> String {
    let text = Array("\(sheet) \(old.uppercased())".utf8)
    let halves = [text, text.reversed()].map { bytes in
      let hash = bytes.reduce(0xCBF2_9CE4_8422_2325) { (hash: UInt64, byte) in
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      return Array(digits(hash, 16))
    }
    let (first, second) = (String(halves[0][..<8]), String(halves[0][8..<12]))
    let (third, fourth) = (String(halves[0][13...]), String(halves[1][1..<4]))
    return "{\(first)-\(second)-8\(third)-8\(fourth)-\(String(halves[1][4...]))}"
  }

  /// A number in so many digits to the base of 16.
  private static func digits(_ number: UInt64, _ count: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
