// What the README shows: a round of inspections is read, assessed and written.
import AnpingKit
import Foundation

let round = try Round(
  templates: "templates", units: "fixtures/received/units.csv", number: 3,
  today: CalendarDate("2025-10-02"))
let received = await round.read(["fixtures/received/forms"])
for failure in received.failures { print(failure) }

let assessed = round.assess(received)
for form in assessed.forms {
  let score = form.score?.shown.map { "\($0)" } ?? "—"
  print(form.unit?.name ?? "?", form.title, score)
  if form.title == SiteInspection.title {
    let inspection = try form.decode(SiteInspection.self)
    print("  deducted:", inspection.items.count { ($0.deduction ?? 0) > 0 })
  }
}

// Findings are values that print as sentences.
for finding in assessed.diagnostics.filter({ $0.severity == .error }).prefix(3) {
  print(finding)
  print(finding.message(in: Wording(.chinese)))
}

let output = URL.temporaryDirectory.appending(path: "anping-\(UUID()).xlsx")
try assessed.write(to: output.path)
let size = try FileManager.default.attributesOfItem(atPath: output.path)[.size] as? Int ?? 0
print("written:", size > 10_000)
try FileManager.default.removeItem(at: output)
