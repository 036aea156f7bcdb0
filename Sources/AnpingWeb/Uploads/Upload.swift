#if Office
  import AnpingKit

  /// What was sent with a form of the page: fields, and files that lie in a folder of ours.
  ///
  /// ```swift
  /// upload.fields["round"]  // "3"
  /// upload.files["forms"]?.map(\.shownAs)  // ["发电部/党管安全.xlsx"]
  /// ```
  struct Upload: Sendable {
    /// The fields that are no files.
    var fields: [String: String] = [:]
    /// The files of each field, no two of one name.
    var files: [String: [InputFile]] = [:]
  }
#endif
