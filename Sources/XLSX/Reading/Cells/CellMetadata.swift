import Spreadsheet

/// What cells say by number of themselves (ECMA-376 part 1, 18.9): here whether an array formula
/// takes the cells it needs ([MS-XLSX] 2.6.96).
struct CellMetadata {
  /// The numbers, from 1, of cells with dynamic array formulas.
  private(set) var dynamic: Set<Int> = []

  /// None.
  init() {}

  /// Reads the part.
  init(part: String, of package: OPCPackage) throws(XLSXError) {
    var reader = try package.reader(ofPart: part)
    guard try reader.root() != nil else { return }
    var types: [String] = []
    var areDynamic: [Bool] = []
    var records: [(type: Int, value: Int)?] = []
    let limits = package.limits
    try reader.children { (reader, list) throws(XLSXError) in
      let isDynamic =
        list.tag == .futureMetadata && reader.string(.name, of: list) == MetadataXML.type
      try reader.children { (reader, node) throws(XLSXError) in
        switch list.tag {
        case .metadataTypes: types.append(reader.string(.name, of: node) ?? "")
        case .futureMetadata where isDynamic: areDynamic.append(try CellMetadata.flag(&reader))
        case .cellMetadata: records.append(try CellMetadata.record(&reader))
        default: break
        }
        try limits.checkAnnotations(
          max(types.count, areDynamic.count, records.count), part: part)
      }
    }
    for (index, record) in records.enumerated() {
      guard let record, types.indices.contains(record.type - 1),
        types[record.type - 1] == MetadataXML.type, areDynamic.indices.contains(record.value),
        areDynamic[record.value]
      else { continue }
      dynamic.insert(index + 1)
    }
  }

  /// Whether a block says that the array is dynamic.
  private static func flag(_ reader: inout PartReader) throws(XLSXError) -> Bool {
    var isDynamic = false
    let inside = reader.depth
    while let node = try reader.next(), reader.depth >= inside {
      if node.isStart, node.tag == .dynamicArrayProperties {
        isDynamic = reader.bool(.fDynamic, of: node) ?? false
      }
    }
    return isDynamic
  }

  /// The type, from 1, and the number, from 0, that a block names.
  private static func record(
    _ reader: inout PartReader
  ) throws(XLSXError) -> (type: Int, value: Int)? {
    var found: (Int, Int)?
    try reader.children { (reader, node) throws(XLSXError) in
      if node.tag == .rc, let type = reader.int(.t, of: node), let value = reader.int(.v, of: node)
      {
        found = (type, value)
      }
    }
    return found
  }
}
