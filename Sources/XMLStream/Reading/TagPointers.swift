import CLibXML2

/// A start tag as libxml2 hands it over (`startElementNsSAX2Func`).
@safe struct TagPointers {
  /// An attribute; its value lies between two pointers.
  @safe struct Attribute {
    let name: UnsafePointer<xmlChar>
    let namespace: UnsafePointer<xmlChar>?
    let value: UnsafeBufferPointer<UInt8>
  }

  typealias Pointers = UnsafeMutablePointer<UnsafePointer<xmlChar>?>

  let name: UnsafePointer<xmlChar>
  let namespace: UnsafePointer<xmlChar>?
  let declarationCount: Int
  let declarations: Pointers?
  let attributeCount: Int
  let attributes: Pointers?

  /// Prefix and URI of a declaration; both empty where there is none.
  func declaration(_ index: Int) -> (prefix: String, uri: String) {
    guard let declarations = unsafe declarations else { return ("", "") }
    let prefix = unsafe declarations[index * 2].map { unsafe String(cString: $0) }
    let uri = unsafe declarations[index * 2 + 1].map { unsafe String(cString: $0) }
    return (prefix ?? "", uri ?? "")
  }

  /// An attribute: local name, prefix, URI, start and end of the value.
  func attribute(_ index: Int) -> Attribute {
    let record = unsafe attributes! + index * 5
    let start = unsafe record[3]!
    let count = unsafe record[4]! - start
    return unsafe Attribute(
      name: record[0]!, namespace: record[2],
      value: UnsafeBufferPointer(start: start, count: count))
  }
}
