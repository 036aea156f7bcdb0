import ArgumentParser
import Wording

/// Help texts by key, in the language of this run; the sentences stand in `Wording`.
package enum Help {
  /// The text of a command or an option.
  package static func text(_ key: String) -> String {
    CommandLanguage.wording.text("help.\(key)")
  }

  /// The help of an argument or an option.
  package static func argument(_ key: String, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: text(key)).named(value)
  }
}

extension ArgumentHelp {
  fileprivate func named(_ value: String?) -> ArgumentHelp {
    var help = self
    if let value { help.valueName = value }
    return help
  }
}
