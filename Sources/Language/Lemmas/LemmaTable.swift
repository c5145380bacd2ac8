/// Rules for lemmas by part of speech and the end of the word.
package struct LemmaTable: Sendable {
  /// What marks the file.
  static let mark = "ENTLEMM3"
  /// The longest end of a word, in bytes, that a rule looks at; whole words may be longer.
  package static let longestSuffix = 6

  private let rules: [LemmaRule]
  /// The positions of the rules, from 1.
  private let table: WordTable<UInt16>
  /// The tags whose words keep their capitals.
  private let keepsCase: Set<UInt64>

  /// What a rule is kept under.
  package struct Key: Hashable, Sendable {
    var hash: UInt64

    /// The key for an end of a word, or for a whole word.
    package init(tag: UInt64, ending: some Collection<UInt8>, isWhole: Bool) {
      var word = WordHash()
      word.combine(UInt8(truncatingIfNeeded: tag))
      word.combine(UInt8(truncatingIfNeeded: tag >> 8))
      word.combine(UInt8(truncatingIfNeeded: tag >> 16))
      for byte in ending.reversed() { word.combine(byte) }
      hash = isWhole ? Key.whole(word.value) : word.value
    }

    @inline(__always)
    static func whole(_ hash: UInt64) -> UInt64 { (hash ^ 0x5851) &* 0x5851_F42D_4C95_7F2D }
  }

  /// A tag of both sets as one number; 255 stands for any Penn tag.
  package static func tag(_ universal: PartOfSpeech, _ penn: PennTag?) -> UInt64 {
    let low = UInt64(withUnsafeBytes(of: universal) { $0[0] })
    guard let penn else { return low | 255 << 8 }
    return low | UInt64(withUnsafeBytes(of: penn) { $0[0] }) << 8
  }

  /// The tag under which rules say how capitalized words inside a sentence are written.
  package static func capitalsTag(_ tag: UInt64) -> UInt64 { tag | 0x80_0000 }

  /// The rule that says that a capitalized word's lemma is in lower case.
  package static let lowercasing = LemmaRule(removed: 0, added: "\u{0}")

  /// Reads the table from its bytes.
  package init(_ bytes: UnsafeRawBufferPointer) throws(ModelError) {
    var reader = ModelReader(bytes, model: "lemmas.bin")
    try reader.expect(Self.mark)
    keepsCase = Set(try reader.array(try reader.count(atMost: 1000), of: UInt64.self))
    var rules: [LemmaRule] = []
    for _ in 0..<(try reader.count(atMost: 65_535)) {
      let removed = try reader.count(atMost: 1000)
      let added = try reader.array(try reader.count(atMost: 1000), of: UInt8.self)
      rules.append(LemmaRule(removed: removed, added: String(decoding: added, as: UTF8.self)))
    }
    self.rules = rules
    let count = try reader.count(atMost: 1_000_000)
    let keys = try reader.array(count, of: UInt64.self)
    let positions = try reader.array(count, of: UInt16.self)
    var table = WordTable<UInt16>(capacity: count, empty: 0)
    for (key, position) in zip(keys, positions) { table[key] = position }
    self.table = table
  }

  /// The bytes of a table of these rules.
  package static func bytes(_ rules: [Key: LemmaRule], keepsCase: Set<UInt64>) -> [UInt8] {
    var writer = ModelWriter()
    writer.append(mark: mark)
    writer.append(count: keepsCase.count)
    writer.append(keepsCase.sorted())
    let distinct = Set(rules.values).sorted { ($0.removed, $0.added) < ($1.removed, $1.added) }
    writer.append(count: distinct.count)
    for rule in distinct {
      writer.append(count: rule.removed)
      writer.append(count: rule.added.utf8.count)
      writer.append(Array(rule.added.utf8))
    }
    let positions = Dictionary(uniqueKeysWithValues: zip(distinct, 1...))
    let entries = rules.sorted { $0.key.hash < $1.key.hash }
    writer.append(count: entries.count)
    writer.append(entries.map(\.key.hash))
    writer.append(entries.map { UInt16(positions[$0.value] ?? 0) })
    return writer.bytes
  }

  /// Whether the lemmas of a tag keep the capitals of their words.
  func keepsCase(_ tag: UInt64) -> Bool { keepsCase.contains(tag) }

  /// The rule for the longest end of a word that has one.
  func rule(tag: UInt64, word: Span<UInt8>) -> LemmaRule? {
    var hash = WordHash()
    hash.combine(UInt8(truncatingIfNeeded: tag))
    hash.combine(UInt8(truncatingIfNeeded: tag >> 8))
    hash.combine(UInt8(truncatingIfNeeded: tag >> 16))
    var found = table[hash.value]
    for index in 0..<word.count {
      hash.combine(word[word.count - 1 - index])
      guard index < Self.longestSuffix else { continue }
      let position = table[hash.value]
      if position != 0 { found = position }
    }
    let whole = table[Key.whole(hash.value)]
    let position = Int(whole == 0 ? found : whole)
    guard position > 0, position <= rules.count, rules[position - 1].removed <= word.count else {
      return nil
    }
    return rules[position - 1]
  }
}
