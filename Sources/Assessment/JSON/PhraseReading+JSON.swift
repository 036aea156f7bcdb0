import FoundationEssentials
import JSON
import Scoring
import Wording

extension PhraseReading {
  /// A line of `template rule --json`, without its end.
  package func jsonLine(in wording: Wording) -> String { json(in: wording).serialized() }

  private func json(in wording: Wording) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("text", .string(text)), .init("status", .string(status.rawValue)),
    ]
    if let cap { members.append(.init("cap", .decimal(cap))) }
    members.append(.init("clauses", .array(clauses.map { $0.json(in: wording) })))
    return .object(members)
  }
}

extension PhraseClause {
  /// The clause in a sentence, its cap included.
  package func sentence(in wording: Wording) -> String {
    let sentence = wording.text(wordingKey, wordingArguments)
    guard let cap else { return sentence }
    let isBonus = if case .bonus = kind { true } else { false }
    let limit = wording.text(isBonus ? "rule.cap.bonus" : "rule.cap", ["\(cap)"])
    return sentence + (wording.language == .chinese ? "，" : ", ") + limit
  }

  fileprivate func json(in wording: Wording) -> JSONValue {
    var members: [JSONValue.Member] = [.init("kind", .string(kindName))]
    members += details
    if let cap { members.append(.init("cap", .decimal(cap))) }
    members.append(.init("status", .string(status.rawValue)))
    members.append(.init("text", .string(text)))
    members.append(.init("sentence", .string(sentence(in: wording))))
    return .object(members)
  }

  private var details: [JSONValue.Member] {
    switch kind {
    case .fixed(let points), .tier(let points): [.init("points", .decimal(points))]
    case .per(let points, let unit, let step):
      [
        .init("points", .decimal(points)), .init("unit", .string(unit)),
        .init("step", .integer(step)),
      ]
    case .range(let from, let to, let unit):
      [.init("from", .decimal(from)), .init("to", .decimal(to))] + named("unit", unit)
    case .downgrade(let grades): [.init("grades", .integer(grades))]
    case .extra(let points, let pool):
      [.init("points", .decimal(points)), .init("pool", .string(pool.rawValue))]
    case .shortfall(let points, let required, let period):
      [.init("points", .decimal(points)), .init("required", .decimal(required))]
        + [.init("period", .text(period))]
    case .overdue(let points, let days):
      [.init("points", .decimal(points)), .init("perDays", .integer(days))]
    case .rate(let points, let threshold, let step):
      [.init("points", .decimal(points)), .init("threshold", .decimal(threshold))]
        + [.init("stepPercent", .decimal(step))]
    case .percent(let percent, let base):
      [.init("percent", .decimal(percent)), .init("base", .string(base.rawValue))]
    case .repeated(let factor): [.init("factor", .decimal(factor))]
    case .bonus(let points, let unit):
      [.init("points", .decimal(points))] + named("unit", unit)
    case .award(let points, let unit):
      [.init("points", .decimal(points))] + named("unit", unit)
    default: []
    }
  }

  private func named(_ name: String, _ text: String?) -> [JSONValue.Member] {
    text.map { [.init(name, .string($0))] } ?? []
  }
}
