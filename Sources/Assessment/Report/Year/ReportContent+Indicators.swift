import Forms
import FoundationEssentials
import Registers
import Values

/// The figures of units: the lists 指标行, 缺漏, 走势, 口径.
extension ReportContent {
  /// The list 单位列: the units.
  var unitHeads: [FillRecord] {
    unitNames.map { FillRecord(["名称": .value(.text($0))]) }
  }

  /// The list 指标行: an indicator of units a row, a column a unit; those by month without a
  /// requirement stand in 走势 alone.
  var indicatorRows: [FillRecord] {
    indicators(in: .summary).filter { $0.span == .period(.year) || $0.requirement != nil }
      .flatMap { rule -> [FillRecord] in
        let own = entries(of: rule).filter { $0.subject == nil }
        return items(of: own).map { item in
          row(of: rule, item, own.filter { $0.item == item })
        }
      }
  }

  private func items(of entries: [IndicatorEntry]) -> [String?] {
    var items: [String?] = []
    for entry in entries where !items.contains(entry.item) { items.append(entry.item) }
    return items
  }

  private func row(
    of rule: IndicatorRule, _ item: String?, _ entries: [IndicatorEntry]
  ) -> FillRecord {
    let byUnit = Dictionary(grouping: entries) { $0.unit ?? "" }
    let dash = FillValue.value(words.dash)
    var fields: [String: FillValue] = [
      "机制": .value(.text(rule.form)), "指标": .value(.text(name(of: rule, item))),
      "算法": .words(rule.span == .period(.year) ? nil : words.text("metShare")) ?? .value(.text("")),
      "全厂": figure(byUnit[""] ?? [], of: rule) ?? dash,
    ]
    fields["要求"] = requirement(entries.lazy.compactMap(\.required).first)
    let units = unitNames.map { unit in
      FillRecord(["值": figure(byUnit[unit] ?? [], of: rule) ?? dash])
    }
    return FillRecord(fields, groups: ["单位列": units])
  }

  private func name(of rule: IndicatorRule, _ item: String?) -> String {
    item.map { words.text("indicatorItem", rule.name, $0) } ?? rule.name
  }

  /// What is required as people print it: `≥10` for `>=10`.
  private func requirement(_ text: String?) -> FillValue? {
    .words(text?.replacing(">=", with: "≥").replacing("<=", with: "≤"))
  }

  // MARK: The bulletin

  /// The list 通报指标: what the bulletin tells of the year, an indicator a row, the units' figures in
  /// words, those that do not meet it by name.
  var bulletinIndicators: [FillRecord] {
    numbered(
      indicators(in: .bulletin).flatMap { rule -> [[String: FillValue]] in
        let all = entries(of: rule).filter { $0.subject == nil }
        return items(of: all).map { item in
          let own = all.filter { $0.item == item }
          let byUnit = Dictionary(grouping: own) { $0.unit ?? "" }
          var fields: [String: FillValue] = [
            "机制": .value(.text(rule.form)), "指标": .value(.text(name(of: rule, item))),
            "全厂": figure(byUnit[""] ?? [], of: rule) ?? .value(words.dash),
            "未达标单位": words.list(
              unitNames.filter { unit in
                byUnit[unit]?.contains { $0.isMet == false } == true
              }),
          ]
          fields["要求"] = requirement(own.lazy.compactMap(\.required).first)
          return fields
        }
      })
  }

  // MARK: What is not met

  /// The list 缺漏: every requirement that is not met, with what is lacking.
  var shortfalls: [FillRecord] {
    numbered(
      indicators(in: .shortfalls).flatMap { rule in
        entries(of: rule).filter { $0.isMet == false && !$0.isTotal }
          .map { shortfall($0, of: rule) }
      })
  }

  private func shortfall(_ entry: IndicatorEntry, of rule: IndicatorRule) -> [String: FillValue] {
    var fields: [String: FillValue] = [
      "机制": .value(.text(rule.form)), "指标": .value(.text(rule.name)),
      "单位": .value(.text(entry.unit ?? words.text("company"))),
      "期间": .value(.text(entry.span.description)),
      "实际": figure(entry, of: rule),
    ]
    (fields["对象"], fields["分项"]) = (.words(entry.subject), .words(entry.item))
    fields["要求"] = requirement(entry.required)
    if let bound = entry.bound, let value = entry.value {
      let lack = abs(bound - value.decimal)
      fields["差"] = shown(lack, as: rule)
    }
    fields["来源文件"] = files(of: entry)
    return fields
  }

  /// The files that the rows of an entry stand in, leading to their row among what was returned.
  private func files(of entry: IndicatorEntry) -> FillValue? {
    let origins = round.registers.origins
    let places = Set(entry.origins.filter(origins.indices.contains).map { origins[$0].form })
    let names = Set(places.map { round.forms[$0].reading.file }).sorted()
    guard let first = names.first else { return nil }
    let text = names.count > 1 ? words.text("andOthers", first, String(names.count)) : first
    guard let sheet = report.pages.first(where: { $0.bands.contains { $0.group == "收交" } })?.sheet
    else { return .value(.text(text)) }
    return .link(.text(text), to: sheetPrefix(sheet) + "A1")
  }

  // MARK: Month by month

  /// The list 走势: an indicator of a unit a row, a column a month.
  var trends: [FillRecord] {
    let monthly = round.registers.rules.indicators.filter { rule in
      rule.span == .period(.month) && !entries(of: rule).isEmpty
        && !rule.placements.isDisjoint(with: [.trend, .summary])
    }
    return monthly.flatMap { rule -> [FillRecord] in
      let own = entries(of: rule).filter { $0.subject == nil }
      return items(of: own).flatMap { item in
        let byUnit = Dictionary(grouping: own.filter { $0.item == item }) { $0.unit ?? "" }
        let names = unitNames + [""]
        return names.compactMap { unit in
          byUnit[unit].map { trend(of: rule, name(of: rule, item), unit, $0) }
        }
      }
    }
  }

  private func trend(
    of rule: IndicatorRule, _ name: String, _ unit: String, _ entries: [IndicatorEntry]
  ) -> FillRecord {
    var fields: [String: FillValue] = [
      "机制": .value(.text(rule.form)), "指标": .value(.text(name)),
      "单位": .value(.text(unit.isEmpty ? words.text("company") : unit)),
    ]
    for entry in entries {
      guard case .period(let period) = entry.span else { continue }
      fields["月\(period.number)"] = figure(entry, of: rule)
    }
    return FillRecord(fields)
  }

  // MARK: How

  /// The list 口径: what each indicator counts, in a sentence.
  var indicatorTexts: [FillRecord] {
    let rules = round.registers.rules
    return numbered(
      rules.definitions.values.sorted { $0.title < $1.title }.flatMap { definition in
        definition.rows(of: "指标").compactMap { row -> [String: FillValue]? in
          guard let name = row["指标"]?.name, yearFigures.entries[name] != nil,
            let sentence = words.sentence(of: row)
          else { return nil }
          return [
            "机制": .value(.text(definition.title)), "指标": .value(.text(name)),
            "口径": .value(.text(sentence)),
          ]
        }
      })
  }
}
