import FoundationEssentials
import Scoring
import Testing
import Values

@Test(
  "The points of a quantity: whole steps below the target, pieces on the value, never below zero",
  arguments: [
    ("每低1个百分点扣0.5分，扣完为止", 23, 24, "1", "13"), ("每低1个百分点扣0.5分，扣完为止", 3, 5, "1", "0"),
    ("每低5个百分点扣1分，扣完为止", 13, 15, "1", "13"), ("每低5个百分点扣1分，扣完为止", 1, 2, "1", "5"),
    ("每低1个百分点扣1分，扣完为止", 2, 4, "1", "0"), ("每起扣3分，扣完为止", 4, 1, "0", "3"),
    ("每人扣1分", 2, 1, "0", "13"), ("低于90%扣2分", 89, 100, "1", "13"), ("低于90%扣2分", 9, 10, "1", "15"),
    ("整改率低于95%的，每低1%扣1分", 93, 100, "1", "13"), ("每少1次扣1分", 8, 1, "10", "13"),
    ("每少1次扣1分", 12, 1, "10", "15"), ("得分=完成率×标准分", 3, 5, "1", "9"),
    ("每起扣3分，最多扣6分", 4, 1, "0", "9"),
  ])
func quantityHasPoints(
  rule: String, numerator: Int, denominator: Int, target: String, points: String
) {
  let value = Fraction(Decimal(numerator)) / Fraction(Decimal(denominator))
  let reading = PhraseReading(rule, fullScore: 15)
  #expect(
    reading.points(for: value, target: Decimal(exact: target), fullScore: 15)
      == Decimal(exact: points))
}

@Test(
  "A rule that asks for more than the quantity gives no points",
  arguments: ["酌情扣分", "未上墙扣2分", "每少1次扣1分；情节严重的不得分", "内容空泛扣1～3分"])
func quantityAloneIsNotEnough(rule: String) {
  let reading = PhraseReading(rule, fullScore: 15)
  #expect(reading.points(for: Fraction(1), target: 1, fullScore: 15) == nil)
}
