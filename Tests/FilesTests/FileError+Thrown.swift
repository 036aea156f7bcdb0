import Files

/// The error of some work with files.
func fileError(_ work: () throws -> Void) -> FileError? {
  do {
    try work()
    return nil
  } catch { return error as? FileError }
}
