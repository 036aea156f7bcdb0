import FoundationEssentials
import Scoring
import Testing

private func samples(_ count: Int, _ make: (inout PhraseParaphrases) -> PhraseParaphrases.Sample)
  -> [PhraseParaphrases.Sample]
{
  var paraphrases = PhraseParaphrases(seed: 20_261_121)
  return (0..<count).map { _ in make(&paraphrases) }
}

private func isUnderstood(_ sample: PhraseParaphrases.Sample) -> Bool {
  short(PhraseReading(sample.text, fullScore: 10)) == sample.meaning
}

/// What was read otherwise than it was meant.
private func misread(_ samples: [PhraseParaphrases.Sample]) -> [String] {
  samples.filter { !isUnderstood($0) }.map {
    "\($0.text) → \(short(PhraseReading($0.text, fullScore: 10))), meant \($0.meaning)"
  }
}

@Test(
  "At least 95 of 100 paraphrases are understood, also of words kept back",
  arguments: [false, true])
func paraphrases(isKept: Bool) {
  let all = samples(1500) { $0.simple() } + samples(500) { $0.joined() }
  let half = all.filter { $0.isKept == isKept }
  let wrong = misread(half)
  #expect(half.count > 200)
  #expect(wrong.count * 20 <= half.count, "\(wrong.count) of \(half.count): \(wrong.prefix(20))")
}

@Test("No paraphrase is called exact and read otherwise than it was meant")
func exactParaphrases() {
  let all = samples(1500) { $0.simple() } + samples(500) { $0.joined() }
  let wrong = all.filter {
    PhraseReading($0.text, fullScore: 10).status == .exact && !isUnderstood($0)
  }
  #expect(wrong.isEmpty, "\(misread(wrong))")
}

@Test("No phrase with a word that may change its meaning is called exact")
func doubtfulParaphrases() {
  let wrong = samples(600) { $0.doubtful() }.filter {
    PhraseReading($0.text, fullScore: 10).status == .exact
  }
  #expect(wrong.isEmpty, "\(Set(wrong.map(\.text)).prefix(20))")
}
