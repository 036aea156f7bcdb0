import Testing
import Wording

@Suite("Every code") struct EveryCodeTests {
  private static let cases =
    CodeCase.checks + CodeCase.reading + CodeCase.templates + CodeCase.files + CodeCase.workbooks
    + CodeCase.conversion + CodeCase.registers

  @Test("is produced by input of its own", arguments: cases)
  func produced(test: CodeCase) async throws {
    let seen = try await test.run()
    #expect(seen.contains(test.kind.key), "\(test.kind.key) is not among \(seen)")
  }

  @Test("has a case") func complete() {
    let covered = Set(Self.cases.map(\.kind.key))
    #expect(DiagnosticCode.all.map(\.key).filter { !covered.contains($0) } == [])
  }
}
