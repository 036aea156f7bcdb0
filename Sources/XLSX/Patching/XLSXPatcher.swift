import Files
import Spreadsheet
import ZipContainer

/// Changes workbook files in place: what a patch does not name stays byte for byte as it was.
///
/// ```swift
/// let marked = try XLSXPatcher.apply(
///   [.setCell(sheet: "检查表", "B12", .value("给水泵轴封渗水"))], to: bytes)
/// ```
public enum XLSXPatcher {
  /// Applies patches in order, each to what those before it left.
  ///
  /// - Parameters:
  ///   - patches: the changes; none give parts that are byte for byte the same.
  ///   - bytes: the workbook file.
  ///   - limits: how much it may hold.
  /// - Returns: the changed file.
  /// - Throws: `XLSXError`, with sheet and cell where a patch cannot be applied.
  public static func apply(
    _ patches: [Patch], to bytes: [UInt8], limits: Limits = .default
  ) throws -> [UInt8] {
    let result = Collected()
    try patch(InputBytes(bytes), PatchList(patches), limits) { result.bytes += $0 }
    return result.bytes
  }

  /// Applies patches to a file and writes the result to another, or to the same.
  ///
  /// - Parameters:
  ///   - patches: the changes.
  ///   - input: the workbook file.
  ///   - output: the file to write; killed at any moment it is the old one or the new one.
  ///   - replacing: whether it may stand there already.
  ///   - limits: how much the workbook may hold.
  /// - Throws: `XLSXError`, and `FileError` where a file cannot be read or written.
  public static func apply(
    _ patches: [Patch], toFileAt input: String, output: String, replacing: Bool = false,
    limits: Limits = .default
  ) throws {
    let source = try InputBytes(path: input)
    try AtomicFile.write(to: output, replacing: replacing) { file in
      try patch(source, PatchList(patches), limits) { try file.write($0) }
    }
  }

  /// Applies patches, and then the results of formulas, which whoever calls computes of the
  /// workbook as it is before it is packed.
  ///
  /// - Parameters:
  ///   - results: `cachedResult` for formulas of the patched workbook; charts
  ///     get their caches made of them, and placeholders that no cell shows are blanked.
  ///   - progress: called now and then, with how much is done of how much.
  package static func apply(
    _ patches: PatchList, to bytes: [UInt8], limits: Limits = .default,
    results: @escaping (Workbook) throws -> PatchList, progress: Progress? = nil
  ) throws -> [UInt8] {
    let result = Collected()
    try patch(InputBytes(bytes), patches, limits, results: results, progress) {
      result.bytes += $0
    }
    return result.bytes
  }

  /// Takes how many patches are applied, and how many there are, those of results counted as many.
  package typealias Progress = (Int, Int) -> Void

  private static func patch(
    _ source: InputBytes, _ patches: PatchList, _ limits: Limits,
    results: ((Workbook) throws -> PatchList)? = nil, _ progress: Progress? = nil,
    to output: @escaping ZipWriter.Output
  ) throws {
    let original = try OPCPackage(source, limits: limits)
    let package = EditablePackage(original)
    guard patches.count > 0 || results != nil else { return try package.write(to: output) }
    let editor = try WorkbookEditor(package, workbookPart: original.workbookPart())
    if results == nil { try editor.openExcerpts(for: patches.patches) }
    try editor.apply(patches) { progress?($0, patches.count * 2) }
    try editor.finish()
    if let results {
      editor.forgetWrittenSheets()
      let workbook = try draft(of: package, limits)
      let computed = try results(workbook)
      try editor.refreshChartCaches(workbook, results: computed)
      try editor.apply(computed) {
        progress?(patches.count * (computed.count + $0) / computed.count, patches.count * 2)
      }
      try editor.finish()
    }
    if results != nil { try editor.blankUnusedPlaceholders() }
    try package.write(to: output)
  }

  /// The workbook as it is now.
  private static func draft(of package: EditablePackage, _ limits: Limits) throws -> Workbook {
    let draft = CollectedPieces()
    try package.write(isDraft: true) { draft.pieces.append($0) }
    return try XLSXReader.cells(of: InputBytes(pieces: draft.pieces), limits: limits)
  }
}

/// What is written, as it was handed on: the parts of a draft are not copied.
private final class CollectedPieces {
  var pieces: [[UInt8]] = []
}
