#if Office
  import AnpingKit

  /// Takes a form as it comes in: each file goes to a file of ours, numbered, whatever its name.
  ///
  /// ```swift
  /// var receiver = UploadReceiver(folder: folder.path, limits: UploadLimits())
  /// try parser.take(chunk) { try receiver.take($0) }
  /// receiver.upload.files["forms"]
  /// ```
  struct UploadReceiver {
    /// What came so far.
    private(set) var upload = Upload()
    private let folder: String
    private let limits: UploadLimits
    private var part: Part?
    private var names: Set<String> = []
    private var fileCount = 0
    private var totalBytes = 0

    /// A part that is coming in.
    private struct Part {
      let header: MultipartHeader
      var content: [UInt8] = []
      var byteCount = 0
      /// Where its bytes go; nil for a field, and for a file none of whose bytes came yet.
      var file: (output: FileOutput, path: String)?
    }

    /// A receiver that writes into a folder.
    init(folder: String, limits: UploadLimits) { (self.folder, self.limits) = (folder, limits) }

    /// Takes a piece of the form.
    ///
    /// - Throws: `UploadError`, or `FileError` of writing.
    mutating func take(_ event: MultipartParser.Event) throws {
      switch event {
      case .part(let header): part = Part(header: header)
      case .content(let bytes): try takeContent(bytes)
      case .end: try takeEnd()
      }
    }

    private mutating func takeContent(_ bytes: [UInt8]) throws {
      guard var part = part.take() else { throw UploadError.malformed }
      part.byteCount += bytes.count
      totalBytes += bytes.count
      guard totalBytes <= limits.totalBytes else { throw UploadError.tooLarge }
      if let name = part.header.fileName {
        guard part.byteCount <= limits.fileBytes else {
          throw UploadError.fileTooLarge(SentName(name).text)
        }
        let file = try part.file ?? newFile()
        try file.output.write(bytes)
        part.file = file
      } else {
        guard part.byteCount <= limits.fieldBytes else { throw UploadError.malformed }
        part.content += bytes
      }
      self.part = part
    }

    private mutating func newFile() throws -> (output: FileOutput, path: String) {
      let path = FilePath.join(folder, String(fileCount))
      return (try FileOutput(creating: path), path)
    }

    private mutating func takeEnd() throws {
      guard let part = part.take() else { throw UploadError.malformed }
      guard let name = part.header.fileName else { return try takeField(part) }
      // A browser sends a part without name and content where no file was chosen.
      guard !name.isEmpty else { return }
      fileCount += 1
      guard fileCount <= limits.files else { throw UploadError.tooManyFiles }
      let path = try part.file?.path ?? emptyFile()
      let file = InputFile(path: path, shownAs: freeName(for: name), isNamed: false)
      upload.files[part.header.field, default: []].append(file)
    }

    private func emptyFile() throws -> String {
      let path = FilePath.join(folder, "empty-\(fileCount)")
      _ = try FileOutput(creating: path)
      return path
    }

    private mutating func takeField(_ part: Part) throws {
      guard upload.fields.count < limits.fields else { throw UploadError.malformed }
      upload.fields[part.header.field] = String(decoding: part.content, as: UTF8.self)
    }

    /// A name that no other file has.
    private mutating func freeName(for sent: String) -> String {
      let own = SentName(sent)
      var (name, number) = (own, 2)
      while !names.insert(name.text.lowercased()).inserted {
        name = own.numbered(number)
        number += 1
      }
      return name.text
    }
  }
#endif
