#if Office
  import AnpingKit
  import Spreadsheet
  import Wording

  extension FileFailure {
    /// Why nothing could be made of the file, as a finding about it.
    var finding: Diagnostic {
      let worded = error as? any WordedError
      var finding =
        worded.map { Diagnostic($0.kind, as: .error, $0.arguments) }
        ?? Diagnostic(ownCheck: "", .error, "\(error)")
      finding.file = file
      return finding
    }
  }
#endif
