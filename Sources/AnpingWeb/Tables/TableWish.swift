#if Office
  import Conversion
  import TextEncoding

  /// What a table is to be converted by, as the query of its page says: the options of `convert` by
  /// their words.
  ///
  /// ```swift
  /// TableWish(FormFields("format=csv&sheet=2&type.C=文本"))?.options.sheets  // ["2"]
  /// ```
  struct TableWish: Hashable, Sendable {
    /// What a field of the query may be.
    enum Field: String, CaseIterable {
      case format, sheet, header, encoding, delimiter, columns, range, skip, null, dateFormat,
        values, outputEncoding, noTypes, defuse
    }

    /// What the name of a field begins with that gives a column its type.
    static let typePrefix = "type."

    /// The most bytes of a word.
    private static let longest = 2_000

    private let words: [Field: String]
    /// The types by the words for their columns.
    private let types: [String: String]

    /// The wish of some fields, of which blank ones say nothing.
    ///
    /// - Throws: `Unknown` for a word that means nothing.
    init(_ fields: FormFields) throws(Unknown) {
      var words: [Field: String] = [:]
      for field in Field.allCases {
        guard let word = fields[field.rawValue], !word.isEmpty else { continue }
        words[field] = word
      }
      var types: [String: String] = [:]
      for name in fields.names where name.hasPrefix(TableWish.typePrefix) {
        guard let type = fields[name], !type.isEmpty else { continue }
        types[String(name.dropFirst(TableWish.typePrefix.count))] = type
      }
      (self.words, self.types) = (words, types)
      options = try TableWish.options(words, types)
    }

    /// A word that means nothing, with its field.
    struct Unknown: Error {
      /// The name of the field.
      let field: String
      /// The word.
      let word: String
    }

    /// What they mean together.
    let options: ConversionOptions

    /// The word of a field; nil where it says nothing.
    subscript(field: Field) -> String? { words[field] }

    /// The type of a column; nil where none was given.
    func type(of column: String) -> String? { types[column] }

    /// The query that says the same.
    var query: String {
      let pairs =
        words.map { ($0.key.rawValue, $0.value) }
        + types.map { (TableWish.typePrefix + $0.key, $0.value) }
      return pairs.sorted { $0.0 < $1.0 }
        .map { "\(FormFields.encoded($0.0))=\(FormFields.encoded($0.1))" }.joined(separator: "&")
    }

    static func == (one: TableWish, other: TableWish) -> Bool {
      one.words == other.words && one.types == other.types
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(words)
      hasher.combine(types)
    }

    private static func options(
      _ words: [Field: String], _ types: [String: String]
    ) throws(Unknown) -> ConversionOptions {
      let all =
        words.map { ($0.key.rawValue, $0.value) } + types.map { (typePrefix, $0.key + $0.value) }
      for (field, word) in all where word.utf8.count > longest || word.contains("\0") {
        throw Unknown(field: field, word: String(word.prefix(20)))
      }
      func value<Value>(
        _ field: Field, _ meaning: (String) -> Value?
      ) throws(Unknown) -> Value? {
        guard let word = words[field] else { return nil }
        guard let value = meaning(word) else { throw Unknown(field: field.rawValue, word: word) }
        return value
      }
      var options = ConversionOptions()
      options.format = try value(.format, OutputFormat.init(rawValue:))
      options.sheets = words[.sheet].map { [$0] } ?? []
      options.dialect = try value(.delimiter, OptionWord.dialect)
      options.encoding = try value(.encoding, OptionWord.encoding)?.told
      options.outputEncoding = try value(.outputEncoding, TextEncoding.init(label:))
      options.values =
        try value(.values, ConversionOptions.Values.init(rawValue:)) ?? options.values
      (options.types, options.defuses) = (words[.noTypes] == nil, words[.defuse] != nil)
      options.selection.range = try value(.range, SheetArea.init) ?? SheetArea()
      options.selection.skip = try value(.skip, OptionWord.count) ?? 0
      options.selection.header = try value(.header, OptionWord.header) ?? .found
      options.selection.columns = words[.columns].map(OptionWord.list) ?? []
      options.selection.nulls = Set(words[.null].map(OptionWord.list) ?? [])
      options.selection.dateFormat = try value(.dateFormat, DatePattern.init)
      for (column, type) in types.sorted(by: { $0.key < $1.key }) {
        guard let typing = ColumnTyping("\(column)=\(type)") else {
          throw Unknown(field: typePrefix + column, word: type)
        }
        options.selection.types.append(typing)
      }
      return options
    }
  }
#endif
