import Forms
import FoundationEssentials
import Scoring
import Values

/// Where points are lost.
extension ReportContent {
  /// A category of a form; a form without categories as a whole.
  private struct Category: Hashable {
    var form: String
    var name: String?
  }

  /// The categories of all forms of the round, in the order of the forms.
  private var categories: [Category] {
    round.rules.flatMap { rules -> [Category] in
      let forms = countedForms.filter { $0.title == rules.title }
      var names: [String] = []
      for name in forms.flatMap({ $0.categories.map(\.name) }) where !names.contains(name) {
        names.append(name)
      }
      if names.isEmpty, !forms.isEmpty { return [Category(form: rules.title, name: nil)] }
      return names.map { Category(form: rules.title, name: $0) }
    }
  }

  /// The list 类: the heads of the heat table.
  var categoryHeads: [FillRecord] {
    let categories = categories
    let names = categories.map { $0.name.map(words.category) ?? $0.form }
    return zip(categories, names).map { category, name in
      let isShared = names.count { $0 == name } > 1
      let title = isShared ? words.text("categoryOf", name, String(category.form.prefix(2))) : name
      return FillRecord(["表": .value(.text(category.form)), "名称": .value(.text(title))])
    }
  }

  /// The list 热力: a row a unit, where it stands and the share of points lost in each category.
  var heat: [FillRecord] {
    let categories = categories
    return round.units.map { standing in
      let forms = standing.forms.compactMap(\.indices.first).map { round.forms[$0] }
      let rates = categories.map { category -> FillRecord in
        let form = forms.first { $0.title == category.form }
        let rate = form.flatMap { lostShare(in: category.name, of: $0) }
        return FillRecord(["失分率": .value(rate.map { .number($0) } ?? words.dash)])
      }
      return FillRecord(key: standing.unit.name, place(of: standing), groups: ["类": rates])
    }
  }

  /// Points lost of those that could be had; nil where nothing applies or a score is unknown.
  private func lostShare(in category: String?, of form: ReturnedForm) -> Decimal? {
    let scores = zip(form.items, form.score?.items ?? [])
      .filter { (category == nil || $0.0.record.category == category) && $0.1.isApplicable }
      .map(\.1)
    let full = scores.map(\.weightedFullScore).reduce(0, +)
    guard full > 0, scores.allSatisfy({ $0.deduction != nil }) else { return nil }
    let lost = scores.map { ($0.deduction ?? 0) * $0.weight }.reduce(0, +)
    return (lost / full).rounded(toPlaces: 4)
  }

  /// The list 常见问题: the five items that most units lost points for, with what they ask.
  var commonest: [FillRecord] {
    let shared = sharedItems.enumerated().sorted { one, other in
      let left = (one.element.units.count, one.element.points)
      let right = (other.element.units.count, other.element.points)
      return left != right ? left > right : one.offset < other.offset
    }
    return numbered(shared.prefix(5).map { fields(of: $0.element) })
  }

  /// An item that units lost points for.
  struct SharedItem {
    var form: ReturnedForm
    var item: CheckedItem
    var units: [String] = []
    var points: Decimal = 0
  }

  /// The items that units lost points for, in the order of the forms.
  var sharedItems: [SharedItem] {
    var order: [String] = []
    var entries: [String: SharedItem] = [:]
    for form in countedForms {
      for (item, score) in zip(form.items, form.score?.items ?? [])
      where score.deduction ?? 0 > 0 {
        let key = form.title + "\u{0}" + item.number
        if entries[key] == nil { order.append(key) }
        entries[key, default: SharedItem(form: form, item: item)].units.append(
          form.unit?.name ?? "")
        entries[key]?.points += score.deduction ?? 0
      }
    }
    return order.compactMap { entries[$0] }
  }

  /// A shared item as a row.
  func fields(of shared: SharedItem) -> [String: FillValue] {
    var fields: [String: FillValue] = [
      "检查表": .value(.text(shared.form.title)), "条目": .value(.text(shared.item.number)),
      "单位数": .count(shared.units.count), "扣分": .value(.number(shared.points)),
      "单位": words.list(shared.units),
    ]
    fields["检查内容"] = .words(content(of: shared.item, in: shared.form))
    return fields
  }
}
