import Forms
import Spreadsheet

/// A template: what its workbook defines, and the file itself for filling.
public struct FormTemplate: Sendable {
  /// What the workbook defines.
  public let definition: FormDefinition
  /// The workbook as it was read.
  public let workbook: Workbook
  /// The file.
  public let package: PackageBytes

  /// Reads a template; one that was moved into a folder by kind is found there.
  ///
  /// - Throws: the reader's error, or `FormError` where the workbook defines no form.
  public init(path: String) throws {
    let path = TemplateFolder.place(of: path)
    try self.init(TableFile.open(path), named: path)
  }

  /// The template in a file that was read.
  ///
  /// - Throws: what keeps an old workbook from being written anew, or `FormError` where the workbook
  ///   defines no form.
  package init(_ file: TableFile, named name: String) throws {
    workbook = file.workbook
    package = PackageBytes(try file.package(), name: name)
    definition = try FormDefinition(template: file.workbook, file: name)
  }
}
