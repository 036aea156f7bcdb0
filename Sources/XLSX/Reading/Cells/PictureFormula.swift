/// Pictures that WPS keeps in cells: `=DISPIMG("ID_…",1)`, as it writes it or with the prefix of
/// functions that Excel does not know.
enum PictureFormula {
  /// The picture's name; nil for any other formula.
  static func name(in formula: String) -> String? {
    guard formula.utf8.count < 300 else { return nil }
    var rest = formula[...]
    if rest.hasPrefix("_xlfn.") { rest = rest.dropFirst(6) }
    guard rest.prefix(8).uppercased() == "DISPIMG(", let open = rest.firstIndex(of: "\"") else {
      return nil
    }
    let name = rest[rest.index(after: open)...].prefix { $0 != "\"" }
    return name.isEmpty ? nil : String(name)
  }
}
