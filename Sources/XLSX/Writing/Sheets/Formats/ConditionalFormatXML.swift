import Grid
import Spreadsheet
import XMLStream

/// A look that depends on values, as a sheet writes it (ECMA-376 part 1, 18.3.1.18).
struct ConditionalFormatXML {
  let format: ConditionalFormat
  /// The number of the look among the differences; nil where it changes nothing by itself.
  let style: Int?
  /// From 1, the lower the earlier.
  let priority: Int

  /// By what the look and its rest in the extension list are known.
  var id: String { "{A9917E00-0000-4000-8000-\(String(priority, radix: 16).padded(to: 12))}" }

  private var ranges: String { format.ranges.map(\.description).joined(separator: " ") }

  /// Writes `conditionalFormatting`; nothing for icons that the extension list alone has.
  func write(to writer: inout XMLWriter) {
    guard !format.rule.isExtensionOnly else { return }
    let rule = RuleXML(format.rule, at: format.ranges.first?.topLeft)
    writer.element("conditionalFormatting", ["sqref": ranges]) { writer in
      writer.start("cfRule", rule.attributes(style: style, priority, stops: format.stopsIfTrue))
      for formula in rule.formulas {
        writer.element("formula", text: FunctionPrefix.stored(formula))
      }
      ScaleXML(prefix: "").write(format.rule, to: &writer)
      if format.rule.hasExtension { reference(to: &writer) }
      writer.end("cfRule")
    }
  }

  private func reference(to writer: inout XMLWriter) {
    writer.element("extLst") { writer in
      writer.element(
        "ext", ["uri": SheetExtension.rest, "xmlns:x14": SheetExtension.namespace]
      ) { $0.element("x14:id", text: id) }
    }
  }

  /// Writes what the extension list has of it ([MS-XLSX] 2.6.10); nothing for most.
  func writeExtension(to writer: inout XMLWriter) {
    let isAlone = format.rule.isExtensionOnly
    guard isAlone || format.rule.hasExtension else { return }
    let spaces: KeyValuePairs<String, String?> = [
      "xmlns:x14": SheetExtension.namespace, "xmlns:xm": SheetExtension.main,
    ]
    writer.element("x14:conditionalFormatting", spaces) { writer in
      writer.element(
        "x14:cfRule",
        [
          "type": isAlone ? "iconSet" : "dataBar", "priority": isAlone ? String(priority) : nil,
          "stopIfTrue": isAlone && format.stopsIfTrue ? "1" : nil, "id": id,
        ]
      ) { ScaleXML(prefix: "x14:").write(format.rule, to: &$0) }
      writer.element("xm:sqref", text: ranges)
    }
  }
}

extension ConditionalFormat.Rule {
  /// Whether the extension list has the rest of it.
  fileprivate var hasExtension: Bool {
    if case .dataBar(let bar) = self { bar.look != nil } else { false }
  }

  /// Whether it stands in the extension list alone.
  fileprivate var isExtensionOnly: Bool {
    if case .iconSet(let set) = self { set.icons.isNewer || set.ownIcons != nil } else { false }
  }
}

extension String {
  fileprivate func padded(to count: Int) -> String {
    String(repeating: "0", count: Swift.max(0, count - self.count)) + self
  }
}
