/// `X12…`: what `convert` did that its user should know.
extension DiagnosticCode {
  package static let encodingByteOrderMark = DiagnosticCode(
    "X12.encoding.byteOrderMark", .info, ["encoding"])
  package static let encodingZeroBytes = DiagnosticCode(
    "X12.encoding.zeroBytes", .info, ["encoding"])
  package static let encodingASCII = DiagnosticCode("X12.encoding.ascii", .info, ["encoding"])
  package static let encodingValidUTF8 = DiagnosticCode(
    "X12.encoding.validUTF8", .info, ["encoding"])
  package static let encodingValidGB18030 = DiagnosticCode(
    "X12.encoding.validGB18030", .info, ["encoding"])
  package static let encodingFewestErrors = DiagnosticCode(
    "X12.encoding.fewestErrors", .info, ["encoding"])
  package static let encodingNamed = DiagnosticCode("X12.encoding.told", .info, ["encoding"])
  package static let dialectSeparatorLine = DiagnosticCode(
    "X12.dialect.separatorLine", .info, ["delimiter", "columns"])
  package static let dialectConsistency = DiagnosticCode(
    "X12.dialect.consistency", .info, ["delimiter", "columns"])
  package static let dialectSingleColumn = DiagnosticCode("X12.dialect.singleColumn", .info)
  package static let dialectNamed = DiagnosticCode(
    "X12.dialect.told", .info, ["delimiter", "columns"])
  package static let firstSheetOnly = DiagnosticCode(
    "X12.firstSheet", .warning, ["sheet", "sheets"])
  package static let rowsOnNextSheet = DiagnosticCode("X12.moreRows", .warning, ["rows", "sheet"])
  package static let tableEmpty = DiagnosticCode("X12.empty", .warning)
  package static let outputRenamed = DiagnosticCode("X12.renamed", .warning, ["file"])
  package static let headerFound = DiagnosticCode("X12.header", .info, ["row"])
  package static let headerAssumed = DiagnosticCode("X12.noHeader", .info, ["row"])
  package static let typeUnfit = DiagnosticCode(
    "X12.typeUnfit", .warning, ["column", "type", "count", "cell"])
  package static let notCarried = DiagnosticCode("X12.notCarried", .warning)
  package static let oldWorkbookCarried = DiagnosticCode("X12.oldWorkbook", .info)
  package static let moreOfKind = DiagnosticCode("X12.more", .info, ["count", "code"])

  static let conversion: [DiagnosticCode] = [
    encodingByteOrderMark, encodingZeroBytes, encodingASCII, encodingValidUTF8,
    encodingValidGB18030, encodingFewestErrors, encodingNamed, dialectSeparatorLine,
    dialectConsistency, dialectSingleColumn, dialectNamed, firstSheetOnly, rowsOnNextSheet,
    tableEmpty, outputRenamed, headerFound, headerAssumed, typeUnfit, notCarried,
    oldWorkbookCarried,
    moreOfKind,
  ]
}
