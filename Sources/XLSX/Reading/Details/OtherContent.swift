/// What a file may hold and a `Workbook` does not; its names stand in `Wording` under `content.`.
enum OtherContent: String {
  /// A look that depends on values, of a kind that is not known or that Excel would repair.
  case conditionalFormat
  /// A rule for what may be typed, of a kind that is not known.
  case dataValidation
  /// A filter by colour or icon, or an order of rows.
  case filter
  /// Small charts of an unknown form, or none at all.
  case sparklines
  /// A value that only newer programs know: a picture in a cell, a share, a country.
  case richValue
  /// A shape that is no box for text.
  case shape
  /// A picture of lines (SVG), which is read as the picture of points that stands in for it.
  case svgPicture
  /// A picture that stands in another file.
  case linkedPicture
  /// Fonts, colours and the like within a box for text.
  case textBoxLook
  /// A person called upon in a note.
  case mention
  /// A setting of print beyond paper, margins, scale and one header and footer for all pages.
  case printSetting
  /// How a text is to be pronounced.
  case phonetic
  case pivotTable, slicer, control, background, headerPicture, editableRange, scenario, customView
  case macros, externalLink, connection
  /// Formulas that need their own results, computed again and again.
  case iteration
  /// A ground of a cell whose colour changes within it.
  case gradient
}

extension OtherContent {
  /// What an element of a sheet stands for; nil for one that is read or says nothing of its own.
  init?(_ tag: Tag?) {
    switch tag {
    case .protectedRanges: self = .editableRange
    case .scenarios: self = .scenario
    case .customSheetViews: self = .customView
    case .picture: self = .background
    case .legacyDrawingHF: self = .headerPicture
    case .oleObjects, .controls: self = .control
    default: return nil
    }
  }

  /// What the parts that belong to a sheet or a workbook are, each kind once.
  static func ofRelationships(_ relationships: Relationships) -> [OtherContent] {
    let kinds = Set(relationships.all.map(\.kind))
    let known: KeyValuePairs<String, OtherContent> = [
      "pivotTable": .pivotTable, "slicer": .slicer, "timeline": .slicer, "vbaProject": .macros,
      "externalLink": .externalLink, "connections": .connection,
    ]
    return known.filter { kinds.contains($0.key) }.map(\.value)
  }
}
