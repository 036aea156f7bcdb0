extension Range<Int> {
  /// The first number from which on something is true, found by halving; the end where it never is.
  /// Of numbers, so that no element of an array is copied to be looked at.
  ///
  /// ```swift
  /// let primes = [2, 3, 5, 8]
  /// primes.indices.partitionPoint { primes[$0] >= 4 }  // 2
  /// ```
  @inlinable
  package func partitionPoint(where isTrue: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if isTrue(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
