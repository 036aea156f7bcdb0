import Expressions
import Forms
import FoundationEssentials
import Registers
import Values

/// The workbook of a year: what its registers come to.
extension ReportContent {
  /// Its lists by name.
  var yearGroups: [(String, @Sendable () -> [FillRecord])] {
    [
      ("单位列", { unitHeads }), ("指标行", { indicatorRows }), ("缺漏", { shortfalls }),
      ("人员列", { personHeads }), ("人员", { people }), ("积分", { points }),
      ("述职列", { quotedHeads }), ("述职", { quotations }), ("走势", { trends }),
      ("关联", { joinedRows }), ("收交", { registerReturns }), ("口径", { indicatorTexts }),
      ("考核列", { assessedHeads }), ("年度", { assessedUnits }),
      ("通报指标", { bulletinIndicators }),
    ]
  }

  /// The indicators that stand in a place, those of forms that came.
  func indicators(in placement: IndicatorPlacement) -> [IndicatorRule] {
    round.registers.rules.indicators.filter {
      $0.placements.contains(placement) && !entries(of: $0).isEmpty
    }
  }

  /// The names of the units: those of the round as they are ranked, then those that sent registers
  /// alone.
  var unitNames: [String] { yearFigures.units }

  /// What an indicator comes to; none for one that nothing came in for.
  func entries(of rule: IndicatorRule) -> [IndicatorEntry] { yearFigures.entries[rule.name] ?? [] }

  // MARK: Values

  /// A value as it is shown: a rate as a live formula, 100 % only where all is done.
  func figure(_ entry: IndicatorEntry, of rule: IndicatorRule) -> FillValue {
    guard let value = entry.value else { return .value(words.dash) }
    guard let above = entry.numerator, let below = entry.denominator else {
      return shown(value.rounded(toPlaces: 4), as: rule)
    }
    return rate(above, below, isPercent: rule.isPercent)
  }

  /// A number with four decimals at most; a part of one as a percentage.
  func shown(_ number: Decimal, isPercent: Bool) -> FillValue {
    let value = FillValue.value(.number(number.rounded(toPlaces: 4)))
    return isPercent ? .shown(value, format: "0.0%") : value
  }

  /// A number as an indicator's rule wants it shown: in percent, or with what it counts behind it.
  func shown(_ number: Decimal, as rule: IndicatorRule) -> FillValue {
    guard let unit = rule.unit, !rule.isPercent else {
      return shown(number, isPercent: rule.isPercent)
    }
    return .shown(.value(.number(number.rounded(toPlaces: 4))), format: "General\"\(unit)\"")
  }

  /// A quotient with what it is made of in the note.
  func rate(_ above: Decimal, _ below: Decimal, isPercent: Bool = true) -> FillValue {
    guard below != 0 else { return .value(words.dash) }
    let quotient = "\(above)/\(below)"
    let formula =
      isPercent && above >= 0 && above < below
      ? "MIN(ROUND(\(quotient),3),0.999)" : "ROUND(\(quotient),4)"
    return .shown(
      .formula(formula), format: isPercent ? "0.0%" : "0.00", note: quotient)
  }

  /// Several entries as one figure: of one period its value; of several how many met what is
  /// required of how many that were judged, else their sum; nil where neither can be said.
  func figure(_ entries: [IndicatorEntry], of rule: IndicatorRule) -> FillValue? {
    guard let first = entries.first else { return nil }
    if entries.count == 1 { return figure(first, of: rule) }
    let judged = entries.compactMap(\.isMet)
    if !judged.isEmpty {
      return rate(Decimal(judged.count { $0 }), Decimal(judged.count))
    }
    let values = entries.compactMap(\.value)
    guard rule.requirement == nil, !values.isEmpty, entries.allSatisfy({ $0.denominator == nil })
    else { return .value(words.dash) }
    return shown(values.reduce(.zero, +).rounded(toPlaces: 4), as: rule)
  }

  /// A cell of a register as it is shown.
  func shown(_ cell: RegisterCell) -> FillValue? {
    if let date = cell.date { return .day(date) }
    guard !cell.isBlank else { return nil }
    if case .number(let number) = cell.value, let decimal = number.decimal {
      return .value(.number(decimal))
    }
    return .words(cell.names.joined(separator: words.text("list")))
  }

  /// The cells of a row that may be shown, by their columns.
  func shownCells(of row: RegisterRow, in table: RegisterTable) -> [String: FillValue] {
    let owner = round.registers.rules.owners[table.name] ?? ""
    let group = round.registers.rules.definitions[owner]?.group(table.name)
    return table.columns.reduce(into: [:]) { fields, column in
      guard group?.field(column)?.isPrivate != true else { return }
      fields[column] = shown(table.cell(row, column))
    }
  }

  /// Where a row came from: the file and its row.
  func source(of origin: Int) -> String? {
    let origins = round.registers.origins
    guard origins.indices.contains(origin) else { return nil }
    let place = origins[origin]
    let reading = round.forms[place.form].reading
    let record = reading.records(of: place.group)[place.record]
    return words.text("rowOf", reading.file, String(record.row))
  }
}

/// What the lists of the year's workbook look up again and again.
struct YearFigures: Sendable {
  /// What all indicators come to, by name; none without entries.
  let entries: [String: [IndicatorEntry]]
  /// The names of the units: those of the round as they are ranked, then those that sent registers
  /// alone.
  let units: [String]

  init(_ round: RoundAssessment) {
    entries = Dictionary(grouping: round.registers.entries, by: \.indicator)
    let ranked = round.units.map(\.unit.name)
    var known = Set(ranked)
    units = ranked + round.forms.compactMap(\.unit?.name).filter { known.insert($0).inserted }
  }
}
