import Glibc

/// A file that is written whole or not at all: its bytes go to a nameless or temporary file
/// beside the target, reach the disk, and take the target's name at the end. Killed at any
/// moment, the target is the old file or the new one.
///
/// Symbolic links are followed. A device or a pipe is written into and never replaced.
///
/// ```swift
/// try AtomicFile.write(to: "总评.xlsx", replacing: false) { file in try file.write(bytes) }
/// ```
package final class AtomicFile: ByteOutput {
  /// How the bytes come to stand under the name.
  private enum Way: Equatable {
    /// They have no name yet.
    case nameless
    /// They have a name beside the target's.
    case named(String)
    /// They go into the target at once.
    case into
    /// They went into a pipe whose reader has gone away: what follows is dropped.
    case closed
  }

  private let target: String
  private let descriptor: Descriptor
  private var way: Way

  /// Writes a file; one that stands there is replaced only where it is allowed.
  ///
  /// - Parameters:
  ///   - path: the file; the folder above it is there.
  ///   - replacing: whether it may stand there already.
  ///   - body: writes the bytes; when it throws, nothing changes on the disk.
  /// - Throws: `FileError` of writing, and what `body` throws.
  package static func write(
    to path: String, replacing: Bool, _ body: (AtomicFile) throws -> Void
  ) throws {
    try check(path, replacing: replacing)
    let file = try AtomicFile(path)
    try body(file)
    try file.commit(replacing: replacing)
  }

  /// The same where what writes the bytes waits for other work between them.
  package static func write(
    to path: String, replacing: Bool, _ body: (AtomicFile) async throws -> Void
  ) async throws {
    try check(path, replacing: replacing)
    let file = try AtomicFile(path)
    try await body(file)
    try file.commit(replacing: replacing)
  }

  /// Writes bytes that are all there; folders above the file are made where they are missing.
  ///
  /// - Throws: `FileError` of writing.
  package static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws {
    try check(path, replacing: replacing)
    try Folder.create(FilePath(path).parent)
    try write(to: path, replacing: replacing) { file in try file.write(bytes) }
  }

  /// Refuses a path that could not be written to: a folder, or a file that may not be replaced.
  ///
  /// - Throws: `FileError` of writing.
  package static func check(_ path: String, replacing: Bool) throws(FileError) {
    switch (try? FileStatus(path))?.kind {
    case .folder: throw FileError(.writing, .isFolder, path)
    case .file where !replacing: throw FileError(.writing, .exists, path)
    case nil where path.hasSuffix("/"): throw FileError(.writing, .isFolder, path)
    case .file, .pipe, .device, nil: return
    }
  }

  /// Refuses an output that is one of the files it is made from.
  ///
  /// - Throws: `FileError` of writing.
  package static func check(_ path: String, isNone inputs: [String]) throws(FileError) {
    guard let output = try? FileStatus(path), output.kind == .file else { return }
    if inputs.contains(where: { (try? FileStatus($0))?.identity == output.identity }) {
      throw FileError(.writing, .isInput, path)
    }
  }

  private init(_ path: String) throws(FileError) {
    let kind = (try? FileStatus(path))?.kind
    guard kind == .pipe || kind == .device else {
      target = FilePath(path).followed.text
      let made = try TemporaryFile.open(in: FilePath(target).parent, O_WRONLY, for: path)
      (descriptor, way) = (made.descriptor, made.name.map(Way.named) ?? .nameless)
      return
    }
    target = path
    (descriptor, way) = (try Descriptor(opening: path, O_WRONLY | O_NOCTTY, for: .writing), .into)
  }

  deinit { if case .named(let name) = way { unsafe unlink(name) } }

  /// Adds bytes.
  ///
  /// - Throws: `FileError`, such as `noSpace`.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    guard way != .closed else { return }
    do { try descriptor.write(bytes) } catch {
      guard error.code == .closedPipe else { throw error }
      way = .closed
    }
  }

  private func commit(replacing: Bool) throws(FileError) {
    guard way != .into, way != .closed else { return }
    if replacing { keepRights() }
    try descriptor.sync()
    if way == .nameless, !replacing {
      try link(descriptor.ownPath, to: target)
    } else {
      let name = try takeName()
      if replacing {
        guard unsafe rename(name, target) == 0 else { throw failure }
        way = .into
      } else {
        try link(name, to: target)
      }
    }
    try Descriptor(opening: FilePath(target).parent, O_RDONLY | O_DIRECTORY, for: .writing).sync()
  }

  /// The name beside the target's; a file without one gets it.
  private func takeName() throws(FileError) -> String {
    if case .named(let name) = way { return name }
    let name = TemporaryFile.newName(in: FilePath(target).parent)
    try link(descriptor.ownPath, to: name)
    way = .named(name)
    return name
  }

  private func link(_ old: String, to new: String) throws(FileError) {
    guard unsafe linkat(AT_FDCWD, old, AT_FDCWD, new, AT_SYMLINK_FOLLOW) == 0 else {
      throw failure
    }
  }

  private var failure: FileError { FileError(.writing, errno: errno, descriptor.path) }

  /// A replaced file keeps its rights, and its owner where that may be given.
  private func keepRights() {
    guard let status = try? FileStatus(target) else { return }
    _ = fchown(descriptor.number, status.user, status.group)
    fchmod(descriptor.number, status.mode)
  }
}
