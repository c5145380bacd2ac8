/// Known names of places, organizations and groups, and the parts of personal names.
package struct Gazetteer: Equatable, Sendable {
  /// What a known word or phrase can be.
  package struct Kinds: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let givenName = Kinds(rawValue: 1)
    package static let surname = Kinds(rawValue: 2)
    package static let title = Kinds(rawValue: 4)
    package static let place = Kinds(rawValue: 8)
    package static let organization = Kinds(rawValue: 16)
    package static let group = Kinds(rawValue: 32)
    package static let person = Kinds(rawValue: 64)
    /// A state by one of its own names.
    package static let state = Kinds(rawValue: 128)
    /// The words begin a longer phrase of the gazetteer.
    package static let prefix = Kinds(rawValue: 256)

    /// The kinds that mark whole phrases.
    package static let phrases: Kinds = [.place, .organization, .group, .person, .state]
  }

  /// The most words of a phrase.
  package static let longest = 8

  private let table: FingerprintTable

  /// Creates a gazetteer of phrases, given as the hashes of their words.
  package init(_ phrases: [(words: [UInt64], kinds: Kinds)]) {
    var kinds: [UInt64: Kinds] = [:]
    for phrase in phrases where (1...Self.longest).contains(phrase.words.count) {
      var hash: UInt64 = 0
      for (index, word) in phrase.words.enumerated() {
        hash = Self.chain(hash, word)
        let isLast = index == phrase.words.count - 1
        kinds[hash, default: []].formUnion(isLast ? phrase.kinds : .prefix)
      }
    }
    let sorted = kinds.sorted { $0.key < $1.key }
    table = FingerprintTable(sorted.map { ($0.key, $0.value.rawValue) })
  }

  init(_ reader: inout ModelReader) throws(ModelError) {
    table = try FingerprintTable(&reader)
  }

  package func write(to writer: inout ModelWriter) {
    table.write(to: &writer)
  }

  /// The hash of a phrase that is longer by a word.
  @inline(__always)
  static func chain(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    (hash &* 31 ^ word) &* 0x9E37_79B9_7F4A_7C15
  }

  /// What a phrase or the beginning of one is.
  @inline(__always)
  func kinds(_ hash: UInt64) -> Kinds { Kinds(rawValue: table[hash: hash]) }
}

extension Gazetteer {
  /// The hash of a word of a phrase.
  package static func hash(ofWord word: String) -> UInt64 { WordHash.of(word) }

  /// Whether words name a nationality or another group.
  package func isGroup(_ words: [String]) -> Bool {
    let hash = words.reduce(0) { Self.chain($0, Self.hash(ofWord: $1)) }
    return kinds(hash).contains(.group)
  }
}
