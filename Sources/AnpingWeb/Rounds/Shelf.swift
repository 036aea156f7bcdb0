#if Office
  /// What is open on the page, by ids of ours, in memory only: few at a time, and nothing for longer
  /// than a working day.
  ///
  /// ```swift
  /// let table = try tables.open { SentTable(id: $0, folder: try folder.folder()) }
  /// tables[table.id]
  /// ```
  struct Shelf<Thing: Sendable>: Sendable {
    private var places: [String: (thing: Thing, lastUse: ContinuousClock.Instant)] = [:]
    private let limits: ShelfLimits

    /// Nothing open yet.
    init(_ limits: ShelfLimits) { self.limits = limits }

    /// What is open under an id, which is used by that; nil where nothing is, or not any more.
    subscript(id: String) -> Thing? {
      mutating get {
        places[id]?.lastUse = .now
        return places[id]?.thing
      }
    }

    /// Opens something under a new id.
    ///
    /// - Throws: `ShelfFull`, and what making it throws.
    mutating func open(_ make: (_ id: String) throws -> Thing) throws -> Thing {
      forget(olderThan: limits.age)
      if places.count >= limits.count { forget(olderThan: limits.rest) }
      guard places.count < limits.count else { throw ShelfFull() }
      let id = Secret().text
      let thing = try make(id)
      places[id] = (thing, .now)
      return thing
    }

    /// Forgets it.
    mutating func close(_ id: String) { places[id] = nil }

    private mutating func forget(olderThan age: Duration) {
      places = places.filter { ContinuousClock.now - $0.value.lastUse <= age }
    }
  }

  /// How much may be open of a kind, and for how long.
  struct ShelfLimits: Sendable {
    /// So many at a time.
    var count = 60
    /// After so long without a look at it, it is forgotten.
    var age = Duration.seconds(12 * 3600)
    /// After so long, it makes room for another.
    var rest = Duration.seconds(15 * 60)
  }

  /// Too much is open.
  struct ShelfFull: Error {}
#endif
