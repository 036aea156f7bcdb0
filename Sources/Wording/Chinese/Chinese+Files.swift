/// `X…`: the file itself.
extension Chinese {
  static let files: [String: String] = [
    "X01.truncated": "文件不完整（zip 目录缺失），请重新复制或另存后再试",
    "X01.damaged": "文件损坏（{0}），请重新复制，或用 Excel/WPS 打开后另存为 .xlsx",
    "X01.noWorkbook": "文件里没有工作簿，请确认是 Excel 或 WPS 保存的 .xlsx",
    "X01.duplicatePart": "文件里有两个同名部件（{0}），请用 Excel/WPS 打开后另存为 .xlsx",
    "X02": "文件加了打开密码，请取消密码后另存为 .xlsx",
    "X03": "这是 {0} 格式，不是 .xlsx；请用 Excel/WPS 打开后另存为 .xlsx",
    "X04": "文件超出限制（{0}：{1}），可能被破坏或有大量空白格式；请清理后另存",
    "X05.malformed": "文件内部的 XML 有误（{0}），请用 Excel/WPS 打开后另存为 .xlsx",
    "X05.documentType": "文件内部带有 DTD 声明（{0}），出于安全不读取；请另存为 .xlsx",
    "X05.encoding": "文件内部用了不支持的编码（{0}：{1}），请另存为 .xlsx",
    "X06.notFound": "找不到文件，请检查路径",
    "X06.notPermitted": "没有读取该文件的权限",
    "X06.unreadable": "读不了该文件（系统错误 {0}）",
    "X06.notAFile": "这不是文件（是文件夹或设备）",
    "X07": "文件是空的（0 字节），请重新复制",
    "X10.missingSheet": "工作表“{0}”的内容缺失，按空表读取",
    "X10.outside": "{0} 超出 Excel 的行列范围，已略过",
    "X10.duplicateCell": "同一单元格出现两次，以后一个为准",
    "X10.styleIndex": "单元格的样式编号 {0} 不存在，按默认样式读取",
    "X10.stringIndex": "单元格引用的文本编号 {0} 不存在，按空单元格读取",
    "X10.noNumber": "单元格标为数字，内容却不是数字，按文本读取",
    "X10.serial60": "序列号 60（1900 年 2 月 29 日）不是真实日期，按数字读取",
    "X10.sharedFormula": "共享公式的原公式缺失，只读取结果",
  ]
}
