/// CSV files: `X09` and what else can go wrong with them.
extension Chinese {
  static let csv: [String: String] = [
    "X04.recordTooLong": "第 {0} 行起的一条记录超过 {1} MB，可能有引号没有配对，请检查后再试",
    "X04.fieldTooLong": "第 {0} 行第 {1} 栏超过 {2} 个字符，单元格放不下，请先缩短",
    "X09.unclosedQuote": "第 {0} 行第 {1} 栏的引号没有配对，请补上或删去这个引号",
    "X09.otherEncoding": "按 {0} 读出的文字不像中文，多半是 {1} 编码；请核对，转换时可用 --encoding {1}",
    "X09.strangeEncoding": "按 {0} 读出的文字不像中文，编码认不准；请核对，转换时可用 --encoding 指定",
    "X09.mixedEncodings": "有的行是 UTF-8，有的行是 GB18030，一种编码读不全；请另存为 UTF-8 再试",
    "X09.badBytes": "第 {0} 行有 {1} 个字节不是 {2} 字符，已用 � 代替；可用 --encoding 指定编码",
    "X09.nulls": "有 {0} 个 NUL 字符，已原样保留；文件可能没有存完整，请核对",
    "X09.ragged": "第 {0} 行的栏数与多数行（{2} 栏）不同，共 {1} 行，已照原样读入",
  ]
}
