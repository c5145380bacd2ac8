/// A question of which one answer is right: that there is none, or one of those that are proposed.
package struct ChoiceSheet: Sendable {
  /// The features of each answer, as hashes; the first answer is that there is none.
  package let answers: [[UInt32]]

  init(none: ChoiceFeatures, _ answers: [ChoiceFeatures]) {
    self.answers = [none.hashes] + answers.map(\.hashes)
  }
}

/// What speaks for or against an answer.
struct ChoiceFeatures {
  private(set) var hashes: [UInt32] = []

  init() { hashes.reserveCapacity(64) }

  /// Adds a feature of a kind that is made of numbers.
  ///
  /// One function for each count of numbers, as a list of them would be memory for each feature.
  @inline(__always)
  mutating func add<Kind: RawRepresentable<UInt32>>(_ kind: Kind) {
    hashes.append(FeatureHash(kind.rawValue).spread)
  }

  @inline(__always)
  mutating func add<Kind: RawRepresentable<UInt32>>(_ kind: Kind, _ first: UInt32) {
    hashes.append(FeatureHash(kind.rawValue, first).spread)
  }

  @inline(__always)
  mutating func add<Kind: RawRepresentable<UInt32>>(
    _ kind: Kind,
    _ first: UInt32,
    _ second: UInt32
  ) {
    hashes.append(FeatureHash(kind.rawValue, first, second).spread)
  }

  @inline(__always)
  mutating func add<Kind: RawRepresentable<UInt32>>(
    _ kind: Kind,
    _ first: UInt32,
    _ second: UInt32,
    _ third: UInt32
  ) {
    hashes.append(FeatureHash(kind.rawValue, first, second, third).spread)
  }

  @inline(__always)
  mutating func add<Kind: RawRepresentable<UInt32>>(
    _ kind: Kind,
    _ first: UInt32,
    _ second: UInt32,
    _ third: UInt32,
    _ fourth: UInt32
  ) {
    hashes.append(FeatureHash(kind.rawValue, first, second, third, fourth).spread)
  }

  @inline(__always)
  mutating func add<Kind: RawRepresentable<UInt32>>(
    _ kind: Kind,
    _ first: UInt32,
    _ second: UInt32,
    _ third: UInt32,
    _ fourth: UInt32,
    _ fifth: UInt32
  ) {
    var hash = FeatureHash(kind.rawValue, first, second, third, fourth)
    hash.mix(fifth)
    hashes.append(hash.spread)
  }
}

extension UInt32 {
  init(_ flag: Bool) { self = flag ? 1 : 0 }

  /// A count or distance in few classes.
  ///
  /// No initializer: `UInt32.init` would mean it wherever numbers are mapped.
  static func bucket(_ number: Int) -> UInt32 {
    let size = number.magnitude
    let bucket: UInt32 = size < 5 ? UInt32(size) : size < 8 ? 5 : size < 16 ? 6 : size < 32 ? 7 : 8
    return number < 0 ? bucket + 16 : bucket
  }
}
