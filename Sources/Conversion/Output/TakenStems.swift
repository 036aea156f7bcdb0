import Files

/// The names of the outputs of one run in a folder, so that no input overwrites the output of
/// another.
///
/// ```swift
/// var taken = TakenStems()
/// taken.suffix(for: "a.csv", as: .xlsx)  // ""
/// taken.suffix(for: "sub/A.csv", as: .xlsx)  // "-2"
/// ```
package struct TakenStems {
  private var taken: Set<String> = []

  /// None taken.
  package init() {}

  /// What keeps the output of an input apart from those before; empty for the first of its name.
  /// Names that differ in case alone are the same on many disks.
  ///
  /// - Parameter format: the format that was given; without one, workbooks become CSV and the
  ///   others workbooks.
  package mutating func suffix(for path: String, as format: OutputFormat?) -> String {
    let isWorkbook = ["xlsx", "xlsm", "xltx", "xltm"].contains(FilePath(path).fileExtension)
    let kind = (format ?? (isWorkbook ? .csv : .xlsx)).fileExtension
    var (suffix, number) = ("", 1)
    while !taken.insert("\(FilePath(path).stem)\(suffix).\(kind)".lowercased()).inserted {
      number += 1
      suffix = "-\(number)"
    }
    return suffix
  }
}
