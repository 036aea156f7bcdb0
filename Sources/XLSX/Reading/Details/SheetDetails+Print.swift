import Grid
import Spreadsheet

extension SheetDetails {
  /// Reads the print set-up (ECMA-376 part 1, 18.3.1.62 to 70, 46, 74, 14).
  mutating func readPrintSetup(
    _ node: Node, _ reader: inout PartReader
  ) throws(XLSXError) {
    notePrintSettings(node, reader)
    switch node.tag {
    case .printOptions:
      sheet.printSetup.centersHorizontally = reader.bool(.horizontalCentered, of: node) ?? false
      sheet.printSetup.centersVertically = reader.bool(.verticalCentered, of: node) ?? false
    case .pageMargins: sheet.printSetup.margins = SheetDetails.margins(node, reader)
    case .pageSetup: readPageSetup(node, reader)
    case .headerFooter:
      var setup = sheet.printSetup
      try reader.children { (reader, node) throws(XLSXError) in
        if node.tag == .oddHeader { setup.header = EscapedText.decode(try reader.text()) }
        if node.tag == .oddFooter { setup.footer = EscapedText.decode(try reader.text()) }
      }
      sheet.printSetup = setup
    case .rowBreaks: sheet.printSetup.rowBreaks = try SheetDetails.breaks(&reader)
    default: sheet.printSetup.columnBreaks = try SheetDetails.breaks(&reader)
    }
  }

  /// Notes, once for the sheet, what a `PrintSetup` does not hold: grid lines, headings, notes printed,
  /// no colours, another order or first number of pages, other headers on the first or even pages.
  private mutating func notePrintSettings(_ node: Node, _ reader: borrowing PartReader) {
    let flags: [Tag] = [
      .gridLines, .headings, .blackAndWhite, .draft, .differentFirst, .differentOddEven,
    ]
    let isNumbered = reader.bool(.useFirstPageNumber, of: node) ?? false
    let isOther =
      flags.contains { reader.bool($0, of: node) ?? false }
      || isNumbered && reader.int(.firstPageNumber, of: node) ?? 1 != 1
      || reader.string(.pageOrder, of: node) ?? "downThenOver" != "downThenOver"
      || reader.string(.cellComments, of: node) ?? "none" != "none"
    if isOther, !others.contains(.printSetting) { others.append(.printSetting) }
  }

  private mutating func readPageSetup(_ node: Node, _ reader: borrowing PartReader) {
    sheet.printSetup.paperSize = reader.int(.paperSize, of: node)
    sheet.printSetup.orientation = reader.string(.orientation, of: node)
      .flatMap(PrintSetup.Orientation.init)
    sheet.printSetup.scale = reader.int(.scale, of: node)
    guard fitsToPage else { return }
    sheet.printSetup.fitToWidth = reader.int(.fitToWidth, of: node) ?? 1
    sheet.printSetup.fitToHeight = reader.int(.fitToHeight, of: node) ?? 1
  }

  private static func margins(
    _ node: Node, _ reader: borrowing PartReader
  ) -> PrintSetup.Margins {
    var margins = PrintSetup.Margins()
    margins.left = reader.double(.left, of: node) ?? margins.left
    margins.right = reader.double(.right, of: node) ?? margins.right
    margins.top = reader.double(.top, of: node) ?? margins.top
    margins.bottom = reader.double(.bottom, of: node) ?? margins.bottom
    margins.header = reader.double(.header, of: node) ?? margins.header
    margins.footer = reader.double(.footer, of: node) ?? margins.footer
    return margins
  }

  private static func breaks(_ reader: inout PartReader) throws(XLSXError) -> [Int] {
    var breaks: [Int] = []
    try reader.children { (reader, node) throws(XLSXError) in
      if node.tag == .brk, let place = reader.int(.id, of: node), breaks.count < 10_000 {
        breaks.append(place)
      }
    }
    return breaks
  }
}
