import AnpingKit

/// The article “Take the values of a form”: models that are there, and one of one's own.
func decodeForms() async throws {
  struct Site: Decodable {
    struct Item: Decodable { var 序号: String, 扣分: Double?, 问题描述: String? }
    var 受检单位: String?
    var 检查日期: CalendarDate?
    var 项目: [Item]
  }

  let round = try Round(
    templates: "templates", units: "fixtures/received/units.csv", number: 3,
    today: CalendarDate("2025-10-02"))
  let assessed = round.assess(await round.read(["fixtures/received/forms"]))
  for form in assessed.forms where form.title == SiteInspection.title {
    let inspection = try form.decode(SiteInspection.self)
    let deducted = inspection.items.count { ($0.deduction ?? 0) > 0 }
    let site = try form.decode(Site.self)
    print(form.unit?.name ?? "?", deducted, site.检查日期?.description ?? "—", site.项目.count)
  }
}

/// The article “Take the values of a form”: each with its cell.
func readOneForm() async throws {
  let round = try Round(templates: "templates", today: CalendarDate("2025-10-02"))
  let received = await round.read(["fixtures/received/forms"])
  guard let form = received.forms.first(where: { $0.form == SiteInspection.title }) else { return }
  for name in form.fields.names {
    guard let field = form.fields[name], field.value != nil else { continue }
    print(name, field.cell?.description ?? "—", field.raw ?? "")
  }
}
