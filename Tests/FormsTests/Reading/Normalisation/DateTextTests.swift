import Forms
import FoundationEssentials
import Grid
import Spreadsheet
import Testing
import Values

/// Dates as inspectors write them; the inspection was on 2026-12-20, a Sunday.
@Suite struct DateTextTests {
  private let due = DateText(inspection: CalendarDate("2026-12-20"), isDue: true)

  @Test(arguments: [
    ("2026年11月3日", "2026-11-03"), ("2026.11.3", "2026-11-03"), ("2026-11-03", "2026-11-03"),
    ("2026/11/3", "2026-11-03"), ("20261103", "2026-11-03"), ("26.11.3", "2026-11-03"),
    ("２０２６．１１．３", "2026-11-03"), ("11月3日", "2026-11-03"), ("11.3", "2026-11-03"),
    ("1.5", "2027-01-05"), ("1月8日", "2027-01-08"), ("46329", "2026-11-03"),
    ("12.25前", "2026-12-25"),
    ("12月底", "2026-12-31"), ("2027年1月底前", "2027-01-31"), ("月底前", "2026-12-31"),
    ("年底前", "2026-12-31"), ("即改", "2026-12-20"), ("立即", "2026-12-20"), ("当日", "2026-12-20"),
    ("立查立改", "2026-12-20"), ("3日内", "2026-12-23"), ("10天内", "2026-12-30"),
    ("三日内", "2026-12-23"), ("一周内", "2026-12-27"), ("两周内", "2027-01-03"),
    ("1个月内", "2027-01-20"), ("12.21-12.28", "2026-12-28"), ("12月21日至28日", "2026-12-28"),
    ("2026年12月21日～2027年1月5日", "2027-01-05"), ("2026-12-21 00:00:00", "2026-12-21"),
    ("2026年12月21日（星期一）", "2026-12-21"), ("12月 5 日", "2026-12-05"), ("15天", "2027-01-04"),
  ])
  func aDueDateIsReadWithoutDoubt(text: String, date: String) {
    let result = due.read(text)
    #expect(result.value == .date(CalendarDate(date)!))
    #expect(result.notes.allSatisfy { $0.severity == .info })
    #expect(result.notes.isEmpty == text.hasPrefix(date))
  }

  @Test(arguments: ["下次停机", "大修时", "长期坚持", "持续", "结合机组检修"])
  func aConditionIsNoDate(text: String) {
    let result = due.read(text)
    #expect(result.value == .text(text))
    #expect(result.isConditional)
    #expect(result.notes.map(\.severity) == [.info])
  }

  @Test(arguments: [("12月", "2026-12-31"), ("25日", "2026-12-25"), ("5个工作日内", "2026-12-25")])
  func aDoubtfulDateIsWarnedOf(text: String, date: String) {
    let result = due.read(text)
    #expect(result.value == .date(CalendarDate(date)!))
    #expect(result.notes.map(\.severity) == [.warning])
  }

  @Test func wordsOfUnknownMeaningAreKeptAsACondition() {
    #expect(due.read("尽快").isConditional)
    #expect(due.read("尽快").notes.map(\.severity) == [.warning])
  }

  @Test(arguments: ["2026.11.31", "13月1日", "2月30日", "第3批", "2026年", "11-3-10.5"])
  func whatIsNoDayOfTheCalendarIsAnError(text: String) {
    #expect(due.read(text).value == nil)
    #expect(due.read(text).notes.map(\.code) == ["V04"])
  }

  @Test(arguments: ["", " ", "/", "—", "　　年　　月　　日"])
  func aBlankDateIsNone(text: String) {
    #expect(due.read(text) == .blank)
  }

  @Test func aDateWithoutAYearNeedsAnInspection() {
    #expect(DateText(inspection: nil).read("11月3日").value == nil)
    #expect(DateText(inspection: nil, year: 2026).read("11月3日").value?.date?.year == 2026)
    #expect(DateText(inspection: nil, isDue: true).read("3日内").notes.map(\.severity) == [.error])
  }

  @Test(arguments: [
    ("11.1", true), ("11.2", true), ("11.3", true), ("11.4", false), ("11.10", false),
  ])
  func aTextFromAProgramThatDropsZerosIsDoubtful(text: String, isDoubtful: Bool) {
    let result = DateText(inspection: CalendarDate("2026-12-20"), isDue: true, losesZeros: true)
      .read(text)
    #expect(result.notes.contains { $0.severity == .warning } == isDoubtful)
  }

  @Test(arguments: [
    ("11.1", "2"), ("11.2", "2"), ("11.3", "2"), ("12.1", "2"), ("11", ""), ("0.5", ""),
  ])
  func aNumberThatMayBeTwoDaysIsNeverGuessed(number: String, _: String) {
    let result = DateNumber(text: due).read(Decimal(string: number)!, raw: number)
    #expect(result.value == nil)
    #expect(result.notes.map(\.code) == ["V04"])
    #expect(result.notes.map(\.severity) == [.error])
  }

  @Test(arguments: [
    ("11.5", "2026-11-05"), ("11.23", "2026-11-23"), ("11.05", "2026-11-05"),
    ("46329", "2026-11-03"),
    ("20261103", "2026-11-03"), ("2.3", "2027-02-03"),
  ])
  func aNumberThatIsOneDayIsRead(number: String, date: String) {
    let result = DateNumber(text: due).read(Decimal(string: number)!, raw: number)
    #expect(result.value == .date(CalendarDate(date)!))
  }

  @Test func serialNumbersOfMacintoshWorkbooksCountFrom1904() {
    let result = DateNumber(text: due, system: .from1904).read(44867, raw: "44867")
    #expect(result.value == .date(CalendarDate("2026-11-03")!))
  }
}
