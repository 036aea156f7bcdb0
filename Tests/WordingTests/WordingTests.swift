import FoundationEssentials
import TestSupport
import Testing
import Wording

@Suite("Sentences") struct WordingTests {
  @Test("both languages know the same keys")
  func sameKeys() {
    #expect(Wording.keys(of: .chinese) == Wording.keys(of: .english))
  }

  @Test("both languages use the same arguments")
  func sameArguments() {
    for key in Wording.keys(of: .chinese) {
      #expect(numbers(of: key, in: .chinese) == numbers(of: key, in: .english), "\(key)")
    }
  }

  @Test("an unknown key loses nothing")
  func unknownKey() {
    #expect(Wording(.english).text("Q99", ["B7"]) == "Q99 B7")
  }

  @Test("every severity has a word", arguments: Wording.Language.allCases)
  func severities(language: Wording.Language) {
    for severity in Severity.allCases {
      #expect(Wording(language).knows("severity.\(severity.rawValue)"))
    }
  }
}

@Suite("Codes") struct DiagnosticCodeTests {
  @Test("every listed code has its sentences, and no sentence is without its code")
  func sentences() {
    let listed = DiagnosticCode.all.map(\.key)
    #expect(Set(listed).count == listed.count)
    let spoken = Wording.keys(of: .english).filter { $0.contains(/^[A-Z]\d\d(\.|$)/) }
    #expect(Set(listed) == spoken)
  }

  @Test("a sentence uses no argument that its code does not name", arguments: DiagnosticCode.all)
  func arguments(kind: DiagnosticCode) {
    let used = numbers(of: kind.key, in: .english)
    #expect(used.allSatisfy { $0 < kind.arguments.count }, "\(kind.key) \(used)")
  }

  @Test("severities are ordered: info, warning, error")
  func order() {
    #expect([Severity.error, .info, .warning].sorted() == [.info, .warning, .error])
  }

  @Test("every code has its advice, and no advice is left over")
  func advice() {
    #expect(Set(CodeAdvice.all.keys) == Set(DiagnosticCode.all.map(\.code)))
  }

  @Test("docs/codes.md is what the list says; `make docs` writes it")
  func document() throws {
    let path = Repository.path("docs/codes.md")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try CodesDocument().text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(
      String(decoding: try Repository.bytes("docs/codes.md"), as: UTF8.self) == CodesDocument().text
    )
  }
}

/// The numbers of the arguments that a sentence uses.
private func numbers(of key: String, in language: Wording.Language) -> Set<Int> {
  let marks = (0..<8).map { "⟦\($0)⟧" }
  let sentence = Wording(language).text(key, marks)
  return Set(marks.indices.filter { sentence.contains(marks[$0]) })
}
