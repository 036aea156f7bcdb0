import Grid
import Spreadsheet
import Testing
import Values

@Suite("Number format") struct NumberFormatTests {
  @Test(
    "the kind of a format is known",
    arguments: [
      ("General", NumberFormat.Kind.number), ("0.00", .number), ("#,##0 \"d\"", .number),
      ("0.00E+00", .number), ("[Red]0", .number), ("@", .text), ("\\d0", .number), ("_d0", .number),
      ("yyyy-mm-dd", .date), ("m/d/yy", .date), ("d-mmm", .date), ("yyyy\"年\"m\"月\"", .date),
      ("[$-804]yyyy\"年\"m\"月\"d\"日\"", .date), ("[$-F800]dddd, mmmm dd, yyyy", .date),
      ("h:mm", .time), ("mm:ss", .time), ("h\"时\"mm\"分\"ss\"秒\"", .time), ("h:mm AM/PM", .time),
      ("上午/下午h\"时\"mm\"分\"", .time), ("yyyy/m/d h:mm", .dateTime), ("[h]:mm", .duration),
      ("[mm]:ss", .duration), ("[ss]", .duration), ("0.00;yyyy", .number), ("aaaa", .date),
      ("", .number), (";;;", .number), ("\"yyyy", .number), ("[", .number),
    ])
  func theKindOfAFormatIsTold(_ code: String, _ kind: NumberFormat.Kind) {
    #expect(NumberFormat(code).kind == kind, "\(code)")
  }

  @Test(
    "built-in formats of Chinese Excel are dates or times",
    arguments: Array(27...36) + Array(50...58) + Array(14...17) + [22])
  func builtInFormatsOfChineseExcelAreDatesOrTimes(_ id: Int) throws {
    let code = try #require(BuiltInNumberFormats.code(of: id))
    #expect(NumberFormat(code).isDateOrTime)
  }

  @Test(
    "serial numbers are days",
    arguments: [
      (1.0, "1900-01-01T00:00:00"), (59, "1900-02-28T00:00:00"), (61, "1900-03-01T00:00:00"),
      (46329, "2026-11-03T00:00:00"), (46329.5, "2026-11-03T12:00:00"),
      (2_958_465, "9999-12-31T00:00:00"), (45000.999999999, "2023-03-16T00:00:00"),
    ] as [(Double, String)])
  func serialNumbersAreDays(_ serial: Double, _ date: String) {
    #expect(SerialNumber.dateTime(of: serial, in: .from1900)?.description == date)
  }

  @Test(
    "serial numbers without a day are none",
    arguments: [60, -1, 2_958_466, .infinity, .nan] as [Double])
  func serialNumbersWithoutADayAreNone(_ serial: Double) {
    #expect(SerialNumber.dateTime(of: serial, in: .from1900) == nil)
  }

  @Test("serial numbers of 1904 count from there") func serialNumbersOf1904CountFromThere() {
    #expect(SerialNumber.dateTime(of: 0, in: .from1904)?.description == "1904-01-01T00:00:00")
    #expect(SerialNumber.dateTime(of: 44867, in: .from1904)?.description == "2026-11-03T00:00:00")
  }

  @Test("serial numbers come back", arguments: [DateSystem.from1900, .from1904])
  func serialNumbersComeBack(_ system: DateSystem) throws {
    for serial in [1, 59, 61, 366.25, 46329, 46329.75, 2_900_000] as [Double] {
      let date = try #require(SerialNumber.dateTime(of: serial, in: system))
      #expect(SerialNumber.serial(of: date, in: system) == serial)
    }
  }
}
