/// Writes JSON member by member, without values in between: what a form says is thousands of them.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.object { object in
///   object.key("unit")
///   object.string("锅炉车间")
/// }
/// writer.bytes  // {"unit":"锅炉车间"}
/// ```
package struct JSONWriter {
  /// What was written.
  package private(set) var bytes: [UInt8] = []
  /// Whether something stands before what comes next in the same array or object.
  private var isBehindValue = false

  /// Nothing yet.
  package init() {}

  /// An object; its members are written by a closure.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  /// An array; its elements are written by a closure.
  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// The key of a member; its value comes next.
  package mutating func key(_ key: String) {
    separate()
    JSONValue.write(key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    isBehindValue = false
  }

  /// A value.
  package mutating func value(_ value: JSONValue) {
    separate()
    value.write(to: &bytes)
    isBehindValue = true
  }

  /// A value that is JSON in one line already.
  package mutating func written(_ json: [UInt8]) {
    separate()
    bytes += json
    isBehindValue = true
  }

  /// A text.
  package mutating func string(_ text: String) {
    separate()
    JSONValue.write(text, to: &bytes)
    isBehindValue = true
  }

  /// Ends a line of NDJSON; the next value begins anew.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isBehindValue = false
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    isBehindValue = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    isBehindValue = true
  }

  private mutating func separate() {
    if isBehindValue { bytes.append(UInt8(ascii: ",")) }
  }
}
