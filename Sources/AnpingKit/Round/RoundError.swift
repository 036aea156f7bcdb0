import Spreadsheet
import Wording

/// A file or an option that a round cannot be made of, though the file can be read. One that cannot
/// be read or written is a `FileError`.
///
/// ```swift
/// RoundError(.noForm, file: "说明.xlsx").kind.key  // "X08.noForm"
/// ```
public struct RoundError: Error, Hashable, Sendable {
  /// What is wrong.
  public struct Code: Hashable, Sendable {
    let kind: DiagnosticCode

    /// A folder holds no tables.
    public static let noFiles = Code(kind: .folderWithoutTables)
    /// An archive holds no tables.
    static let noFilesInArchive = Code(kind: .archiveWithoutTables)
    /// An archive stands in an archive.
    static let archiveInArchive = Code(kind: .archiveInArchive)
    /// The name of a file in an archive leads out of it.
    static let outsideArchive = Code(kind: .archiveNameOutside)
    /// A file holds no form.
    public static let noForm = Code(kind: .noFormRecognised)
    /// A file whose content is lost in part holds no form; the argument is how many places.
    public static let contentLost = Code(kind: .noFormSinceContentLost)
    /// No file of a folder holds a form.
    public static let noFormInFolder = Code(kind: .noFormInFolder)
    /// A template folder is missing.
    public static let noTemplates = Code(kind: .templatesMissing)
    /// No template folder in any of the usual places.
    public static let templatesNotFound = Code(kind: .templatesNotFound)
    /// A folder without templates.
    public static let templatesEmpty = Code(kind: .templatesEmpty)
    /// A form is not among the templates, and one has nearly its name.
    public static let nearForm = Code(kind: .formNameNear)
    /// A unit is not in the list of units, and one has nearly its name.
    public static let nearUnit = Code(kind: .unitNearlyListed)
    /// A form is not among the templates.
    public static let unknownForm = Code(kind: .formNameUnknown)
    /// A report template lacks something.
    public static let badTemplate = Code(kind: .reportTemplateLacks)
    /// A list of units has no column of units.
    public static let noUnits = Code(kind: .unitsWithoutColumn)
    /// A blank form needs a unit, and none is given.
    public static let noUnitGiven = Code(kind: .unitNotGiven)
    /// A unit is not in the list of units.
    public static let unknownUnit = Code(kind: .unitNotListed)
    /// A workbook holds no 整改台账.
    public static let noLedger = Code(kind: .ledgerMissing)
    /// An item that a template does not print.
    public static let phraseItem = Code(kind: .phraseItemUnknown)
    /// A meaning of a scoring phrase that is not understood.
    public static let phraseMeaning = Code(kind: .phraseMeaningUnreadable)
    /// Data to fill in cannot be understood; the kind says why.
    static func badData(_ kind: DiagnosticCode) -> Code { Code(kind: kind) }
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
  /// What is listed about it.
  public var kind: DiagnosticCode { code.kind }
  /// The file, as a place.
  public var position: SourcePosition { SourcePosition(file: file) }
}
