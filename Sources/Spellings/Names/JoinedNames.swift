import Values

/// Two names of people written without a sign between them: `张伟李强`.
///
/// ```swift
/// JoinedNames.seem(to: "张伟李强")  // true
/// JoinedNames.seem(to: "欧阳文静")  // false
/// ```
package enum JoinedNames {
  /// Common surnames that are seldom a character of a given name.
  private static let surnames = Set(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘袁于董余苏吕魏蒋丁沈姜范傅谭卢汪戴崔陆廖姚邹熊郝邱秦侯邵孟薛闫雷贺龚"
      .unicodeScalars)
  private static let compound: Set<String> = [
    "欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "东方", "司徒", "端木", "南宫",
  ]

  /// Whether a text of four to six characters is a surname and a name, twice; or names joined by
  /// a word that could not be told apart.
  package static func seem(to text: String) -> Bool {
    // Four characters of three bytes: asked first, as nearly every name is shorter.
    guard text.utf8.count >= 12 else { return false }
    let scalars = Array(text.unicodeScalars)
    if scalars.count > 4, scalars.contains(where: joiners.contains) {
      return true
    }
    guard (4...6).contains(scalars.count), scalars.allSatisfy(\.isHan),
      surnames.contains(scalars[0]), !compound.contains(String(text.prefix(2)))
    else { return false }
    let starts = max(2, scalars.count - 3)...min(3, scalars.count - 2)
    return starts.contains { surnames.contains(scalars[$0]) }
  }

  /// The words that join two names: `冯芳和赵军`; each may stand in a name too.
  static let joiners: Set<Unicode.Scalar> = ["和", "与", "及"]

  /// The longest text, in characters, that is looked at: the number of ways grows with every
  /// joining word.
  static let longest = 40

  /// Every way to take a text as names of two to four characters, a work number behind them or not,
  /// joined by such a word; none where it is not to be taken so.
  static func ways(of text: Substring.UnicodeScalarView) -> [[String]] {
    var ways = isName(text) ? [[String(Substring(text))]] : []
    for cut in text.indices where joiners.contains(text[cut]) && isName(text[..<cut]) {
      let rest = text[text.index(after: cut)...]
      ways += JoinedNames.ways(of: rest).map { [String(Substring(text[..<cut]))] + $0 }
    }
    return ways
  }

  private static func isName(_ text: Substring.UnicodeScalarView) -> Bool {
    let plain = Substring(text).withPlainWorkNumber
    let number = plain.utf8.reversed().prefix { (0x30...0x39).contains($0) }
    let name = plain.unicodeScalars.dropLast(number.count)
    return (2...4).contains(name.count) && name.allSatisfy(\.isHan)
      && (number.isEmpty || Array(number).isWorkNumber)
  }
}
