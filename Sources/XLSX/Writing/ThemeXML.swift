import XMLStream

/// The theme that Excel gives a new workbook: its colours and fonts (ECMA-376 part 1, 20.1.6).
enum ThemeXML {
  private static let colors: [(String, String)] = [
    ("dk2", "44546A"), ("lt2", "E7E6E6"), ("accent1", "4472C4"), ("accent2", "ED7D31"),
    ("accent3", "A5A5A5"), ("accent4", "FFC000"), ("accent5", "5B9BD5"), ("accent6", "70AD47"),
    ("hlink", "0563C1"), ("folHlink", "954F72"),
  ]

  /// The part.
  static var bytes: [UInt8] {
    var writer = XMLWriter(prefix: "a:")
    writer.declaration()
    let uri = OOXML.drawing("main", strict: false)
    writer.element("theme", ["xmlns:a": uri, "name": "Office"]) { writer in
      writer.element("themeElements") { writer in
        colorScheme(to: &writer)
        fontScheme(to: &writer)
        formatScheme(to: &writer)
      }
    }
    return writer.takeBytes()
  }

  private static func colorScheme(to writer: inout XMLWriter) {
    writer.element("clrScheme", ["name": "Office"]) { writer in
      writer.element("dk1") { $0.element("sysClr", ["val": "windowText", "lastClr": "000000"]) }
      writer.element("lt1") { $0.element("sysClr", ["val": "window", "lastClr": "FFFFFF"]) }
      for (name, value) in colors {
        writer.element(name) { $0.element("srgbClr", ["val": value]) }
      }
    }
  }

  private static func fontScheme(to writer: inout XMLWriter) {
    writer.element("fontScheme", ["name": "Office"]) { writer in
      for (kind, name) in [("majorFont", "Calibri Light"), ("minorFont", "Calibri")] {
        writer.element(kind) { writer in
          writer.element("latin", ["typeface": name])
          writer.element("ea", ["typeface": ""])
          writer.element("cs", ["typeface": ""])
        }
      }
    }
  }

  private static func formatScheme(to writer: inout XMLWriter) {
    writer.element("fmtScheme", ["name": "Office"]) { writer in
      writer.element("fillStyleLst") { writer in
        for _ in 0..<3 { solid(to: &writer) }
      }
      writer.element("lnStyleLst") { writer in
        for width in ["6350", "12700", "19050"] {
          writer.element("ln", ["w": width]) { solid(to: &$0) }
        }
      }
      writer.element("effectStyleLst") { writer in
        for _ in 0..<3 { writer.element("effectStyle") { $0.element("effectLst") } }
      }
      writer.element("bgFillStyleLst") { writer in
        for _ in 0..<3 { solid(to: &writer) }
      }
    }
  }

  private static func solid(to writer: inout XMLWriter) {
    writer.element("solidFill") { $0.element("schemeClr", ["val": "phClr"]) }
  }
}
