import Spreadsheet

/// A file or an option that a round cannot be made of, though the file can be read. One that cannot
/// be read or written is a `FileError`.
///
/// ```swift
/// RoundError(.noForm, file: "说明.xlsx").wordingKey  // "X08.noForm"
/// ```
public struct RoundError: Error, Hashable, Sendable {
  /// What is wrong.
  public struct Code: Hashable, Sendable {
    let key: String

    /// A folder holds no tables.
    public static let noFiles = Code(key: "X08.noFiles")
    /// A file holds no form.
    public static let noForm = Code(key: "X08.noForm")
    /// No file of a folder holds a form.
    public static let noFormInFolder = Code(key: "X08.noFormInFolder")
    /// A template folder is missing.
    public static let noTemplates = Code(key: "X08.noTemplates")
    /// A form is not among the templates.
    public static let unknownForm = Code(key: "X08.unknownForm")
    /// A report template lacks something.
    public static let badTemplate = Code(key: "X08.badTemplate")
    /// A list of units has no column of units.
    public static let noUnits = Code(key: "X08.noUnits")
    /// A blank form needs a unit, and none is given.
    public static let noUnitGiven = Code(key: "X08.noUnitGiven")
    /// A unit is not in the list of units.
    public static let unknownUnit = Code(key: "X08.unknownUnit")
    /// A workbook holds no 整改台账.
    public static let noLedger = Code(key: "X08.noLedger")
    /// Data to fill in cannot be understood; the detail tells why.
    static func badData(_ detail: String) -> Code { Code(key: "X09.data.\(detail)") }
  }

  /// What is wrong.
  public let code: Code
  /// The file.
  public let file: String
  /// What the sentence needs.
  public let arguments: [String]

  /// An error about a file.
  public init(_ code: Code, file: String, _ arguments: [String] = []) {
    (self.code, self.file, self.arguments) = (code, file, arguments)
  }
}

extension RoundError: WordedError {
  package var wordingKey: String { code.key }
  package var wordingArguments: [String] { arguments }
  package var position: SourcePosition { SourcePosition(file: file) }
}
