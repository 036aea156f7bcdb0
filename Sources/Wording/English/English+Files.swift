/// `X…`: the file itself.
extension English {
  static let files: [String: String] = [
    "X01.truncated": "the file is incomplete (no zip directory); copy or save it again"
  ]
}
