import Glibc

/// What stands at a path, symbolic links followed.
///
/// ```swift
/// (try? FileStatus("收回的表"))?.kind  // .folder
/// ```
package struct FileStatus: Hashable, Sendable {
  /// What it is.
  package enum Kind: Hashable, Sendable {
    case file, folder, pipe, device
  }
  /// Tells one file from every other.
  package struct Identity: Hashable, Sendable {
    let device: dev_t
    let node: ino_t
  }

  /// What it is.
  package let kind: Kind
  /// How many bytes a file has.
  package let size: Int
  /// Which it is.
  package let identity: Identity
  /// Whether whoever is neither the owner nor of the group may read or write it.
  package var isOpenToOthers: Bool { mode & 0o006 != 0 }
  let mode: mode_t
  let user: uid_t
  let group: gid_t

  /// The status of what stands at a path.
  ///
  /// - Throws: `FileError` of reading where nothing stands there or nobody may look.
  package init(_ path: String) throws(FileError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw FileError(.reading, errno: errno, path) }
    self.init(status)
  }

  /// The status of an open file.
  init(_ file: Descriptor) throws(FileError) {
    var status = stat()
    guard unsafe fstat(file.number, &status) == 0 else {
      throw FileError(.reading, errno: errno, file.path)
    }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFIFO, S_IFSOCK: .pipe
      default: .device
      }
    size = Int(status.st_size)
    identity = Identity(device: status.st_dev, node: status.st_ino)
    mode = status.st_mode & 0o7777
    (user, group) = (status.st_uid, status.st_gid)
  }
}
