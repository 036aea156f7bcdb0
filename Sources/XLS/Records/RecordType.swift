/// The records that are read, by their numbers ([MS-XLS] 2.3.2); all others are passed over.
enum RecordType: UInt16 {
  // Substreams.
  case beginning = 0x0809
  case end = 0x000A
  case continuation = 0x003C
  // The workbook.
  case filePassword = 0x002F
  case codePage = 0x0042
  case dateSystem = 0x0022
  case window = 0x003D
  case sheet = 0x0085
  case strings = 0x00FC
  case font = 0x0031
  case fontOfBIFF5 = 0x0231
  case numberFormat = 0x041E
  case cellFormat = 0x00E0
  case palette = 0x0092
  case name = 0x0018
  case externalSheet = 0x0017
  case book = 0x01AE
  case externalName = 0x0023
  case protection = 0x0012
  // Cells.
  case blank = 0x0201
  case blanks = 0x00BE
  case number = 0x0203
  case shortNumber = 0x027E
  case shortNumbers = 0x00BD
  case sharedText = 0x00FD
  case text = 0x0204
  case richText = 0x00D6
  case booleanOrError = 0x0205
  case formula = 0x0006
  case formulaText = 0x0207
  case sharedFormula = 0x04BC
  case arrayFormula = 0x0221
  // Rows, columns, the sheet.
  case row = 0x0208
  case columns = 0x007D
  case defaultColumnWidth = 0x0055
  case standardWidth = 0x0099
  case defaultRowHeight = 0x0225
  case mergedRanges = 0x00E5
  case view = 0x023E
  case zoom = 0x00A0
  case panes = 0x0041
  case sheetOptions = 0x0081
  // Printing.
  case printSetup = 0x00A1
  case header = 0x0014
  case footer = 0x0015
  case leftMargin = 0x0026
  case rightMargin = 0x0027
  case topMargin = 0x0028
  case bottomMargin = 0x0029
  case horizontalCentering = 0x0083
  case verticalCentering = 0x0084
  case columnBreaks = 0x001A
  case rowBreaks = 0x001B
  // What lies on cells.
  case hyperlink = 0x01B8
  case note = 0x001C
  case object = 0x005D
  case objectText = 0x01B6
}
