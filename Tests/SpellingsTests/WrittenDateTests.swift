import FoundationEssentials
import Spellings
import Testing
import Values

/// Dates as inspectors write them; the inspection was on 2026-12-20, a Sunday.
@Suite("Written dates")
struct WrittenDateTests {
  private var due: WrittenDate.Reader {
    var reader = WrittenDate.Reader(inspection: CalendarDate("2026-12-20"))
    reader.isDue = true
    return reader
  }

  @Test(
    "a due date is read without doubt",
    arguments: [
      ("2026年11月3日", "2026-11-03"), ("2026.11.3", "2026-11-03"), ("2026-11-03", "2026-11-03"),
      ("2026/11/3", "2026-11-03"), ("20261103", "2026-11-03"), ("26.11.3", "2026-11-03"),
      ("２０２６．１１．３", "2026-11-03"), ("11月3日", "2026-11-03"), ("11.3", "2026-11-03"),
      ("1.5", "2027-01-05"), ("1月8日", "2027-01-08"),
      ("12.25前", "2026-12-25"),
      ("12月底", "2026-12-31"), ("2027年1月底前", "2027-01-31"), ("月底前", "2026-12-31"),
      ("年底前", "2026-12-31"), ("即改", "2026-12-20"), ("立即", "2026-12-20"), ("当日", "2026-12-20"),
      ("立查立改", "2026-12-20"), ("3日内", "2026-12-23"), ("10天内", "2026-12-30"),
      ("三日内", "2026-12-23"), ("一周内", "2026-12-27"), ("两周内", "2027-01-03"),
      ("1个月内", "2027-01-20"), ("12.21-12.28", "2026-12-28"), ("12月21日至28日", "2026-12-28"),
      ("2026年12月21日～2027年1月5日", "2027-01-05"), ("2026-12-21 00:00:00", "2026-12-21"),
      ("2026年12月21日（星期一）", "2026-12-21"), ("12月 5 日", "2026-12-05"), ("15天", "2027-01-04"),
      ("下月5日", "2027-01-05"), ("下个月5号前", "2027-01-05"), ("12月25日前完成", "2026-12-25"),
      ("至12月25日止", "2026-12-25"), ("检查后3日内", "2026-12-23"),
      ("自检查之日起5日内", "2026-12-25"), ("三天后", "2026-12-23"), ("次日", "2026-12-21"),
      ("下周五", "2026-12-25"), ("一个月", "2027-01-20"),
    ])
  func dates(text: String, date: String) {
    let written = due.read(text)
    #expect(written.date == CalendarDate(date))
    #expect(written.remark != .doubtful)
    #expect((written.remark == nil) == text.hasPrefix(date))
  }

  @Test(
    "a condition is no date",
    arguments: ["下次停机", "大修时", "长期坚持", "持续", "结合机组检修"])
  func conditions(text: String) {
    #expect(due.read(text).remark == .conditional)
    #expect(due.read(text).isConditional)
  }

  @Test(
    "a date that is not sure is doubtful",
    arguments: [
      ("12月", "2026-12-31"), ("25日", "2026-12-25"), ("5个工作日内", "2026-12-25"),
      ("18日前完成", "2027-01-18"), ("12月25日（延期至12月28日）", "2026-12-25"),
      ("2026-12-25（计划12-28）", "2026-12-25"), ("本周内", "2026-12-20"),
    ])
  func doubtful(text: String, date: String) {
    #expect(due.read(text).date == CalendarDate(date))
    #expect(due.read(text).remark == .doubtful)
  }

  @Test("a span may count from a day beside it; from one that nobody knows it has no date")
  func namedDays() {
    var reader = due
    reader.days = [("签收日期", CalendarDate("2026-12-22")!)]
    #expect(reader.read("签收后3日内").date == CalendarDate("2026-12-25"))
    #expect(reader.read("收到通知后3日内").date == CalendarDate("2026-12-25"))
    #expect(reader.read("下发后3日内").date == nil)
  }

  @Test("no date without a year lies after the latest day; a year that is known counts")
  func latestDay() {
    var reader = WrittenDate.Reader(inspection: CalendarDate("2025-12-31"))
    reader.latest = CalendarDate("2025-12-31")
    #expect(reader.read("1.5").date == CalendarDate("2025-01-05"))
    reader.latest = CalendarDate("2026-01-08")
    #expect(reader.read("12月30日").date == CalendarDate("2025-12-30"))
    reader.year = 2025
    #expect(reader.read("1.5").date == CalendarDate("2025-01-05"))
    reader.latest = CalendarDate("2025-06-30")
    #expect(reader.read("12月30日").remark == .doubtful)
  }

  @Test("words of unknown meaning are kept as a condition, told", arguments: ["尽快", "待定"])
  func unclear(text: String) {
    #expect(due.read(text).remark == .unclear)
    #expect(due.read(text).isConditional)
  }

  @Test(
    "what is no day of the calendar has no value",
    arguments: [
      ("2026.11.31", .impossible), ("13月1日", .impossible), ("2月30日", .impossible),
      ("第3批", .unreadable), ("2026年", .unreadable), ("11-3-10.5", .unreadable),
    ] as [(String, WrittenDate.Remark)])
  func noDates(text: String, remark: WrittenDate.Remark) {
    #expect(due.read(text).date == nil)
    #expect(due.read(text).remark == remark)
  }

  @Test(
    "a blank is none, and so is every word for nothing",
    arguments: ["", " ", "/", "—", "——", "--", "//", "N/A", "暂无", "无。", "　　年　　月　　日"])
  func blanks(text: String) {
    #expect(due.read(text).date == nil)
    #expect(due.read(text).remark == nil)
  }

  @Test("a date without a year needs an inspection or a year")
  func withoutYear() {
    #expect(WrittenDate.Reader().read("11月3日").remark == .noYear)
    #expect(WrittenDate.Reader(year: 2026).read("11月3日").date?.year == 2026)
    var reader = WrittenDate.Reader()
    reader.isDue = true
    #expect(reader.read("3日内").remark == .noInspection)
  }

  @Test(
    "a text from a program that drops zeros is doubtful",
    arguments: [
      ("11.1", true), ("11.2", true), ("11.3", true), ("11.4", false), ("11.10", false),
    ])
  func lostZeros(text: String, isDoubtful: Bool) {
    var reader = due
    reader.losesZeros = true
    #expect((reader.read(text).remark == .doubtful) == isDoubtful)
  }

  @Test(
    "a number that may be two days is never guessed",
    arguments: [
      ("11.1", .ambiguous), ("11.2", .ambiguous), ("11.3", .ambiguous), ("12.1", .ambiguous),
      ("11", .number), ("0.5", .number),
    ] as [(String, WrittenDate.Remark)])
  func numbers(number: String, remark: WrittenDate.Remark) {
    let written = due.read(Decimal(string: number)!)
    #expect(written.date == nil)
    #expect(written.remark == remark)
    #expect(written.candidates.isEmpty == (remark == .number))
  }

  @Test(
    "a number that is one day is read",
    arguments: [
      ("11.5", "2026-11-05"), ("11.23", "2026-11-23"), ("11.05", "2026-11-05"),
      ("20261103", "2026-11-03"), ("2.3", "2027-02-03"),
    ])
  func days(number: String, date: String) {
    #expect(due.read(Decimal(string: number)!).date == CalendarDate(date))
  }

  @Test(
    "a time of day is read",
    arguments: [
      ("8:30", 8, 30), ("８时３０分", 8, 30), ("14点", 14, 0),
      ("下午2点半", 14, 30), ("晚上8点", 20, 0), ("上午9:05", 9, 5), ("下午14:30", 14, 30), ("8点整", 8, 0),
    ])
  func times(text: String, hour: Int, minute: Int) {
    #expect(WrittenTime.time(in: text) == TimeOfDay(hour: hour, minute: minute))
    for none in ["上午", "上午15点", "8:30-10:00", "半", "8点半钟头"] {
      #expect(WrittenTime.time(in: none) == nil, "\(none)")
    }
  }
}
