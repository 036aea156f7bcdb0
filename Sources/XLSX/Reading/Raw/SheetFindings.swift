import Grid
import Spreadsheet
import Wording

/// Where the readers of one sheet report what is odd.
final class SheetFindings {
  /// The sheet and its part.
  let position: SourcePosition
  private let log: NoticeLog
  /// Whether nothing is reported or counted: a part is read once more.
  var isMute = false
  /// Whether the workbook has styles; of one without any that is told once for a sheet.
  var hasStyles = true
  private var toldStyles = false
  private var toldPhonetics = false

  init(part: String?, sheet: String, log: NoticeLog) {
    position = SourcePosition(part: part, sheet: sheet)
    self.log = log
  }

  /// Tells that the sheet has no part.
  func tellMissingPart() {
    guard !isMute else { return }
    log.add(
      .sheetContentMissing, [position.sheet ?? ""], at: SourcePosition(sheet: position.sheet))
  }

  private func tellMissingStyles() {
    if !toldStyles { log.add(.stylesMissing, at: SourcePosition(sheet: position.sheet)) }
    toldStyles = true
  }

  /// Tells, once for a sheet, that its cells say how their texts are pronounced.
  func tellPhonetics() {
    if !toldPhonetics {
      tell(.contentNotDescribed, [OtherContent.phonetic.rawValue], at: nil)
    }
    toldPhonetics = true
  }

  /// Tells of something odd at a cell.
  func tell(_ kind: DiagnosticCode, _ arguments: [String] = [], at cell: CellReference?) {
    guard !isMute else { return }
    if kind == .styleMissing, !hasStyles { return tellMissingStyles() }
    var position = position
    position.cell = cell
    log.add(kind, arguments, at: position)
  }
}
