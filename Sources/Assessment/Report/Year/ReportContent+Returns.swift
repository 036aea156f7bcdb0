import Forms
import FoundationEssentials
import Registers
import Scoring
import Spreadsheet
import Values
import Wording

/// What came back of registers, and the assessment that is scored by indicators.
extension ReportContent {
  /// The list 收交: every register of a unit with its rows and findings, those that are owed and
  /// did not come too.
  var registerReturns: [FillRecord] {
    let titles = Set(round.forms.map(\.title).filter { isRegister($0) })
    let names: [String?] = unitNames + [nil]
    return numbered(
      names.flatMap { unit -> [[String: FillValue]] in
        let missing = round.units.first { $0.unit.name == unit }?.missing ?? []
        let own = titles.union(missing.filter(isRegister)).sorted()
        return own.compactMap { title -> [String: FillValue]? in
          let copies = round.forms.filter { $0.title == title && $0.unit?.name == unit }
          return copies.isEmpty && !missing.contains(title) ? nil : register(title, unit, copies)
        }
      })
  }

  private func isRegister(_ title: String) -> Bool {
    round.registers.rules.definitions[title] != nil
  }

  private func register(
    _ title: String, _ unit: String?, _ copies: [ReturnedForm]
  ) -> [String: FillValue] {
    let groups = round.registers.rules.definitions[title]?.groups ?? []
    let found = copies.flatMap(\.diagnostics)
    let days = copies.flatMap { copy in
      groups.flatMap { group in
        copy.reading.records(of: group.name).compactMap { record in
          group.dated.flatMap { copy.reading.open(record, of: group.name)[$0]?.value?.date }
        }
      }
    }
    let isRepeated = found.contains { $0.isKind(.partRepeated) }
    let state = copies.isEmpty ? "missing" : isRepeated ? "repeated" : "counted"
    var fields: [String: FillValue] = [
      "单位": .value(.text(unit ?? words.text("company"))), "台账": .value(.text(title)),
      "份数": .count(Set(copies.map(\.reading.file)).count),
      "行数": .count(
        copies.reduce(0) { sum, copy in
          sum + groups.reduce(0) { $0 + copy.reading.records(of: $1.name).count }
        }),
      "错误": .count(found.count { $0.severity == .error }),
      "警告": .count(found.count { $0.severity == .warning }),
      "状态": .value(.text(words.text("register.\(state)"))),
    ]
    fields["最后日期"] = .day(days.max())
    return fields
  }

  // MARK: The assessment

  /// The forms that are scored by indicators.
  private var assessments: [ReturnedForm] {
    round.forms.filter { $0.rules.isScored && $0.rules.scoring.method == .indicator }
  }

  /// The list 考核列: the items of the assessment.
  var assessedHeads: [FillRecord] {
    (assessments.first?.reckoned ?? []).map {
      FillRecord(["名称": .value(.text($0.indicator))])
    }
  }

  /// The list 年度: the units by what the assessment gives them.
  var assessedUnits: [FillRecord] {
    let items = assessments.first?.reckoned?.count ?? 0
    let scores = unitNames.map { unit in assessments.first { $0.unit?.name == unit } }
    let ranks = Ranking.ranks(
      scores.map { Ranking.Entry(total: $0?.score?.points, isVetoed: false) })
    let rows = zip(zip(unitNames, scores), ranks).map { ($0.0, $0.1, $1) }
    let sorted = rows.enumerated().sorted { one, other in
      (one.element.2 ?? Int.max, one.offset) < (other.element.2 ?? Int.max, other.offset)
    }.map(\.element)
    return sorted.map { unit, form, rank in
      let place: FillValue = rank.map { .count($0) } ?? .value(words.dash)
      return FillRecord(
        key: unit, facts(of: unit, form, place),
        groups: ["考核列": cells(of: form, count: items)])
    }
  }

  private func facts(
    of unit: String, _ form: ReturnedForm?, _ place: FillValue
  ) -> [String: FillValue] {
    let standing = round.units.first { $0.unit.name == unit }
    let failed = round.registers.entries.count {
      $0.unit == unit && $0.subject == nil && $0.isMet == false
    }
    var fields: [String: FillValue] = [
      "单位": .value(.text(unit)), "名次": place,
      "年度考核得分": words.number(form?.score?.shown),
      "等级": .words(form?.score?.grade) ?? .value(words.dash),
      "两表年均分": words.number(standing?.total), "未达标项数": .count(failed),
      "应报未报": words.list(standing?.missing ?? []),
    ]
    fields["党支部"] = .words(standing?.unit.branch)
    return fields
  }

  private func cells(of form: ReturnedForm?, count: Int) -> [FillRecord] {
    let items = form?.reckoned ?? []
    return (0..<count).map { index in
      guard items.indices.contains(index) else {
        return FillRecord(["实绩": .value(words.dash), "得分": .value(words.dash)])
      }
      let item = items[index]
      let rule = round.registers.rules.indicators.first { $0.name == item.indicator }
      let actual = item.actual.map { value in
        let number = value.rounded(toPlaces: 4)
        return rule.map { shown(number, as: $0) } ?? shown(number, isPercent: false)
      }
      return FillRecord([
        "实绩": actual ?? .value(words.dash), "得分": words.number(item.points),
      ])
    }
  }
}
