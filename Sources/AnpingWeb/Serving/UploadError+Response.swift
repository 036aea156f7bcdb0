#if Office
  import Hummingbird

  extension UploadError {
    /// What whoever sent it is told.
    func response(_ visit: Visit, _ limits: UploadLimits) -> Response {
      func message(_ key: String, _ status: HTTPResponse.Status, _ arguments: String...) -> Response
      {
        MessagePage(visit, key, arguments).response(status)
      }
      return switch self {
      case .malformed: message("page.error.malformed", .badRequest)
      case .nothing: message("page.error.nothing", .badRequest)
      case .fileTooLarge(let name):
        message("page.error.fileTooLarge", .contentTooLarge, name, "\(limits.fileBytes >> 20)")
      case .tooManyFiles: message("page.error.tooManyFiles", .contentTooLarge, "\(limits.files)")
      case .tooLarge: message("page.error.tooLarge", .contentTooLarge, "\(limits.totalBytes >> 20)")
      case .tooSlow: message("page.error.tooSlow", .requestTimeout)
      }
    }
  }
#endif
