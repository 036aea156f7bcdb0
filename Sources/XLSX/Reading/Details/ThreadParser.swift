import Grid
import Spreadsheet
import Values

/// Reads notes of today with their answers ([MS-XLSX] 2.6.205 `threadedComment`). The older note
/// that stands at the same cell repeats them for older programs.
enum ThreadParser {
  private struct Message {
    var cell: CellReference?
    var id: String, parent: String?
    var reply: Note.Reply
    var isDone: Bool
    var hasMentions = false
  }

  /// The notes of a part.
  ///
  /// - Parameter people: names by ids.
  /// - Returns: the notes, and the first cell in whose messages somebody is called upon.
  static func read(
    part: String, of package: OPCPackage, people: [String: String]
  ) throws(XLSXError) -> (notes: [CellReference: Note], mention: CellReference?) {
    var reader = try package.reader(ofPart: part)
    guard try reader.root() != nil else { return ([:], nil) }
    var messages: [Message] = []
    let limits = package.limits
    try reader.children { (reader, node) throws(XLSXError) in
      guard node.tag == .threadedComment else { return }
      messages.append(try message(node, &reader, people))
      try limits.checkAnnotations(messages.count, part: part)
    }
    return (notes(of: messages), messages.first { $0.hasMentions }?.cell)
  }

  /// The messages of each cell. An answer to nothing that is there, and a second beginning at a cell,
  /// are answers to what stands there first, so that none is lost.
  private static func notes(of messages: [Message]) -> [CellReference: Note] {
    let firsts = Set(messages.filter { $0.parent == nil && $0.cell != nil }.map(\.id))
    let isFirst = { (message: Message) in message.parent.map { !firsts.contains($0) } ?? true }
    let answers = Dictionary(grouping: messages.filter { !isFirst($0) }) { $0.parent ?? "" }
    var notes: [CellReference: Note] = [:]
    for first in messages where isFirst(first) {
      guard let cell = first.cell else { continue }
      let replies = answers[first.id, default: []].map(\.reply)
      guard notes[cell] == nil else {
        notes[cell]?.thread?.replies += [first.reply] + replies
        continue
      }
      var note = Note(first.reply.text, author: first.reply.author)
      note.thread = Note.Thread(
        time: first.reply.time, isResolved: first.isDone, replies: replies)
      notes[cell] = note
    }
    return notes
  }

  private static func message(
    _ node: Node, _ reader: inout PartReader, _ people: [String: String]
  ) throws(XLSXError) -> Message {
    let person = reader.string(.personId, of: node) ?? ""
    let time = reader.string(.dT, of: node).flatMap(ISODate.value)
    var message = Message(
      cell: reader.string(.ref, of: node).flatMap { CellReference($0) },
      id: reader.string(.id, of: node) ?? "", parent: reader.string(.parentId, of: node),
      reply: Note.Reply("", author: people[person] ?? ""),
      isDone: reader.bool(.done, of: node) ?? false)
    if case .dateTime(let time)? = time { message.reply.time = time }
    try reader.children { (reader, node) throws(XLSXError) in
      if node.tag == .text { message.reply.text = EscapedText.decode(try reader.text()) }
      if node.tag == .mentions { message.hasMentions = true }
    }
    return message
  }

  /// The names of people by their ids ([MS-XLSX] 2.6.203).
  static func people(part: String, of package: OPCPackage) throws(XLSXError) -> [String: String] {
    var reader = try package.reader(ofPart: part)
    guard try reader.root() != nil else { return [:] }
    var people: [String: String] = [:]
    let limits = package.limits
    try reader.children { (reader, node) throws(XLSXError) in
      guard node.tag == .person, let id = reader.string(.id, of: node) else { return }
      people[id] = EscapedText.decode(reader.string(.displayName, of: node) ?? "")
      try limits.checkAnnotations(people.count, part: part)
    }
    return people
  }
}
