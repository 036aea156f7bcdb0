#if Office
  import AnpingKit
  import Conversion
  import Files
  import ZipContainer

  /// What came of converting a table: what is in it, what was noticed, the files that were written.
  ///
  /// ```swift
  /// ConvertedTable(file, by: wish, in: folder).file?.name  // "排查表.csv"
  /// ```
  struct ConvertedTable: Sendable {
    /// A file that was written.
    struct File: Sendable {
      /// Its name.
      let name: String
      /// Where it is.
      let path: String
      /// How many bytes it has.
      let size: Int
    }

    /// The most bytes that are written of a table.
    private static let mostBytes = 512 << 20

    /// What it was converted by.
    let wish: TableWish
    /// What is in the table; nil where that cannot be read.
    private(set) var examination: TableExamination?
    /// What was noticed on the way.
    private(set) var notices: [Notice] = []
    /// What was written, to be taken away: the file, or an archive of several; nil for nothing.
    private(set) var file: File?
    /// The files that were written.
    private(set) var files: [File] = []
    /// How the first of them begins.
    private(set) var preview: TablePreview?
    /// What kept it from being converted; nil where it was.
    private(set) var failure: (any Error)?
    /// Where the files are, as long as somebody knows this.
    private let folder: WorkFolder?

    /// Converts a file that was sent.
    ///
    /// - Parameter place: where the files are written.
    init(_ file: InputFile, by wish: TableWish, in place: WorkFolder) {
      self.wish = wish
      folder = try? place.folder()
      do {
        guard let folder else { throw FileError(.writing, .other, file.shownAs) }
        let source = InputSource(keptAt: file.path, named: ConvertedTable.name(of: file))
        examination = try TableExamination(source, options: wish.options)
        try convert(source, into: folder.path)
      } catch { failure = error }
    }

    /// The name that the output is called after: none that hides a file.
    private static func name(of file: InputFile) -> String {
      let name = FilePath(file.shownAs).name
      return name.hasPrefix(".") || name.hasPrefix("~") ? "_" + name : name
    }

    private mutating func convert(_ source: InputSource, into folder: String) throws {
      var options = wish.options
      (options.verbose, options.outputBytes) = (true, ConvertedTable.mostBytes)
      var digest = NoticeDigest()
      defer { notices = digest.shown }
      let written = FilePath.join(folder, "files")
      try Converter(options: options) { digest.add($0) }
        .convert([source], to: .folder(written))
      files = try Folder.names(in: written).map {
        try ConvertedTable.file(named: $0, at: FilePath.join(written, $0))
      }
      guard let first = files.first else { return }
      let format = options.format ?? OutputFormat(fileExtension: FilePath(first.name).fileExtension)
      preview = try format.map { try TablePreview(of: first.path, as: $0, options: options) }
      let name = FilePath.cleaned(source.stem) + ".zip"
      file = files.count == 1 ? first : try archive(at: FilePath.join(folder, "all"), named: name)
    }

    private static func file(named name: String, at path: String) throws -> File {
      File(name: name, path: path, size: try FileStatus(path).size)
    }

    private func archive(at path: String, named name: String) throws -> File {
      try AtomicFile.write(to: path, replacing: false) { output in
        var writer = ZipWriter { try output.write($0) }
        for file in files {
          try writer.begin(file.name)
          let input = try FileInput(path: file.path)
          var piece: [UInt8] = []
          while try input.read(into: &piece, upTo: 1 << 16) > 0 {
            try writer.append(piece)
            piece.removeAll(keepingCapacity: true)
          }
          try writer.end()
        }
        try writer.finish()
      }
      return try ConvertedTable.file(named: name, at: path)
    }
  }
#endif
