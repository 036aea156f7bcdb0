#if Office
  import Hummingbird
  import Synchronization

  /// What comes with a request, and whether it was taken to its end: what is left of it would be read
  /// before the next request of the connection.
  ///
  /// ```swift
  /// let body = WatchedBody(of: request)
  /// request.body = RequestBody(asyncSequence: body)
  /// body.isLeft  // true until somebody read it all
  /// ```
  final class WatchedBody: AsyncSequence, Sendable {
    struct AsyncIterator: AsyncIteratorProtocol {
      fileprivate let watched: WatchedBody
      fileprivate var iterator: RequestBody.AsyncIterator

      mutating func next() async throws -> ByteBuffer? {
        let chunk = try await iterator.next()
        if chunk == nil { watched.left.withLock { $0 = false } }
        return chunk
      }
    }

    private let body: RequestBody
    private let left: Mutex<Bool>

    /// The body of a request, of which nothing is taken yet.
    init(of request: Request) {
      body = request.body
      let length = request.headers[.contentLength].map { $0 != "0" } ?? false
      left = Mutex(length || request.headers[.transferEncoding] != nil)
    }

    /// Whether something of it may not be read yet.
    var isLeft: Bool { left.withLock { $0 } }

    func makeAsyncIterator() -> AsyncIterator {
      AsyncIterator(watched: self, iterator: body.makeAsyncIterator())
    }
  }
#endif
