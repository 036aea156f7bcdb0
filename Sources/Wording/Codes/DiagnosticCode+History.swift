/// `X13…`: the file in which rounds are kept.
extension DiagnosticCode {
  package static let historyMissing = DiagnosticCode("X13.missing", .error)
  package static let notHistory = DiagnosticCode("X13.other", .error)
  package static let historyNewer = DiagnosticCode(
    "X13.newer", .error, ["version", "newest version known"])
  package static let historyDamaged = DiagnosticCode("X13.damaged", .error)
  package static let historyBusy = DiagnosticCode("X13.busy", .error)
  package static let historyFails = DiagnosticCode("X13.fails", .error, ["fault"])
  package static let historyRoundUnknown = DiagnosticCode("X13.roundUnknown", .error)

  /// Only a program with the history brings them (the trait `Office`).
  package static let history: [DiagnosticCode] = [
    historyMissing, notHistory, historyNewer, historyDamaged, historyBusy, historyFails,
    historyRoundUnknown,
  ]
}
