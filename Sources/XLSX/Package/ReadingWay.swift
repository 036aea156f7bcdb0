/// How the parts of a package are read; tests and fuzzers choose what is otherwise fixed.
package struct ReadingWay: Hashable, Sendable {
  /// Whether scanners read rows, shared strings and small parts; else libxml2 reads everything.
  package var scans = true
  /// How many bytes a scanner's window takes in at once.
  package var piece = 256 << 10
  /// From how many bytes on a part is inflated on a thread of its own.
  package var aheadFrom = 1 << 20

  /// As it is fixed.
  package init() {}

  /// Everything by libxml2.
  package static var libxml2: ReadingWay {
    var way = ReadingWay()
    way.scans = false
    return way
  }
}
