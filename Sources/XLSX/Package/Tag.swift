import XMLStream

/// The names of elements and attributes that the reader knows (ECMA-376 part 1, annex A), numbered
/// as in its vocabulary.
enum Tag: UInt16, CaseIterable {
  // Package.
  case Types = 1, Default, Override, Extension, PartName, ContentType
  case Relationships, Relationship, Id, `Type`, Target, TargetMode
  // Workbook.
  case workbook, workbookPr, date1904, workbookProtection, lockStructure, bookViews, workbookView
  case activeTab, sheets, sheet, name, sheetId, state, id, definedNames, definedName, localSheetId
  case hidden, calcPr, iterate
  // Sheet.
  case worksheet, sheetPr, tabColor, pageSetUpPr, fitToPage, dimension, sheetViews, sheetView, pane
  case showGridLines, zoomScale, xSplit, ySplit, sheetFormatPr, defaultColWidth, defaultRowHeight
  case customHeight, zeroHeight, cols, col, min, max, width, customWidth, sheetData, row, c, r, s, t
  case v, f, `is`, si, ref, ca, ht, customFormat, outlineLevel, sheetProtection, autoFilter
  case mergeCells, mergeCell, conditionalFormatting, cfRule, sqref, type, dxfId, stopIfTrue
  case priority, `operator`, formula, dataValidations, dataValidation, formula1, formula2
  case errorStyle, allowBlank, showInputMessage, showErrorMessage, promptTitle, prompt, errorTitle
  case error, hyperlinks, hyperlink, location, tooltip, display, printOptions, horizontalCentered
  case verticalCentered, pageMargins, left, right, bottom, header, footer, pageSetup
  case paperSize, orientation, scale, fitToWidth, fitToHeight, headerFooter, oddHeader, oddFooter
  case rowBreaks, colBreaks, brk, man, drawing, legacyDrawing, tableParts, tablePart, ext, extLst
  case conditionalFormattings, colorScale, dataBar, iconSet, cfvo, gte, showValue, reverse
  case minLength, maxLength, percent, rank, aboveAverage, equalAverage, stdDev, timePeriod
  case gradient, direction
  case axisPosition, negativeBarColorSameAsPositive, negativeBarBorderColorSameAsPositive
  case borderColor, fillColor, negativeFillColor, negativeBorderColor, axisColor, cfIcon, iconId
  case protectedRanges, scenarios, customSheetViews, picture, legacyDrawingHF, oleObjects, controls
  case rightToLeft, outlinePr, summaryBelow, summaryRight, collapsed
  case filterColumn, colId, hiddenButton, showButton, filters, filter, blank, dateGroupItem, year
  case month, day, hour, minute, second, customFilters, customFilter, and, dynamicFilter, top10, top
  case colorFilter, iconFilter, sortState
  case sparklineGroups, sparklineGroup, sparklines, sparkline, lineWeight, displayEmptyCellsAs
  case markers, high, low, first, last, negative, displayXAxis, displayHidden, minAxisType
  case maxAxisType, manualMin, manualMax, dateAxis, colorSeries, colorNegative, colorAxis
  case colorMarkers, colorFirst, colorLast, colorHigh, colorLow
  case formatCells, formatColumns, formatRows, insertRows, deleteRows, sort
  case gridLines, headings, blackAndWhite, draft, pageOrder, firstPageNumber, useFirstPageNumber
  case cellComments, differentFirst, differentOddEven
  // Metadata of cells.
  case cm, vm, metadata, metadataTypes, metadataType, futureMetadata, bk, rc, cellMetadata
  case dynamicArrayProperties, fDynamic
  // Strings.
  case sst, rPh, phoneticPr, rPr, rFont, count, uniqueCount
  // Styles.
  case styleSheet, numFmts, numFmt, numFmtId, formatCode, fonts, font, fills, fill, borders, border
  case cellStyleXfs, cellXfs, xf, fontId, fillId, borderId, xfId, applyNumberFormat, applyFont
  case applyFill, applyBorder, applyAlignment, applyProtection, alignment, protection, locked
  case horizontal, vertical, wrapText, indent, textRotation, shrinkToFit, cellStyles, dxfs, dxf
  case b, i, u, strike, color, sz, val, rgb, theme, tint, indexed, auto, vertAlign, patternFill
  case gradientFill, patternType, fgColor, bgColor, start, end, diagonal, diagonalUp, diagonalDown
  case style
  // Notes, tables.
  case threadedComment, personId, parentId, dT, done, person, mentions
  case comments, authors, author, commentList, comment, authorId, text
  case table, displayName, headerRowCount, totalsRowCount, tableColumns, tableColumn
  case tableStyleInfo, showFirstColumn, showLastColumn, showRowStripes, showColumnStripes
  case calculatedColumnFormula, totalsRowLabel, totalsRowFunction, totalsRowFormula
  // Drawings.
  case wsDr, twoCellAnchor, oneCellAnchor, absoluteAnchor, from, to, rowOff, colOff, pic, nvPicPr
  case sp, txBox, txBody, p, br, cNvSpPr, grpSp, cxnSp, graphicFrame, contentPart
  case cNvPr, descr, blipFill, blip, svgBlip, embed, link, pPr, baseline, algn, marL, cx, cy, spPr,
    cellImages, cellImage, chart
  // Properties.
  case coreProperties, title, subject, creator, keywords, description, lastModifiedBy, created
  case modified, Properties, Application, property, lpwstr, lpstr, bstr, i4, i2, i8, int, r8, r4
  case decimal, bool, filetime, date

  /// What the parser is given.
  static let vocabulary = XMLVocabulary(
    names: allCases.map { "\($0)" }, namespaces: Namespace.allCases.map(\.uris))

  /// The name of an event; nil for one that is not known.
  init?(_ event: XMLEvent) { self.init(rawValue: event.name) }

  /// The number of the name in the vocabulary.
  var number: UInt16 { rawValue }
}
