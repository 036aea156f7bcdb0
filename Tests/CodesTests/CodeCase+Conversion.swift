import CSV
import Conversion
import Grid
import Spreadsheet
import TestSupport
import TextEncoding
import Values
import Wording
import XLSX

extension CodeCase {
  /// `X12…`.
  static let conversion: [CodeCase] =
    encodings + dialects + [
      CodeCase(.firstSheetOnly) {
        try FileSandbox.with { sandbox in
          let book = Workbook(sheets: [Sheet(name: "甲"), Sheet(name: "乙")])
          return try convert(
            [try sandbox.put(book.xlsxBytes(), "a.xlsx")], to: sandbox.path("a.csv"))
        }
      },
      conversion(.rowsOnNextSheet, ["a.csv": String(repeating: "\n", count: 1_048_576) + "1\n"]) {
        $0.types = false
      },
      conversion(.headerFound, ["a.csv": "标题,,\na,b,c\n1,2,3\n"], to: "out.json"),
      conversion(.headerAssumed, ["a.csv": "1,2\n3,4\n"], to: "out.json"),
      conversion(.typeUnfit, ["a.csv": "a,b\n1,x\n"], to: "out.csv") {
        $0.selection.types = ColumnTyping("b=数字").map { [$0] } ?? []
      },
      CodeCase(.notCarried) {
        try FileSandbox.with { sandbox in
          let book = Workbook(sheets: [Sheet(name: "甲"), Sheet(name: "乙")])
          return try convert(
            [try sandbox.put(book.xlsxBytes(), "a.xlsx")], to: sandbox.path("b.xlsx")
          ) { $0.sheets = ["甲"] }
        }
      },
      CodeCase(.oldWorkbookCarried) {
        try FileSandbox.with { sandbox in
          try convert(
            [Repository.path("fixtures/xls/libreoffice.xls")], to: sandbox.path("b.xlsx"))
        }
      },
      CodeCase(.sheetNotAmong) {
        try FileSandbox.with { sandbox in
          let book = Workbook(sheets: [Sheet(name: "甲"), Sheet(name: "乙")])
          return try convert(
            [try sandbox.put(book.xlsxBytes(), "a.xlsx")], to: sandbox.path("a.csv")
          ) { $0.sheets = ["丙"] }
        }
      },
      conversion(.headingMissing, ["a.csv": "a,b\n1,2\n"], to: "out.csv") {
        $0.selection.columns = ["金额"]
      },
      conversion(.tableEmpty, ["a.csv": "\n\n"]),
      CodeCase(.outputRenamed) {
        try FileSandbox.with { sandbox in
          let source = try InputSource(try sandbox.put([0x61], "a.csv"), suffix: "-2")
          return [source.renaming?.code].compactMap { $0 }
        }
      },
      CodeCase(.moreOfKind) {
        try FileSandbox.with { sandbox in
          var digest = NoticeDigest()
          var options = ConversionOptions()
          options.format = .csv
          let converter = Converter(options: options) { digest.add($0) }
          let inputs = try (1...4).map { try sandbox.put(Array("\n\n".utf8), "\($0).csv") }
          try converter.convert(inputs.map { try InputSource($0) }, to: .folder(sandbox.path("b")))
          return digest.shown.map(\.code)
        }
      },
    ]

  private static func encoding(_ kind: DiagnosticCode, _ bytes: [UInt8]) -> CodeCase {
    CodeCase(kind) {
      try FileSandbox.with { sandbox in
        try convert([try sandbox.put(bytes, "a.csv")], to: sandbox.path("b.csv")) {
          $0.verbose = true
        }
      }
    }
  }

  private static let encodings: [CodeCase] = [
    encoding(.encodingByteOrderMark, [0xEF, 0xBB, 0xBF] + Array("a,b\n".utf8)),
    encoding(
      .encodingZeroBytes, "序号,b\na,b\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    encoding(.encodingASCII, Array("a,b\n".utf8)),
    encoding(.encodingValidUTF8, Array("序号,内容\n".utf8)),
    encoding(.encodingValidGB18030, [0xD0, 0xF2, 0xBA, 0xC5, 0x2C, 0xC4, 0xDA, 0xC8, 0xDD, 0x0A]),
    encoding(.encodingFewestErrors, Array("序号,内容,问题描述,责任部门\n".utf8) + [0xFF, 0x0A]),
    conversion(.encodingNamed, ["a.csv": "a,b\n"]) {
      ($0.verbose, $0.encoding) = (true, .utf8)
    },
  ]

  private static func dialect(_ kind: DiagnosticCode, _ text: String) -> CodeCase {
    conversion(kind, ["a.csv": text]) { $0.verbose = true }
  }

  private static let dialects: [CodeCase] = [
    dialect(.dialectSeparatorLine, "sep=;\na;b\n"), dialect(.dialectConsistency, "a;b\n1;2\n"),
    dialect(.dialectSingleColumn, "a\nb\n"),
    conversion(.dialectNamed, ["a.csv": "a,b\n"]) {
      ($0.verbose, $0.dialect) = (true, .commas)
    },
  ]

  /// What converting files reports.
  static func conversion(
    _ kind: DiagnosticCode, _ files: [String: String], to output: String = "out.xlsx",
    _ change: @escaping @Sendable (inout ConversionOptions) -> Void = { _ in }
  ) -> CodeCase {
    CodeCase(kind) {
      try FileSandbox.with { sandbox in
        let inputs = try files.sorted { $0.key < $1.key }.map {
          try sandbox.put(Array($0.value.utf8), $0.key)
        }
        return try convert(inputs, to: sandbox.path(output), change)
      }
    }
  }

  private static func convert(
    _ inputs: [String], to output: String, _ change: (inout ConversionOptions) -> Void = { _ in }
  ) throws -> [String] {
    var options = ConversionOptions()
    change(&options)
    var seen: [String] = []
    let converter = Converter(options: options) { seen.append($0.code) }
    let error = thrown {
      let target = OutputTarget(output, format: options.format, inputs: inputs.count)
      try converter.convert(inputs.map { try InputSource($0) }, to: target)
    }
    return seen + error
  }
}
