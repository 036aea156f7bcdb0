#if Office
  import Wording

  /// A field of a form, with its label above and a hint below it.
  ///
  /// ```swift
  /// Field(visit, "page.start.round", "round", ["type": "number"]).html
  /// ```
  struct Field {
    private let visit: Visit
    private let words: String
    private let name: String
    private let input: (_ id: String, _ hint: String?) -> HTML
    private let hasHint: Bool

    /// A field that is written into, or takes a file.
    ///
    /// - Parameter words: the key of its label; that of its hint, where it has one, ends with `Hint`.
    init(_ visit: Visit, _ words: String, _ name: String, _ own: HTMLAttributes = [:]) {
      self.init(visit, words, name) { id, hint in
        emptyTag("input", own, and: ["id": id, "name": name, "aria-describedby": hint])
      }
    }

    /// A field with choices.
    ///
    /// - Parameters:
    ///   - choices: what is sent for each, and what it is called.
    ///   - chosen: what is sent for the one that is chosen.
    init(
      _ visit: Visit, _ words: String, _ name: String, choices: [(value: String, text: String)],
      chosen: String?
    ) {
      self.init(visit, words, name) { id, hint in
        tag("select", ["id": id, "name": name, "aria-describedby": hint]) {
          Field.options(choices, chosen)
        }
      }
    }

    private init(
      _ visit: Visit, _ words: String, _ name: String,
      _ input: @escaping (_ id: String, _ hint: String?) -> HTML
    ) {
      (self.visit, self.words, self.name, self.input) = (visit, words, name, input)
      hasHint = visit.wording.knows(words + "Hint")
    }

    /// The field.
    var html: HTML {
      let hint = hasHint ? "\(name)-hint" : nil
      return tag("p", ["class": "field"]) {
        tag("label", ["for": name]) { visit.say(words) }
        input(name, hint)
        if let hint { tag("small", ["id": hint]) { visit.say(words + "Hint") } }
      }
    }

    /// Choices, one of which is chosen.
    static func options(_ choices: [(value: String, text: String)], _ chosen: String?) -> [HTML] {
      choices.map { value, text in
        tag("option", ["value": value, "selected": value == chosen ? "" : nil]) { text }
      }
    }
  }
#endif
