import Assessment
import Files
import Forms
import JSON
import Spreadsheet
import Wording
import XLSX

/// Fills a template with records from a file.
package struct TemplateFiller {
  private let template: FormTemplate

  /// A filler for a template.
  ///
  /// - Throws: the reader's error, or `FormError`.
  package init(template path: String) throws { template = try FormTemplate(path: path) }

  /// The records of a file, each by itself: JSON, JSON lines, or a table. What the template has no
  /// place for, and what is of another form, is an error in its place.
  ///
  /// - Throws: `RoundError` for a table that does not fit, or the reader's error.
  package func records(of path: String) throws -> [Result<FillData, any Error>] {
    let reader = FillDataReader(template.definition, file: path)
    guard path.lowercased().hasSuffix("json") else {
      return try TableFile.open(path).workbook.sheets.prefix(1).flatMap {
        try FillTable($0, reader).forms
      }
    }
    return try values(of: path).map { value in Result { try reader.data(from: value) } }
  }

  private func values(of path: String) throws -> [JSONValue] {
    let bytes = try InputBytes.contents(of: path)
    if path.lowercased().hasSuffix(".ndjson") {
      return try bytes.split(separator: UInt8(ascii: "\n"))
        .filter { line in line.contains { $0 > 0x20 } }
        .map { try parse(Array($0), of: path) }
    }
    let value = try parse(bytes, of: path)
    if case .array(let elements) = value { return elements }
    return [value]
  }

  private func parse(_ bytes: [UInt8], of path: String) throws(RoundError) -> JSONValue {
    do {
      return try JSONParser.value(of: bytes)
    } catch {
      throw RoundError(.badData(.dataNotJSON), file: path, [String(error.byte)])
    }
  }

  /// The filled workbook, its formulas with their results.
  ///
  /// - Throws: the patcher's error.
  package func fill(_ data: FillData) throws -> [UInt8] {
    var patches = FormFilling(template.definition).patches(for: data).changes
    patches.append(
      contentsOf: template.workbook.sheets.filter(RuleSheet.isRules).map { .removeSheet($0.name) })
    return try ComputedPackage.bytes(patches, to: template.package.bytes)
  }

  /// A name for the file of one of several records: its key fields and the form's title.
  package func fileName(of data: FillData, number: Int) -> String {
    let keys = template.definition.keyFields.compactMap { field -> String? in
      guard case .value(let value)? = data.fields[field] else { return nil }
      return value.plainText
    }
    let key = keys.isEmpty ? String(number) : keys.joined(separator: "-")
    return FormFileName.name(period: nil, unit: key, title: template.definition.title)
  }
}
