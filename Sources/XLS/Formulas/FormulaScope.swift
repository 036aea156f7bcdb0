import Grid

/// What formulas refer to by number: sheets, names, other books.
struct FormulaScope {
  /// A book that references lead to ([MS-XLS] 2.4.271 SupBook).
  enum Book {
    /// The workbook itself.
    case own
    /// Functions of add-ins, by their names.
    case functions([String])
    /// Another file, which is not read.
    case other
  }

  /// The sheets in the order of the list.
  var sheets: [String] = []
  /// The names in the order of their records.
  var names: [String] = []
  private(set) var books: [Book] = []
  private var places: [(book: Int, first: Int, last: Int)] = []

  /// Reads a record, if it is one of these.
  mutating func read(
    _ type: RecordType, _ reader: inout PayloadReader, _ form: TextForm
  ) throws(XLSError) {
    switch type {
    case .book:
      try reader.skip(2)
      let mark = reader.left >= 2 ? try reader.number16() : 0
      books.append(mark == 0x0401 ? .own : mark == 0x3A01 ? .functions([]) : .other)
    case .externalName: try addExternalName(&reader, form)
    case .externalSheet where form.codePage == nil:
      for _ in 0..<(try reader.number16()) {
        places.append((try reader.number16(), try reader.number16(), try reader.number16()))
      }
    default: return
    }
  }

  /// The name of a function of an add-in, in the order of the records.
  private mutating func addExternalName(
    _ reader: inout PayloadReader, _ form: TextForm
  ) throws(XLSError) {
    guard case .functions(let names)? = books.last else { return }
    try reader.skip(6)
    books[books.count - 1] = .functions(names + [try form.text(&reader, count: .byte).text])
  }

  /// What stands before a reference to other sheets: `'汇总'!`; nil for those of other files.
  func prefix(_ number: Int) -> String? {
    guard places.indices.contains(number), books.indices.contains(places[number].book),
      case .own = books[places[number].book]
    else { return nil }
    let (first, last) = (places[number].first, places[number].last)
    guard sheets.indices.contains(first), sheets.indices.contains(last) else { return nil }
    return first == last
      ? SheetName.quoted(sheets[first]) + "!"
      : SheetName.quoted("\(sheets[first]):\(sheets[last])") + "!"
  }

  /// A name by its number, from 1; nil where there is none.
  func name(_ number: Int) -> String? {
    names.indices.contains(number - 1) ? names[number - 1] : nil
  }

  /// A name that belongs to a book; nil for one of another file.
  func name(_ number: Int, at place: Int) -> String? {
    guard places.indices.contains(place), books.indices.contains(places[place].book) else {
      return nil
    }
    switch books[places[place].book] {
    case .own: return name(number)
    case .functions(let names):
      return names.indices.contains(number - 1) ? names[number - 1] : nil
    case .other: return nil
    }
  }
}
