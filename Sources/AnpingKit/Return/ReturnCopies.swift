import Assessment
import Files
import Grid
import Spreadsheet
import Values
import Wording
import XLSX

/// Writes the marked copies of faulty files.
///
/// ```swift
/// let copies = ReturnCopies(wording: Wording(.chinese), replacing: false)
/// for (file, name) in zip(files, copies.names(of: files)) { try copies.write(file, to: "退回", as: name) }
/// ```
package struct ReturnCopies {
  /// A copy that was written.
  package struct Written: Sendable {
    /// Where it is.
    package let path: String
    /// What has become of what the file was sent back with before; nil where it was not.
    package let changes: EarlierFindings.Changes?
  }

  private let wording: Wording
  private let replaces: Bool
  private let templates: TemplateFolder?

  /// Copies with notes in a language.
  ///
  /// - Parameters:
  ///   - replacing: whether copies from before may be replaced.
  ///   - templates: the forms, whose look the copies of CSV files get; nil for a plain one.
  package init(wording: Wording, replacing: Bool, templates: TemplateFolder? = nil) {
    (self.wording, replaces, self.templates) = (wording, replacing, templates)
  }

  /// The names of the copies of some files, no two alike: `STEM.xlsx`, `STEM（2）.xlsx`, those of
  /// `.xls` and `.et` among them; of a CSV file `STEM.csv.xlsx`.
  package func names(of files: [ReturnedFile]) -> [String] {
    var taken: Set<String> = []
    return files.map { file in
      let own = name(of: file)
      var (name, number) = (own, 2)
      while !taken.insert(name.lowercased()).inserted {
        let suffix = FilePath(own).fileExtension
        name = "\(own.dropLast(suffix.count + 1))（\(number)）.\(suffix)"
        number += 1
      }
      return name
    }
  }

  private func name(of file: ReturnedFile) -> String {
    switch FilePath(file.input.shownAs).fileExtension {
    case "xlsx", "xlsm", "xltx", "xltm": file.input.name()
    case "xls", "et": file.input.name(withExtension: "xlsx")
    default: file.input.name() + ".xlsx"
    }
  }

  /// Whether the folder is free for the copies of some files.
  ///
  /// - Throws: `FileError` of the first that is there and may not be replaced.
  package func check(_ files: [ReturnedFile], in folder: String) throws {
    for (file, name) in zip(files, names(of: files)) where copy(of: file) != nil {
      try AtomicFile.check(FilePath.join(folder, name), replacing: replaces)
    }
  }

  /// The marks for a file; nil for one without errors and warnings, which needs no copy.
  private func copy(of file: ReturnedFile) -> ReturnCopy? {
    let copy = ReturnCopy(file.diagnostics, forms: file.forms, wording: wording)
    return copy.isNeeded && !file.forms.isEmpty ? copy : nil
  }

  /// Writes the copy of a file into a folder. A file without errors and warnings gets none.
  ///
  /// - Parameter name: its name there; nil for its own.
  /// - Returns: what was written; nil where nothing is needed.
  /// - Throws: the reader's or the writer's error.
  @discardableResult
  package func write(
    _ file: ReturnedFile, to folder: String, as name: String? = nil
  ) throws -> Written? {
    guard let copy = copy(of: file) else { return nil }
    let original =
      try file.reading.table ?? TableFile.open(file.input.bytes(), of: file.input.shownAs)
    let path = FilePath.join(folder, name ?? self.name(of: file))
    let earlier = earlier(than: original.workbook, at: path)
    let bytes =
      original.kind == .csv
      ? try CSVLook(file.forms, templates: templates).dressed(original.workbook).xlsxBytes()
      : try original.package()
    let (patches, changes) = copy.patches(for: original.workbook, earlier: earlier)
    try AtomicFile.write(XLSXPatcher.apply(patches, to: bytes), to: path, replacing: replaces)
    return Written(path: path, changes: changes)
  }

  /// What the file was sent back with before: its own list, else that of the copy in the folder.
  private func earlier(than workbook: Workbook, at path: String) -> EarlierFindings? {
    if let own = EarlierFindings(workbook, wording: wording) { return own }
    guard let last = try? TableFile.open(path).workbook else { return nil }
    return EarlierFindings(last, wording: wording)
  }
}
