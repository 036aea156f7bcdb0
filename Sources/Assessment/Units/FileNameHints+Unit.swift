import Spellings

extension FileNameHints {
  /// The unit that the name, else the nearest folder, names; nil for none and for several.
  public func unit(in directory: UnitDirectory) -> InspectedUnit? {
    directory.onlyUnit(in: stem)
      ?? folders.lazy.compactMap { directory.onlyUnit(in: $0) }.first
  }
}
