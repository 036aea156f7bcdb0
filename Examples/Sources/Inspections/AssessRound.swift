import AnpingKit

/// The article “Assess a round”.
func assessRound() async throws {
  let round = try Round(
    templates: "templates", units: "fixtures/received/units.csv", number: 3,
    today: CalendarDate("2025-10-02"))
  let received = await round.read(["fixtures/received/forms"])
  for failure in received.failures { print(failure) }

  let assessed = round.assess(received)
  for form in assessed.forms {
    let score = form.score?.shown.map { "\($0)" } ?? "—"
    print(form.unit?.name ?? "?", form.title, score, form.score?.grade ?? "—")
  }

  for finding in assessed.diagnostics.filter({ $0.severity == .error }).prefix(3) {
    print(finding.code, finding.position)
    print(finding.message(in: Wording(.chinese)))
  }

  try assessed.write(to: "第3轮考评工作簿.xlsx")
}
