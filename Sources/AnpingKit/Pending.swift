import Forms
import Spreadsheet

extension Workbook {
  func xlsxBytes() throws -> [UInt8] { throw FileError(.inputOutput, file: "xlsx") }
}

struct FormDecoder {
  func decode<M: Decodable>(_ type: M.Type, from reading: FormReading) throws -> M {
    throw FileError(.inputOutput, file: "decode")
  }
}
