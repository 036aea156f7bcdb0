import Spreadsheet
import XMLStream

/// The texts that cells share, each once; after a fixed budget no new ones are taken, so that a
/// streaming writer's memory does not grow with the rows.
final class SharedStringTable {
  private var numbers: [CellXML.Text: Int] = [:]
  private var writer = XMLWriter()
  private var uses = 0
  private let budget: Int
  private var spent = 0

  /// No texts.
  ///
  /// - Parameter budget: bytes of texts taken at most.
  init(budget: Int = .max) { self.budget = budget }

  /// The number of a text; nil where it is new and the budget is spent.
  func index(of text: CellXML.Text) -> Int? {
    if let known = numbers[text] {
      uses += 1
      return known
    }
    guard spent < budget else { return nil }
    spent += text.plain.utf8.count + 64
    let index = numbers.count
    numbers[text] = index
    uses += 1
    writer.element("si") { CellXML.write(text, to: &$0) }
    return index
  }

  /// The part; nil where there are no texts.
  var part: [UInt8]? {
    guard !numbers.isEmpty else { return nil }
    var whole = XMLWriter()
    whole.declaration()
    whole.element(
      "sst", ["xmlns": OOXML.main, "count": String(uses), "uniqueCount": String(numbers.count)]
    ) { $0.raw(writer.bytes) }
    return whole.takeBytes()
  }
}
