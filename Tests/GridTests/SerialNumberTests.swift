import Grid
import Spreadsheet
import Testing
import Values

@Suite("Serial numbers")
struct SerialNumberTests {
  /// A tenth of a millisecond before midnight.
  private static let almost = 1 - 1e-9

  @Test("what rounds up to midnight is read as it is shown")
  func midnight() throws {
    let day = try #require(CalendarDate("1900-01-01"))
    let value = SerialNumber.value(of: Self.almost, kind: .time, in: .from1900)
    #expect(value == .dateTime(DateTime(day)))
    let shown = NumberFormat("yyyy-mm-dd hh:mm").text(of: .number(Self.almost))
    #expect(shown == "1900-01-01 00:00")
    #expect(
      SerialNumber.dateTime(of: 45_999 + Self.almost, in: .from1900)?.date.description
        == "2025-12-09")
  }

  @Test(
    "no day has such a number",
    arguments: [-1, 2_958_466, 2_958_465 + almost, .nan, .infinity])
  func noDay(serial: Double) {
    #expect(SerialNumber.dateTime(of: serial, in: .from1900) == nil)
    #expect(SerialNumber.parts(of: serial) == nil)
  }
}
