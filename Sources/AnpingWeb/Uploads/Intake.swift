#if Office
  import AnpingKit
  import HTTPTypes
  import Hummingbird

  /// Takes what a browser sends, within limits.
  ///
  /// ```swift
  /// let upload = try await Intake(UploadLimits()).upload(request, to: folder.path)
  /// ```
  struct Intake {
    /// How much may be sent.
    let limits: UploadLimits

    /// An intake with limits.
    init(_ limits: UploadLimits) { self.limits = limits }

    /// The fields and files of a form, its files kept in a folder.
    ///
    /// - Throws: `UploadError`, or what the system says.
    func upload(_ request: Request, to folder: String) async throws -> Upload {
      let length = request.headers[.contentLength].flatMap(Int.init) ?? 0
      guard length <= limits.totalBytes + limits.files * MultipartParser.headerLimit else {
        throw UploadError.tooLarge
      }
      do {
        var parser = try MultipartParser(contentType: request.headers[.contentType] ?? "")
        var receiver = UploadReceiver(folder: folder, limits: limits)
        let end = ContinuousClock.now + limits.time
        for try await chunk in request.body {
          guard .now < end else { throw UploadError.tooSlow }
          try parser.take(chunk.readableBytesView) { try receiver.take($0) }
        }
        try parser.finish()
        return receiver.upload
      } catch is MultipartParser.Failure {
        throw UploadError.malformed
      }
    }

    /// The fields of a small form.
    ///
    /// - Throws: `UploadError`, or what the system says.
    func fields(_ request: Request) async throws -> FormFields {
      let isForm = request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded")
      guard isForm == true else { throw UploadError.malformed }
      var bytes: [UInt8] = []
      let end = ContinuousClock.now + limits.formTime
      for try await chunk in request.body {
        guard .now < end else { throw UploadError.tooSlow }
        bytes += chunk.readableBytesView
        guard bytes.count <= limits.formBytes else { throw UploadError.malformed }
      }
      return FormFields(String(decoding: bytes, as: UTF8.self))
    }
  }

  extension SentRound {
    /// The round that a form of the start page sends; nil where number or day is none.
    init?(_ upload: Upload) {
      func field(_ name: String) -> String? {
        upload.fields[name].map { String($0.trimming(while: \.isWhitespace)) }
          .flatMap { $0.isEmpty ? nil : $0 }
      }
      let (number, day) = (field("round"), field("date"))
      let today = day.map { CalendarDate($0) } ?? .clockDay
      guard let today, number.map({ (1...999).contains(Int($0) ?? 0) }) != false else { return nil }
      self.init(
        forms: upload.files["forms"] ?? [], units: upload.files["units"]?.first,
        previous: upload.files["previous"]?.first, number: number.flatMap { Int($0) }, today: today)
    }
  }
#endif
