import Spreadsheet

/// Decodes the reading of any form into a type of one's own.
///
/// The keys are the names of the fields, those of groups give arrays; a blank is nil, so fields
/// that may be blank are optional. `String`, `Decimal`, whole and floating-point numbers, `Bool`,
/// `CalendarDate`, `[String]` for people and choices, and enumerations of texts all work; records
/// have the key `findings` for problems written in one cell.
///
/// ```swift
/// struct Item: Decodable { var 序号: String; var 扣分: Decimal? }
/// struct Checklist: Decodable { var 受检单位: String?; var 检查日期: CalendarDate?; var 项目: [Item] }
/// let checklist = try FormDecoder().decode(Checklist.self, from: reading)
/// ```
public struct FormDecoder: Sendable {
  /// Values handed to the types that are decoded.
  public var userInfo: [CodingUserInfoKey: any Sendable] = [:]

  /// A decoder.
  public init() {}

  /// Decodes a reading.
  ///
  /// - Throws: `DecodingError`; its description begins with file, sheet and cell.
  public func decode<Value: Decodable>(
    _ type: Value.Type, from reading: FormReading
  ) throws -> Value {
    let source = SourcePosition(file: reading.file, sheet: reading.sheet)
    return try Value(
      from: NodeDecoder(node: ReadingNode.form(reading), source: source, userInfo: userInfo))
  }

  /// Decodes one record of a group.
  ///
  /// - Throws: `DecodingError`; its description begins with the cell.
  public func decode<Value: Decodable>(
    _ type: Value.Type, from record: RecordReading
  ) throws -> Value {
    try Value(from: NodeDecoder(node: ReadingNode.record(record), userInfo: userInfo))
  }
}
