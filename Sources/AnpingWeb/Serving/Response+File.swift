#if Office
  import AnpingKit
  import Files
  import Hummingbird

  extension Response {
    /// A file to keep that lies on the disk and is read as it is sent, on threads of its own.
    ///
    /// - Parameter owner: what the file lasts as long as.
    /// - Throws: `FileError` where it is not there any more.
    init(
      file path: String, of size: Int, named name: String, type: String,
      lastingWith owner: some Sendable
    ) throws {
      let pieces = FilePieces(try FileInput(path: path), lastingWith: owner)
      self.init(download: [], named: name, type: type)
      body = ResponseBody(contentLength: size) { writer in
        while let piece = try await pieces.next() {
          try await writer.write(ByteBuffer(bytes: piece))
        }
        try await writer.finish(nil)
      }
    }
  }

  /// A file in pieces, read away from the threads that serve.
  private actor FilePieces {
    private let input: FileInput
    private let owner: any Sendable

    init(_ input: sending FileInput, lastingWith owner: some Sendable) {
      (self.input, self.owner) = (input, owner)
    }

    /// The next piece; nil after the last.
    nonisolated func next() async throws -> [UInt8]? {
      try await Task(executorPreference: ReadingThreads.shared) { try await self.read() }.value
    }

    private func read() throws -> [UInt8]? {
      var piece: [UInt8] = []
      return try input.read(into: &piece, upTo: 1 << 18) > 0 ? piece : nil
    }
  }
#endif
