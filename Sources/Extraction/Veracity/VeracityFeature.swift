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
  /// A feature of how a claim is put, made of numbers.
  init(_ matter: VeracityMatter, _ part: UInt32, _ numbers: [UInt32]) {
    var hash = FeatureHash(UInt32(matter.rawValue) << 8 | part)
    for number in numbers { hash.mix(number) }
    self.init(number: 128 + matter.rawValue, hash)
  }

  /// What it is about, if it tells how a claim is put.
  var veracityMatter: VeracityMatter? {
    VeracityMatter(rawValue: UInt8(truncatingIfNeeded: bits >> 24) &- 128)
  }
}

/// What tells how the text puts what a word says, whatever relation that is.
package struct VeracitySheet: Sendable {
  /// The features that hold for all relations.
  private(set) var features: [Feature] = []
  /// Numbers that are given of each relation on its own.
  private(set) var ofRelation: [(matter: VeracityMatter, part: UInt32, numbers: [UInt32])] = []

  /// What the rules make of it, by the places of `VeracityModel`.
  package internal(set) var rules = 0

  /// Adds a feature.
  mutating func add(_ matter: VeracityMatter, _ part: UInt32, _ numbers: UInt32...) {
    features.append(Feature(matter, part, numbers))
  }

  /// Adds a feature that may mean something else of each relation.
  mutating func addBoth(_ matter: VeracityMatter, _ part: UInt32, _ numbers: UInt32...) {
    features.append(Feature(matter, part, numbers))
    ofRelation.append((matter, part | 0x80, numbers))
  }

  /// All features of a claim of some relation.
  package func features(ofRelation ordinal: Int) -> [Feature] {
    let number = UInt32(ordinal + 1)
    return features + [Feature(.relation, 0, [number])]
      + ofRelation.map { Feature($0.matter, $0.part, $0.numbers + [number]) }
  }
}
