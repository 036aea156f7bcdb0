#if Office
  import AnpingKit
  import Files
  import Foundation
  import History
  import TestSupport
  import Values

  /// Rounds to keep: the forms of `fixtures/received`, all of them or without some.
  struct KeptRounds {
    /// A history of its own, gone with the sandbox.
    let sandbox: FileSandbox
    var path: String { sandbox.path("历次/历次.sqlite") }

    init() throws { sandbox = try FileSandbox() }

    static func assessed(
      round: Int? = 3, day: String = "2025-10-02", without left: String? = nil,
      continuing history: String? = nil
    ) async throws -> AssessedRound {
      var made = try Round(
        templates: Repository.path("templates"),
        units: Repository.path("fixtures/received/units.csv"), number: round,
        today: CalendarDate(day))
      if let history { made = try made.continuing(HistoryFile(reading: history)) }
      let folder = Repository.path("fixtures/received/forms")
      let names = Folder.files(below: folder).names.filter { $0 != left }
      return made.assess(
        await made.read(
          names.map { FilePath.join(folder, $0) }, keepingFiles: false, knowingDigests: true))
    }

    @discardableResult
    func keep(_ assessed: AssessedRound) throws -> HistoryFile.Keeping {
      try HistoryFile(writing: path).keep(
        assessed, by: "张伟", at: Date(timeIntervalSince1970: 1_760_000_000), program: "0")
    }
  }
#endif
