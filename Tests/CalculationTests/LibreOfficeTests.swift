import Calculation
import Grid
import Spreadsheet
import TestSupport
import Testing
import Values

/// A workbook and its results, as the table in `fixtures/calculation` tells them.
private struct RecordedWorkbook {
  var workbook = Workbook()
  var results: [(sheet: String, cell: CellReference, formula: String, value: CellValue)] = []

  init() throws {
    let bytes = try Repository.bytes("fixtures/calculation/libreoffice.tsv")
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if parts[0] == "name" {
        workbook.definedNames.append(DefinedName(parts[1], formula: parts[2]))
      } else {
        try add(parts)
      }
    }
  }

  private mutating func add(_ parts: [String]) throws {
    let (name, cell) = (parts[0], try #require(CellReference(parts[1])))
    var sheet = workbook[name] ?? Sheet(name: name)
    if parts[2].hasPrefix("f:") {
      let formula = String(parts[2].dropFirst(2))
      sheet[cell].formula = Formula(formula)
      results.append((name, cell, formula, try value(parts[3])))
    } else {
      sheet[cell].value = try value(parts[2])
    }
    workbook[name] = sheet
  }

  private func value(_ text: String) throws -> CellValue {
    let content = String(text.dropFirst(2))
    switch text.prefix(2) {
    case "n:": return .number(try #require(Double(content)))
    case "b:": return .boolean(content == "TRUE")
    case "e:": return .error(CellError(code: content))
    default: return .text(content)
    }
  }
}

@Test("formulas give what LibreOffice computes") func formulasGiveWhatLibreOfficeComputes() throws {
  let recorded = try RecordedWorkbook()
  #expect(recorded.results.count > 200)
  let calculator = Calculator(recorded.workbook, today: CalendarDate("2026-11-21")!)
  let results = calculator.results()
  #expect(results.count == recorded.results.count)
  #expect(results.allSatisfy { $0.problem == nil })
  for expected in recorded.results {
    let value = calculator.value(sheet: expected.sheet, cell: expected.cell)
    if case .number(let number) = expected.value, case .number(let computed) = value {
      let tolerance = 1e-9 * max(1, number.magnitude)
      #expect((computed - number).magnitude <= tolerance, "\(expected.formula)")
    } else {
      #expect(value == expected.value, "\(expected.formula)")
    }
  }
}
