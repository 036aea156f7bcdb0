import Testing
import Values

/// Weeks as Python's `date.isocalendar` counts them.
@Test(
  "A day lies in its week, month, quarter, half-year and year",
  arguments: [
    ("2025-01-01", ["2025-W01", "2025-01", "2025-Q1", "2025-H1", "2025"]),
    ("2024-12-30", ["2025-W01", "2024-12", "2024-Q4", "2024-H2", "2024"]),
    ("2021-01-03", ["2020-W53", "2021-01", "2021-Q1", "2021-H1", "2021"]),
    ("2025-06-30", ["2025-W27", "2025-06", "2025-Q2", "2025-H1", "2025"]),
    ("2026-12-31", ["2026-W53", "2026-12", "2026-Q4", "2026-H2", "2026"]),
  ])
func dayLiesInItsPeriods(day: String, expected: [String]) throws {
  let date = try #require(CalendarDate(day))
  let kinds: [Period.Kind] = [.week, .month, .quarter, .halfYear, .year]
  #expect(kinds.map { Period($0, containing: date)?.description } == expected)
}

@Test(
  "A period has a first and a last day, and one that follows it",
  arguments: [
    ("2025-W01", "2024-12-30", "2025-01-05", "2025-W02"),
    ("2020-W53", "2020-12-28", "2021-01-03", "2021-W01"),
    ("2025-02", "2025-02-01", "2025-02-28", "2025-03"),
    ("2025-Q4", "2025-10-01", "2025-12-31", "2026-Q1"),
    ("2025-H1", "2025-01-01", "2025-06-30", "2025-H2"),
    ("2025", "2025-01-01", "2025-12-31", "2026"),
  ])
func periodHasDays(text: String, first: String, last: String, next: String) throws {
  let period = try #require(Period(text))
  #expect(period.description == text)
  #expect([period.first?.description, period.last?.description] == [first, last])
  #expect(period.next?.description == next)
  #expect(period.next?.previous == period)
}

@Test(
  "What is no period is none",
  arguments: [
    "2025-W54", "2025-W00", "2025-13", "2025-Q5", "25", "2025-3", "2025-R", "-", "2025-H3",
    "2025-W53",
  ])
func otherTextIsNoPeriod(text: String) { #expect(Period(text) == nil) }

@Test("A round has no days, and lies in its year")
func roundHasNoDays() throws {
  let round = try #require(Period("2025-R3"))
  #expect(round.first == nil)
  #expect(round.within(.year)?.description == "2025")
  #expect(round.within(.month) == nil)
  #expect(Period.all(.round, in: 2025).isEmpty)
}

@Test("A week lies in the month of its Thursday")
func weekLiesInMonthOfThursday() throws {
  #expect(Period("2025-W05")?.within(.month)?.description == "2025-01")
  #expect(Period("2025-W01")?.within(.year)?.description == "2025")
  #expect(Period("2025")?.within(.month) == nil)
  #expect(Period.all(.week, in: 2026).count == 53)
}
