/// What a feature that tells how a claim is put is about.
enum VeracityMatter: UInt8, CaseIterable {
  case always
  case relation
  case trigger
  case beside
  case above
  case clause
  case tables
  case rules
  case network
}

extension Feature {
  /// A feature of how a claim is put.
  fileprivate init(_ matter: VeracityMatter, _ hash: FeatureHash) {
    self.init(number: 128 + matter.rawValue, hash)
  }

  /// What it is about, if it tells how a claim is put.
  var veracityMatter: VeracityMatter? {
    VeracityMatter(rawValue: UInt8(truncatingIfNeeded: bits >> 24) &- 128)
  }
}

extension VeracityMatter {
  /// What the hash of a part of its features begins with.
  fileprivate func seed(_ part: UInt32) -> UInt32 { UInt32(rawValue) << 8 | part }
}

/// What tells how the text puts what a word says, whatever relation that is.
package struct VeracitySheet: Sendable {
  /// The features that hold for all relations.
  private var features: [Feature] = []
  /// The hashes to which each relation adds itself.
  private var ofRelation: [(matter: VeracityMatter, hash: FeatureHash)] = []

  /// What the rules make of it, by the places of `VeracityModel`.
  package internal(set) var rules = 0

  init() { features.reserveCapacity(256) }

  /// Adds a feature that is made of numbers; one function for each count of them, as a list of them
  /// would be memory for each feature.
  mutating func add(_ matter: VeracityMatter, _ part: UInt32) {
    features.append(Feature(matter, FeatureHash(matter.seed(part))))
  }

  mutating func add(_ matter: VeracityMatter, _ part: UInt32, _ first: UInt32) {
    features.append(Feature(matter, FeatureHash(matter.seed(part), first)))
  }

  mutating func add(
    _ matter: VeracityMatter,
    _ part: UInt32,
    _ first: UInt32,
    _ second: UInt32
  ) {
    features.append(Feature(matter, FeatureHash(matter.seed(part), first, second)))
  }

  mutating func add(
    _ matter: VeracityMatter,
    _ part: UInt32,
    _ first: UInt32,
    _ second: UInt32,
    _ third: UInt32
  ) {
    features.append(Feature(matter, FeatureHash(matter.seed(part), first, second, third)))
  }

  mutating func add(
    _ matter: VeracityMatter,
    _ part: UInt32,
    _ first: UInt32,
    _ second: UInt32,
    _ third: UInt32,
    _ fourth: UInt32
  ) {
    features.append(Feature(matter, FeatureHash(matter.seed(part), first, second, third, fourth)))
  }

  /// Adds a feature that may mean something else of each relation.
  mutating func addBoth(_ matter: VeracityMatter, _ part: UInt32, _ first: UInt32) {
    add(matter, part, first)
    ofRelation.append((matter, FeatureHash(matter.seed(part | 0x80), first)))
  }

  mutating func addBoth(
    _ matter: VeracityMatter,
    _ part: UInt32,
    _ first: UInt32,
    _ second: UInt32
  ) {
    add(matter, part, first, second)
    ofRelation.append((matter, FeatureHash(matter.seed(part | 0x80), first, second)))
  }

  mutating func addBoth(
    _ matter: VeracityMatter,
    _ part: UInt32,
    _ first: UInt32,
    _ second: UInt32,
    _ third: UInt32
  ) {
    add(matter, part, first, second, third)
    ofRelation.append((matter, FeatureHash(matter.seed(part | 0x80), first, second, third)))
  }

  /// All features of a claim of some relation.
  package func features(ofRelation ordinal: Int) -> [Feature] {
    let number = UInt32(ordinal + 1)
    let relation = Feature(.relation, FeatureHash(VeracityMatter.relation.seed(0), number))
    return features + [relation]
      + ofRelation.map { matter, hash in
        var hash = hash
        hash.mix(number)
        return Feature(matter, hash)
      }
  }
}
