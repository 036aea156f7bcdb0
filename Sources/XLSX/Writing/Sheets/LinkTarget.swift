/// An address elsewhere in two, as files have it: the file or page, and the place in it behind `#`,
/// where a sheet's name may have spaces (ECMA-376 part 1, 18.3.1.47).
struct LinkTarget {
  /// The file or page.
  let address: String
  /// The place in it; nil for none.
  let place: String?

  /// Takes an address apart; one that is a place alone stays whole.
  init(_ url: String) {
    let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
      (address, place) = (String(parts[0]), String(parts[1]))
    } else {
      (address, place) = (url, nil)
    }
  }
}
