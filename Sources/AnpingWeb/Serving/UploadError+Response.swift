#if Office
  import Hummingbird

  extension Intake {
    /// The answer to something that is sent, also where it is not taken.
    func response(
      to visit: Visit, _ take: (Intake) async throws -> Response
    ) async -> Response {
      do { return try await take(self) } catch let error as UploadError {
        return error.response(visit, limits)
      } catch is ShelfFull {
        return MessagePage(visit, "page.error.full").response(.serviceUnavailable)
      } catch {
        return MessagePage(visit, "page.error.failed").response(.internalServerError)
      }
    }
  }

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
      case .tooLarge where limits.files == 1:
        message("page.error.oneTooLarge", .contentTooLarge, "\(limits.fileBytes >> 20)")
      case .tooLarge: message("page.error.tooLarge", .contentTooLarge, "\(limits.totalBytes >> 20)")
      case .tooSlow: message("page.error.tooSlow", .requestTimeout)
      }
    }
  }
#endif
