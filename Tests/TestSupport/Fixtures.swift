import FoundationEssentials

/// Files of the repository that tests read: `fixtures/`, `templates/`, and the shared folder beside
/// a checkout, where there is one.
public enum Repository {
  /// The root of the checkout.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder of the repository.
  public static func path(_ relative: String) -> String { root.path + "/" + relative }

  /// The bytes of a file of the repository.
  public static func bytes(_ relative: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path(relative))))
  }

  /// A file or folder of the shared material, where it lies beside the checkout; nil elsewhere.
  public static func shared(_ relative: String) -> String? {
    let path = root.deletingLastPathComponent().path + "/shared/" + relative
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}
