#if Office
  /// How much may be sent at once.
  struct UploadLimits: Sendable {
    /// Bytes of one file.
    var fileBytes = 64 << 20
    /// Files of one round.
    var files = 500
    /// Bytes of all of them.
    var totalBytes = 512 << 20
    /// Bytes of a field that is no file.
    var fieldBytes = 4 << 10
    /// Fields that are no files.
    var fields = 20
    /// How long it may take.
    var time = Duration.seconds(600)
    /// Bytes of a form without files.
    var formBytes = 64 << 10
    /// How long such a form may take.
    var formTime = Duration.seconds(20)

    /// The same where one file is sent.
    var ofOneFile: UploadLimits {
      var limits = self
      (limits.files, limits.totalBytes) = (1, fileBytes)
      return limits
    }
  }

  /// Why what was sent is not taken.
  enum UploadError: Error {
    /// It is no form of this page.
    case malformed
    /// A file is too large; its name.
    case fileTooLarge(String)
    /// There are too many files.
    case tooManyFiles
    /// All together is too large.
    case tooLarge
    /// No form was sent.
    case nothing
    /// It took too long.
    case tooSlow
  }
#endif
