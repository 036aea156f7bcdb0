import Spreadsheet

extension Workbook {
  func xlsxBytes() throws -> [UInt8] { throw FileError(.inputOutput, file: "xlsx") }
}
