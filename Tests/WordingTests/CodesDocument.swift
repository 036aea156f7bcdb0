import Wording

/// `docs/codes.md`, made from the list of codes, their sentences and `CodeAdvice`.
struct CodesDocument {
  /// The whole document.
  var text: String {
    var lines = CodesDocument.opening
    var families: [String] = []
    for code in codes {
      let family = String(code.prefix(1))
      if !families.contains(family) {
        families.append(family)
        lines += ["", "## \(CodesDocument.families[family] ?? family)"]
      }
      lines += section(of: code)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let opening = [
    "# 诊断编码 · Codes",
    "",
    "<!-- Made by `make docs` from Sources/Wording; do not edit. -->",
    "",
    "Every finding, notice and error has a code that never changes its meaning; `--json` gives it as",
    "`code`. `‹…›` stands for what is filled in. Codes of a template's own checks are the template's.",
    "",
    "每条诊断都有固定的编码（`--json` 里的 `code`）；`‹…›` 处填入具体内容。模板自己的校验用模板里的编码。",
  ]

  private static let families = [
    "V": "V · 核对 · Checks", "S": "S · 结构 · Structure", "N": "N · 规范 · Normalisation",
    "R": "R · 台账 · Registers", "F": "F · 公式 · Formulas", "T": "T · 模板 · Templates",
    "X": "X · 文件 · Files",
  ]

  /// The codes by family, in the order of the families, then of their numbers.
  private var codes: [String] {
    let order = Array("VSRNFTX")
    return Set(DiagnosticCode.all.map(\.code)).sorted {
      let left = $0.first.flatMap(order.firstIndex(of:)) ?? 0
      let right = $1.first.flatMap(order.firstIndex(of:)) ?? 0
      return (left, $0) < (right, $1)
    }
  }

  private func section(of code: String) -> [String] {
    var lines = [""]
    if let advice = CodeAdvice.all[code] {
      lines += [
        "### \(code) \(advice.chinese.title) · \(advice.english.title)", "",
        "\(advice.chinese.advice) \(advice.english.advice)",
      ]
    }
    lines += ["", "| severity | 中文 | English |", "|-|-|-|"]
    return lines + DiagnosticCode.all.filter { $0.code == code }.map(row)
  }

  private func row(of kind: DiagnosticCode) -> String {
    let severities = kind.severities.map(\.rawValue).joined(separator: ", ")
    let arguments = kind.arguments.map { "‹\($0)›" }
    let sentences = [Wording(.chinese), Wording(.english)].map {
      $0.text(kind, arguments).replacing("|", with: "\\|")
    }
    return "| \(severities) | \(sentences.joined(separator: " | ")) |"
  }
}
