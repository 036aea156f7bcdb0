/// CSV files: `X09` and what else can go wrong with them.
extension Chinese {
  static let csv: [String: String] = [
    "X04.recordTooLong": "第 {0} 行起的一条记录超过 {1} MB，可能有引号没有配对，请检查后再试",
    "X04.fieldTooLong": "第 {0} 行第 {1} 栏超过 {2} 个字符，单元格放不下，请先缩短",
    "X09.unclosedQuote": "第 {0} 行第 {1} 栏的引号没有配对，请补上或删去这个引号",
    "X09.badBytes": "第 {0} 行有 {1} 个字节不是 {2} 字符，已用 � 代替；可用 --encoding 指定编码",
    "X09.nulls": "有 {0} 个 NUL 字符，已原样保留；文件可能没有存完整，请核对",
    "X09.ragged": "第 {0} 行的栏数与多数行（{2} 栏）不同，共 {1} 行，已照原样读入",
  ]
}
