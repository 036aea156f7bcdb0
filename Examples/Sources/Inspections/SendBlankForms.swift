import AnpingKit
import Foundation

/// The article “Send out blank forms”.
func sendBlankForms() throws {
  let round = try Round(
    templates: "templates", units: "fixtures/received/units.csv", number: 4,
    today: CalendarDate("2025-10-20"), previous: "第3轮考评工作簿.xlsx")
  let form = try round.templates.form("现场安全文明生产检查表")
  for blank in try round.blankForms(form) {
    try Data(blank.bytes()).write(to: URL(filePath: blank.fileName))
    print(blank.unit, blank.fileName)
  }
}
