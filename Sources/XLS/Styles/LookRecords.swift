import Grid
import Spreadsheet
import Wording

/// Fonts, number formats and cell formats as the workbook lists them, and the looks they make.
struct LookRecords {
  private var fonts: [Font] = []
  private var numberFormats: [Int: String] = [:]
  private var formats: [CellFormatRecord] = []
  /// The colours from number 8 on, where the workbook has its own.
  private var palette: [UInt32] = []

  /// The look of cells without one of their own ([MS-XLS] 2.4.353: the first fifteen are those of
  /// named styles).
  static let usual = 15

  mutating func read(
    _ type: RecordType, _ reader: inout PayloadReader, _ form: TextForm, limits: Limits
  ) throws(XLSError) {
    switch type {
    case .font, .fontOfBIFF5: fonts.append(try FontRecord.font(&reader, form))
    case .numberFormat:
      let number = try reader.number16()
      numberFormats[number] = try form.text(&reader, count: form.formatCount).text
    case .cellFormat: formats.append(try CellFormatRecord(&reader, isUnicode: form.codePage == nil))
    case .palette:
      palette = []
      for _ in 0..<min(try reader.number16(), 56) { palette.append(try reader.color()) }
    default: return
    }
    guard max(fonts.count, numberFormats.count, formats.count) <= limits.styles else {
      throw .limit("styles", limits.styles)
    }
  }

  /// The looks by number; equal parts share their storage.
  func looks() -> [PackedRows.Look] {
    var kinds: [Int: NumberFormat.Kind] = [:]
    var made: [CellFormatRecord: Style] = [:]
    return formats.map { format in
      let code = numberFormat(format.numberFormat)
      let kind = kinds[format.numberFormat] ?? NumberFormat(code).kind
      let style = made[format] ?? style(of: format, code: code)
      (kinds[format.numberFormat], made[format]) = (kind, style)
      return PackedRows.Look(style, kind: kind)
    }
  }

  /// Rich text of the pieces of a text; before the first run stands the cell's own font.
  func richText(_ text: WrittenText) -> RichText {
    var runs: [RichText.Run] = []
    var (start, font): (Int, Font?) = (0, nil)
    let ends = text.runs.map { (min($0.start, text.units.count), Optional($0.font)) }
    for (end, next) in ends + [(text.units.count, nil)] {
      if end > start {
        let piece = String(decoding: text.units[start..<end], as: UTF16.self)
        runs.append(RichText.Run(piece, font: font))
        start = end
      }
      font = next.flatMap(self.font)
    }
    return RichText(runs)
  }

  /// A font by its number; number 4 was left out when the format was made.
  private func font(_ number: Int) -> Font? {
    let place = number < 4 ? number : number - 1
    guard number != 4, fonts.indices.contains(place) else { return nil }
    var font = fonts[place]
    font.color = font.color.map(resolved)
    return font
  }

  private func numberFormat(_ number: Int) -> String {
    numberFormats[number] ?? BuiltInNumberFormats.code(of: number) ?? "General"
  }

  private func style(of format: CellFormatRecord, code: String) -> Style {
    var style = Style.default
    style.numberFormat = code
    style.font = font(format.font) ?? Font()
    style.alignment = format.alignment
    style.protection = format.protection
    style.border = format.border.withColors(resolved)
    style.fill = format.fill.withColors(resolved)
    return style
  }

  /// A colour of the workbook's own palette as it is.
  private func resolved(_ color: Color) -> Color {
    guard case .indexed(let number) = color, palette.indices.contains(number - 8) else {
      return color
    }
    return Color(rgb: palette[number - 8])
  }
}

extension TextForm {
  /// How long the length of a number format is.
  fileprivate var formatCount: Count { codePage == nil ? .two : .byte }
}

extension PayloadReader {
  /// Red, green, blue and a byte that is not used, as `0xRRGGBB`.
  fileprivate mutating func color() throws(XLSError) -> UInt32 {
    let parts = (try byte(), try byte(), try byte(), try byte())
    return UInt32(parts.0) << 16 | UInt32(parts.1) << 8 | UInt32(parts.2)
  }
}

extension Border {
  fileprivate func withColors(_ resolved: (Color) -> Color) -> Border {
    var border = self
    for side in [\Border.left, \.right, \.top, \.bottom, \.diagonalUp, \.diagonalDown] {
      border[keyPath: side]?.color = self[keyPath: side]?.color.map(resolved)
    }
    return border
  }
}

extension Fill {
  fileprivate func withColors(_ resolved: (Color) -> Color) -> Fill {
    guard case .pattern(let name, let foreground, let background) = self else { return self }
    return .pattern(
      name, foreground: foreground.map(resolved), background: background.map(resolved))
  }
}
