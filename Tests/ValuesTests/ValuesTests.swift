import FoundationEssentials
import Testing
import Values

@Test(
  "decimals are rounded half away from zero",
  arguments: [
    ("0.25", 1, "0.3"), ("0.35", 1, "0.4"), ("86.85", 1, "86.9"), ("-2.5", 0, "-3"),
    ("89.94", 1, "89.9"),
    ("89.95", 1, "90"), ("1234", -2, "1200"), ("7", 1, "7"), ("83.66666666666666666667", 1, "83.7"),
  ])
func decimalsAreRoundedHalfAwayFromZero(text: String, places: Int, expected: String) throws {
  let number = try #require(Decimal(exact: text))
  #expect(number.rounded(toPlaces: places) == Decimal(string: expected))
}

@Test(
  "decimals of doubles have fifteen digits",
  arguments: [
    (0.1, "0.1"), (0.1 + 0.2, "0.3"), (1.0 / 3, "0.333333333333333"), (12.5, "12.5"), (-2, "-2"),
    (1e20, "100000000000000000000"), (0, "0"), (1.23456789012345678e17, "123456789012346000"),
  ] as [(Double, String)])
func decimalsOfDoublesHaveFifteenDigits(number: Double, expected: String) {
  #expect(Decimal(number, significantDigits: 15) == Decimal(string: expected))
}

@Test(
  "text that is no number gives no decimal",
  arguments: ["", " 1", "1 ", "1.2.3", "abc", "-", ".", "1E", "1e2.5", "０"])
func textThatIsNoNumberGivesNoDecimal(text: String) {
  #expect(Decimal(exact: text) == nil)
}

@Test("every day of four centuries comes back") func everyDayOfFourCenturiesRoundTrips() {
  var date = CalendarDate(year: 1899, month: 12, day: 31)!
  for day in date.daysSince1970...date.daysSince1970 + 146_097 {
    let made = CalendarDate(daysSince1970: day)!
    #expect(made.daysSince1970 == day)
    #expect(made == date)
    #expect(CalendarDate(made.description) == made)
    date = date.adding(days: 1)
  }
}

@Test(
  "dates that are not in the calendar are refused",
  arguments: ["2026-02-29", "2026-13-01", "2026-1-01", "0000-01-01", "2026-11-31", "x"])
func datesThatAreNotInTheCalendarAreRefused(text: String) {
  #expect(CalendarDate(text) == nil)
}

@Test(
  "labels are compared without width and spaces",
  arguments: [
    ("２０２５．１１．３", "2025.11.3"), ("检查 日期：\n", "检查日期:"), ("扣－２　分", "扣-2分"), ("①２℅", "①2%"),
  ])
func labelsAreComparedWithoutWidthAndSpaces(text: String, folded: String) {
  #expect(text.foldedForMatching == folded)
}

@Test(
  "texts differ by their edits",
  arguments: [
    ("", "", 0), ("扣分", "", 2), ("扣分", "扣份", 1), ("kitten", "sitting", 3), ("标准分", "标准得分", 1),
  ])
func textsDifferByTheirEdits(left: String, right: String, distance: Int) {
  #expect(editDistance(Array(left), Array(right)) == distance)
  #expect(editDistance(Array(right), Array(left)) == distance)
}
