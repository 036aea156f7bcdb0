#if Office
  import AnpingKit

  /// A template that was sent to be looked at; it lies in a folder of its own and never among the
  /// templates that are used.
  ///
  /// ```swift
  /// await desk.template(id)?.file.shownAs  // "新表.xlsx"
  /// ```
  struct SentTemplate: Sendable {
    /// Its name in addresses.
    let id: String
    /// Where it lies, as long as somebody knows this.
    let folder: WorkFolder
    /// The file.
    let file: InputFile
  }

  /// Which template a page is about.
  enum TemplateChoice: Hashable, Sendable {
    /// One of those that are used, counted from 1.
    case kept(Int)
    /// One that was sent.
    case sent(String)
  }
#endif
