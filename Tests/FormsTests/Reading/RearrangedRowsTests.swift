import Forms
import Grid
import Spreadsheet
import Testing
import Values
import Wording

/// Items that somebody renumbered, shortened and moved at once are still the items they are.
@Suite("Rearranged rows") struct RearrangedRowsTests {
  private static let forms = ["现场安全文明生产检查表", "党管安全责任落实表"]

  /// A copy in which each problem names its item.
  private func copy(of form: String) throws -> FilledCopy {
    var copy = try FilledCopy(form)
    for item in items(of: copy) {
      copy[item: item.key, "问题描述"].value = .text("题\(item.key)")
      copy[item: item.key, "检查情况"].value = "×"
      copy[item: item.key, "扣分"].value = 1
    }
    return copy
  }

  private func items(of copy: FilledCopy) -> [Band.Item] {
    copy.definition.pages[0].bands.flatMap(\.items)
  }

  /// The items whose row is read as another's, and those of them of which nothing is told.
  private func wrong(_ copy: FilledCopy) throws -> (all: [String], silent: [String]) {
    let reading = try #require(copy.read().readings.first)
    let told = Set(
      reading.diagnostics.filter { $0.severity != .info && $0.code.hasPrefix("S") }
        .compactMap(\.cell?.row))
    let wrong = reading.records(of: "项目").filter { record in
      !record.isAdded && record["问题描述"]?.value?.text.map { $0 != "题\(record.key ?? "")" } ?? false
    }
    return (
      wrong.compactMap(\.key), wrong.filter { !told.contains($0.row) }.compactMap(\.key)
    )
  }

  /// The first words of a text.
  private func shortened(_ text: String) -> String {
    String(text.prefix { !"，、；（".contains($0) }.filter { $0 != "★" })
  }

  private func shift(_ copy: inout FilledCopy, by step: Int) {
    for item in items(of: copy) {
      let parts = item.key.split(separator: ".").compactMap { Int($0) }
      copy[item: item.key, "序号"].value = .text("\(parts[0]).\(parts[1] + step)")
    }
  }

  @Test("a form of which two items are left is known by its number and title", arguments: forms)
  func mostItemsDeleted(form: String) throws {
    var copy = try copy(of: form)
    let rows = items(of: copy).dropFirst(2).map(\.row)
    for (reference, _) in copy.sheet.cellsInOrder where rows.contains(reference.row) {
      copy.sheet[reference] = Cell()
    }
    let reading = try #require(copy.read().readings.first)
    let read = reading.records(of: "项目").filter { $0["问题描述"]?.value != nil }
    #expect(read.compactMap(\.key) == items(of: copy).prefix(2).map(\.key))
    #expect(reading.diagnostics.count { $0.code == "S03" } >= rows.count)
  }

  @Test("all numbers one too high", arguments: forms)
  func numbersShifted(form: String) throws {
    var copy = try copy(of: form)
    shift(&copy, by: 1)
    #expect(try wrong(copy).all.isEmpty)
  }

  @Test("all numbers one too high, and every second text shortened", arguments: forms)
  func numbersShiftedAndTextsShortened(form: String) throws {
    var copy = try copy(of: form)
    shift(&copy, by: 1)
    for (index, item) in items(of: copy).enumerated() where index % 2 == 0 {
      copy[item: item.key, "检查内容"].value = .text(shortened(item.constants["检查内容"] ?? ""))
    }
    #expect(try wrong(copy).all.isEmpty)
  }

  @Test("no numbers at all, and every second text shortened", arguments: forms)
  func noNumbers(form: String) throws {
    var copy = try copy(of: form)
    for (index, item) in items(of: copy).enumerated() {
      copy[item: item.key, "序号"].value = nil
      guard index % 2 == 0 else { continue }
      copy[item: item.key, "检查内容"].value = .text(shortened(item.constants["检查内容"] ?? ""))
    }
    #expect(try wrong(copy).all.isEmpty)
  }

  @Test("texts of two items exchanged, all else as it was: told", arguments: forms)
  func textsExchanged(form: String) throws {
    var copy = try copy(of: form)
    let pair = (items(of: copy)[1], items(of: copy)[9])
    copy[item: pair.0.key, "检查内容"].value = .text(pair.1.constants["检查内容"] ?? "")
    copy[item: pair.1.key, "检查内容"].value = .text(pair.0.constants["检查内容"] ?? "")
    let reading = try #require(copy.read().readings.first)
    let told = reading.diagnostics.filter { $0.severity != .info && $0.code == "S02" }
    #expect(Set(told.compactMap(\.cell?.row)) == [pair.0.row, pair.1.row])
  }

  @Test("another item under an item's number is told", arguments: forms)
  func replaced(form: String) throws {
    var copy = try copy(of: form)
    let item = items(of: copy)[4]
    copy[item: item.key, "检查内容"].value = "临时电源线架空敷设"
    copy[item: item.key, "问题描述"].value = "题新"
    #expect(try wrong(copy).silent.isEmpty)
  }

  @Test("an item that stands there twice counts once, and is told", arguments: forms)
  func doubled(form: String) throws {
    var copy = try copy(of: form)
    let item = items(of: copy)[3]
    copy.move(row: { $0 > item.row ? $0 + 1 : $0 })
    for column in 1...9 {
      let place = CellReference(row: item.row, column: column)
      copy.sheet[CellReference(row: item.row + 1, column: column)] = copy.sheet[place]
    }
    let reading = try #require(copy.read().readings.first)
    #expect(reading.records(of: "项目").count { $0.key == item.key && !$0.isAdded } == 1)
    #expect(reading.diagnostics.contains { $0.code == "S04" && $0.cell?.row == item.row + 1 })
  }
}
