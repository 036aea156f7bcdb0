import Testing
import Wording

@Suite("Every code") struct EveryCodeTests {
  private static let cases =
    CodeCase.checks + CodeCase.reading + CodeCase.templates + CodeCase.files + CodeCase.workbooks
    + CodeCase.conversion + CodeCase.registers + CodeCase.history

  @Test("is produced by input of its own", arguments: cases)
  func produced(test: CodeCase) async throws {
    let seen = try await test.run()
    #expect(seen.contains(test.kind.key), "\(test.kind.key) is not among \(seen)")
  }

  @Test("has a case") func complete() {
    var covered = Set(Self.cases.map(\.kind.key))
    #if !Office
      covered.formUnion(DiagnosticCode.history.map(\.key))
    #endif
    #expect(DiagnosticCode.all.map(\.key).filter { !covered.contains($0) } == [])
  }
}
