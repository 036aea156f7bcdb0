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

  /// Whether a text of four to six characters is a surname and a name, twice.
  package static func seem(to text: String) -> Bool {
    // Four to six characters of three bytes: asked first, as nearly every name is shorter.
    guard (12...18).contains(text.utf8.count) else { return false }
    let scalars = Array(text.unicodeScalars)
    guard (4...6).contains(scalars.count), scalars.allSatisfy(\.isHan),
      surnames.contains(scalars[0]), !compound.contains(String(text.prefix(2)))
    else { return false }
    let starts = max(2, scalars.count - 3)...min(3, scalars.count - 2)
    return starts.contains { surnames.contains(scalars[$0]) }
  }
}
