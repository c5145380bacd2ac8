/// The features of the candidates of a sentence, in groups that candidates share.
///
/// The score of a candidate is the sum over its groups, so that what only depends on the trigger,
/// on one end or on the two ends is summed up once.
package struct ScoringSheet: Sendable {
  /// A candidate: its groups, and what speaks for single relations.
  package struct Candidate: Sendable {
    package let trigger: Int
    package let subject: Int
    package let object: Int
    /// The places of its groups.
    package let groups: InlineArray<5, Int>
    /// The places among `singles` of what speaks for single relations.
    package let singles: Range<Int>
    /// The relations that may hold, as bits by their ordinals.
    package let admitted: UInt32
    /// What trees ask for besides.
    let measures: CandidateMeasures
  }

  /// A feature of one relation alone.
  package struct Single: Sendable {
    package let relation: Int
    package let feature: Feature
  }

  package internal(set) var features: [Feature] = []
  package internal(set) var groups: [Range<Int>] = []
  package internal(set) var singles: [Single] = []
  package internal(set) var candidates: [Candidate] = []
  /// What the network says of each trigger, by its place.
  var network: [NetworkRow?]

  init(triggers count: Int) { network = Array(repeating: nil, count: count) }

  /// Adds a group, and tells its place.
  mutating func addGroup(_ write: (inout [Feature]) -> Void) -> Int {
    let start = features.count
    write(&features)
    groups.append(start..<features.count)
    return groups.count - 1
  }
}
