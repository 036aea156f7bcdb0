/// `X…`: the file itself.
extension Chinese {
  static let files: [String: String] = [
    "X01.truncated": "文件不完整（zip 目录缺失），请重新复制或另存后再试"
  ]
}
