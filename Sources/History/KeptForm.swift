#if Office
  import FoundationEssentials
  import GRDB
  import JSON
  import Values
  import ZipContainer

  /// A form of a unit in a round, with what it scored.
  ///
  /// ```swift
  /// try history.forms(of: "锅炉车间").map(\.title)  // ["现场安全文明生产检查表", …]
  /// ```
  package struct KeptForm: Hashable, Sendable {
    /// What a category of it came to.
    package struct Category: Hashable, Sendable {
      /// The heading.
      package let name: String
      /// The points that could be had.
      package let applicable: Decimal
      /// The points left; nil where an item has no score.
      package let points: Decimal?
    }

    /// The round; of its generations the one that counts.
    package let round: KeptRound.Name
    /// The unit.
    package let unit: String
    /// The title.
    package let title: String
    /// What became of it, in the words of `assess --json`.
    package let status: String
    /// The file as it was called.
    package let file: String
    /// The digest of the file's bytes.
    package let sha256: String?
    /// The score as it was shown; nil where there is none.
    package let shown: Decimal?
    /// The grade.
    package let grade: String?
    /// Whether it was vetoed.
    package let isVetoed: Bool
    /// How many errors and warnings were found.
    package let findings: Int
    /// Its categories, in the order of the page.
    package let categories: [Category]

    /// How long a record may be: a register of a year takes a tenth of it.
    static let longestRecord = 256 << 20
  }

  extension KeptForm {
    /// A line of `history unit --json`.
    package var json: JSONValue {
      [
        "round": .string(round.description), "unit": .string(unit), "form": .string(title),
        "status": .string(status), "score": .decimal(shown), "grade": .text(grade),
        "veto": .boolean(isVetoed), "findings": .integer(findings), "file": .string(file),
        "sha256": .text(sha256),
        "categories": .array(
          categories.map {
            [
              "name": .string($0.name), "applicable": .decimal($0.applicable),
              "points": .decimal($0.points),
            ]
          }),
      ]
    }

    fileprivate init(_ row: Row, categories: [Category]) {
      round = KeptRound.Name(year: row["year"], number: row["number"])
      (unit, title, status) = (row["unit"], row["title"], row["status"])
      (file, sha256, grade) = (row["file"], row["sha256"], row["grade"])
      shown = (row["shown"] as String?).flatMap { Decimal(string: $0) }
      isVetoed = row["veto"] ?? false
      (findings, self.categories) = (row["findings"], categories)
    }
  }

  extension HistoryFile {
    /// The forms of a unit in the rounds that count, earlier rounds first.
    ///
    /// - Parameter round: the round; nil for all.
    package func forms(
      of unit: String, in round: KeptRound.Name? = nil
    ) throws -> [KeptForm] {
      try read { database in
        let rows = try Row.fetchAll(
          database, sql: HistoryFile.forms,
          arguments: ["unit": unit, "year": round?.year, "number": round?.number])
        return try rows.map { row in
          KeptForm(
            row,
            categories: try HistoryFile.categories(
              database, ofForm: row["position"], in: row["round"]))
        }
      }
    }

    /// The records of the forms of a round that counts, each as the line that `import` writes, in
    /// the order in which they were read.
    package func records(of round: KeptRound.Name) throws -> [[UInt8]] {
      let blobs = try read { database in
        try Data.fetchAll(
          database,
          sql: """
            SELECT record FROM counting JOIN reading ON reading.round = counting.id
            WHERE (year, number) = (?, ?) ORDER BY form
            """, arguments: [round.year, round.number])
      }
      return try blobs.map { try Deflated.inflated(Array($0), atMost: KeptForm.longestRecord) }
    }

    private static let forms = """
      SELECT year, counting.number, form.round, form.position, unit, title, status, file, sha256,
        shown, grade, veto,
        (SELECT count(*) FROM finding WHERE round = form.round AND form = form.position
          AND severity <> 'info') AS findings
      FROM counting JOIN form ON form.round = counting.id
      LEFT JOIN score ON score.round = form.round AND score.form = form.position
      WHERE unit = :unit
        AND (:year IS NULL OR (year, counting.number) = (:year, :number))
      ORDER BY year, counting.number, form.position
      """

    private static func categories(
      _ database: Database, ofForm form: Int, in round: Int64
    ) throws -> [KeptForm.Category] {
      let rows = try Row.fetchAll(
        database.cachedStatement(
          sql: "SELECT * FROM category WHERE round = ? AND form = ? ORDER BY position"),
        arguments: [round, form])
      return rows.map { row in
        KeptForm.Category(
          name: row["name"], applicable: Decimal(string: row["applicable"]) ?? 0,
          points: (row["points"] as String?).flatMap { Decimal(string: $0) })
      }
    }
  }
#endif
