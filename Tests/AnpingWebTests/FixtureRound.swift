#if Office
  import AnpingKit
  import Foundation
  import HTTPTypes
  import Hummingbird
  import TestSupport
  import Testing

  @testable import AnpingWeb

  /// The round of `fixtures/received`, on the page and by the command line's way.
  enum FixtureRound {
    static let folder = Repository.path("fixtures/received/forms")
    private static let units = Repository.path("fixtures/received/units.csv")

    /// Its address, sent and read.
    static func sent(to browser: Browser, previous: [UInt8]? = nil) async throws -> String {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      let files = try names.sorted(by: >).map { name in
        (name: name, bytes: try InputBytes.contents(of: "\(folder)/\(name)"))
      }
      let sent = try await browser.upload(
        files, fields: ["round": "3", "date": "2025-10-02"],
        units: InputBytes.contents(of: units), previous: previous)
      #expect(sent.status == .seeOther)
      let address = try #require(sent.headers[.location])
      _ = try await page(address, browser)
      return address
    }

    /// The page of a round once it is read.
    static func page(_ address: String, _ browser: Browser) async throws -> String {
      try await browser.page(address).text
    }

    /// The same by the command line's way.
    static func assessed(
      releases: [String] = [], templates: String = Repository.path("templates/检查表")
    ) async throws -> AssessedRound {
      let round = try Round(
        templates: templates, units: units, number: 3,
        today: CalendarDate("2025-10-02"), releases: releases)
      return round.assess(await round.read([folder]))
    }
  }
#endif
