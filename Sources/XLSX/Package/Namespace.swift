import XMLStream

/// The namespaces that the reader knows, transitional and strict ones as one.
enum Namespace: UInt8, CaseIterable {
  case main = 1
  case relationships
  case packageRelationships, contentTypes
  case x14, excelMain
  case spreadsheetDrawing, drawing, chart
  case coreProperties, dublinCore, dublinCoreTerms, extendedProperties, customProperties
  case variantTypes
  case wpsCellImages
  case dynamicArrays, threadedComments, svgPictures

  var uris: [String] {
    switch self {
    case .main:
      [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      ]
    case .relationships: Namespace.office("relationships")
    case .packageRelationships:
      ["http://schemas.openxmlformats.org/package/2006/relationships"]
    case .contentTypes: ["http://schemas.openxmlformats.org/package/2006/content-types"]
    case .x14: ["http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"]
    case .excelMain: ["http://schemas.microsoft.com/office/excel/2006/main"]
    case .spreadsheetDrawing: Namespace.drawingML("spreadsheetDrawing")
    case .drawing: Namespace.drawingML("main")
    case .chart: Namespace.drawingML("chart")
    case .coreProperties:
      ["http://schemas.openxmlformats.org/package/2006/metadata/core-properties"]
    case .dublinCore: ["http://purl.org/dc/elements/1.1/"]
    case .dublinCoreTerms: ["http://purl.org/dc/terms/"]
    case .extendedProperties:
      Namespace.office("extended-properties") + Namespace.office("extendedProperties")
    case .customProperties:
      Namespace.office("custom-properties") + Namespace.office("customProperties")
    case .variantTypes: Namespace.office("docPropsVTypes")
    case .dynamicArrays:
      ["http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"]
    case .threadedComments:
      ["http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"]
    case .svgPictures: ["http://schemas.microsoft.com/office/drawing/2016/SVG/main"]
    case .wpsCellImages: ["http://www.wps.cn/officeDocument/2017/etCustomData"]
    }
  }

  private static func office(_ name: String) -> [String] {
    [
      "http://schemas.openxmlformats.org/officeDocument/2006/\(name)",
      "http://purl.oclc.org/ooxml/officeDocument/\(name)",
    ]
  }

  private static func drawingML(_ name: String) -> [String] {
    [
      "http://schemas.openxmlformats.org/drawingml/2006/\(name)",
      "http://purl.oclc.org/ooxml/drawingml/\(name)",
    ]
  }
}
