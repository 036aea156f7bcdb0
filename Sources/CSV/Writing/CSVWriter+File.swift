import Files

extension CSVWriter {
  /// Writes a file; killed at any moment it is the old one or the new one.
  ///
  /// ```swift
  /// try CSVWriter.write(to: "扣分.csv") { try $0.write(records: deductions) }
  /// ```
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - replacing: whether it may stand there already.
  ///   - options: encoding, dialect, line ends; by default those of Excel.
  ///   - rows: writes the rows.
  /// - Throws: `FileError`, and what `rows` throws; then nothing changes on the disk.
  public static func write(
    to path: String, replacing: Bool = false, options: Options = Options(),
    _ rows: (CSVWriter) throws -> Void
  ) throws {
    try AtomicFile.write(to: path, replacing: replacing) { file in
      let writer = try CSVWriter(to: file, options: options)
      try rows(writer)
      try writer.finish()
    }
  }

  /// Writes to a file that is open already, a pipe or a socket; it stays open. `finish` hands on
  /// what is held back.
  ///
  /// - Throws: `FileError`.
  public convenience init(fileDescriptor: Int32, options: Options = Options()) throws {
    try self.init(to: FileOutput(sharing: fileDescriptor), options: options)
  }
}
