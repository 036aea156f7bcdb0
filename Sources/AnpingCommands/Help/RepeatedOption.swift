import ArgumentParser
import JSON

/// An option that is given more than once although it takes one value: the parser takes the last
/// and says nothing.
enum RepeatedOption {
  /// The first of them; nil where all is well.
  static func first(in arguments: [String]) -> String? {
    let names = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("-") && $0 != "-" }
      .map { String($0.split(separator: "=", maxSplits: 1)[0]) }
    // What the options are is only asked for where one is there twice.
    let long = names.map { $0 == "-o" ? "--output" : $0 }
    guard Set(long).count < long.count else { return nil }
    let single = options(of: arguments)
    var seen: Set<Int> = []
    return names.first { name in
      single.firstIndex { $0.contains(name) }.map { !seen.insert($0).inserted } ?? false
    }
  }

  /// The options that take one value, of the command that is named, each by all its names.
  private static func options(of arguments: [String]) -> [[String]] {
    guard let help = try? JSONParser.value(of: AnpingCommand._dumpHelp()),
      var command = help["command"]
    else { return [] }
    for word in arguments where !word.hasPrefix("-") {
      guard
        let next = command["subcommands"].elements.first(where: {
          $0["commandName"] == .string(word)
        })
      else { break }
      command = next
    }
    return command["arguments"].elements.filter { argument in
      argument["kind"] == "option" && argument["isRepeating"] == false
    }.map { $0["names"].elements.map(name) }
  }

  private static func name(_ json: JSONValue) -> String {
    guard case .string(let name)? = json["name"] else { return "" }
    return (json["kind"] == "long" ? "--" : "-") + name
  }
}

extension JSONValue? {
  /// The elements of an array; none for anything else.
  fileprivate var elements: [JSONValue] {
    if case .array(let elements)? = self { elements } else { [] }
  }
}
