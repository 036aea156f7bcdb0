import CSV
import Files
import Glibc
import Grid
import Spreadsheet
import TestSupport
import Testing
import TextEncoding
import Values

@Suite("CSV to values of one's own type and back") struct CSVRecordTests {
  private struct Deduction: Codable, Equatable {
    var 单位: String
    var 扣分: Double?
    var 检查日期: CalendarDate?
    var 证号: String
  }

  private let text =
    "单位,扣分,检查日期,证号\r\n锅炉车间,\"1,200.5\",2026.11.3,007\r\n汽机车间,,,123456789012345678\r\n"
  private let deductions = [
    Deduction(单位: "锅炉车间", 扣分: 1200.5, 检查日期: CalendarDate("2026-11-03"), 证号: "007"),
    Deduction(单位: "汽机车间", 扣分: nil, 检查日期: nil, 证号: "123456789012345678"),
  ]

  @Test("fields are read by their spelling, digits that are no number stay text") func read() throws
  {
    let reader = try CSVReader(Array(text.utf8))
    #expect(try reader.records(as: Deduction.self).all() == deductions)
    #expect(reader.encoding == .utf8)
    #expect(reader.dialect == .commas)
    #expect(reader.notices.isEmpty)
  }

  @Test("nothing and an empty text are two things where they are told apart") func nothing() throws
  {
    let output = BytesOutput()
    let writer = try CSVWriter(to: output, options: .init(byteOrderMark: false))
    try writer.write(values: ["a", nil, "", "b,\"c"])
    try writer.write(values: [nil, ""])
    try writer.finish()
    #expect(String(decoding: output.bytes, as: UTF8.self) == "a,,\"\",\"b,\"\"c\"\r\n,\"\",,\r\n")
  }

  @Test("a path in, a path out, errors with the file") func files() throws {
    let sandbox = try FileSandbox()
    let path = sandbox.path("扣分.csv")
    try CSVWriter.write(to: path) { try $0.write(records: deductions) }
    #expect(try CSVReader(path: path).records(as: Deduction.self).all() == deductions)
    #expect(throws: FileError.self) { try CSVWriter.write(to: path) { _ in } }
    try CSVWriter.write(to: path, replacing: true) { writer in
      try writer.write(StreamedRow(number: 1, cells: [.init(column: 1, cell: Cell(value: "单位"))]))
      try writer.write(StreamedRow(number: 2, cells: [.init(column: 1, cell: Cell(value: "甲"))]))
    }
    let error = #expect(throws: RecordError.self) {
      try CSVReader(path: path).records(as: Deduction.self).all()
    }
    #expect(error?.position.file == path)
    #expect(error?.position.cell?.row == 2)
  }

  @Test("an open file in, an open file out, left open") func descriptors() throws {
    let sandbox = try FileSandbox()
    let path = sandbox.path("扣分.csv")
    try AtomicFile.write([], to: path, replacing: false)
    let number = unsafe open(path, O_RDWR)
    defer { close(number) }
    let writer = try CSVWriter(fileDescriptor: number)
    try writer.write(records: deductions)
    try writer.finish()
    lseek(number, 0, SEEK_SET)
    #expect(try CSVReader(fileDescriptor: number).records(as: Deduction.self).all() == deductions)
    #expect(fcntl(number, F_GETFD) >= 0)
    #expect(throws: FileError.self) { try CSVReader(fileDescriptor: -1) }
  }

  @Test("cells past the memory of a workbook are refused") func limit() throws {
    var limits = Limits.default
    limits.workbookBytes = 1000
    let error = #expect(throws: CSVError.self) {
      try CSVReader.workbook(
        Array("a,b,c\n1,2,3\n1,2,3\n1,2,3\n".utf8), sheetName: "表", limits: limits)
    }
    #expect(error?.code == .workbookTooLarge(limit: 1000))
  }
}
