/// How many letters must be changed, added or left out to make one text the other (Levenshtein).
///
/// Inlined into its callers: called across modules it was not specialised, and took 4 % of the time of
/// reading a form.
///
/// - Complexity: the product of the lengths, in memory for one row.
@inlinable
package func editDistance<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Int {
  var distances = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var diagonal = distances[0]
    distances[0] = row + 1
    for (column, other) in right.enumerated() {
      let substituted = diagonal + (letter == other ? 0 : 1)
      diagonal = distances[column + 1]
      distances[column + 1] = min(substituted, diagonal + 1, distances[column] + 1)
    }
  }
  return distances[right.count]
}
