/// The least hashes of the sequences of four words of a text: a sample by which texts are compared.
///
/// Of any text the same hashes are least, so that two samples tell how much two texts share
/// (bottom-k sketches: Broder 1997; Cohen & Kaplan 2007). A text of no more sequences than a sample
/// holds is known in full. Letters count without their case; quotation marks and signs do not.
public struct TextSketch: Hashable, Sendable {
  /// How many words make a sequence (a shingle).
  static let width = 4
  /// How many hashes are kept of a text at most.
  package static let size = 128

  /// How many different sequences the text has, at least 1.
  public let count: Int
  /// The least hashes, of 48 bits, in order, each once: as many as there are, and 128 at most.
  public let hashes: [UInt64]

  /// Takes the sample of a text; none of one without words.
  public init?(of text: String) {
    let words = Self.words(of: text)
    guard !words.isEmpty else { return nil }
    var hashes: [UInt64] = []
    if words.count < Self.width {
      hashes = [Self.hash(words[...])]
    } else {
      hashes.reserveCapacity(words.count)
      for start in 0...(words.count - Self.width) {
        hashes.append(Self.hash(words[start..<(start + Self.width)]))
      }
    }
    hashes.sort()
    var last: UInt64?
    hashes.removeAll { hash in
      defer { last = hash }
      return hash == last
    }
    count = hashes.count
    self.hashes = Array(hashes.prefix(Self.size))
  }

  /// Makes a sample of known values; nothing where they are those of no text.
  package init?(count: Int, hashes: [UInt64]) {
    guard !hashes.isEmpty, hashes.count == min(count, Self.size), count <= GraphLimits.count,
      zip(hashes, hashes.dropFirst()).allSatisfy(<)
    else { return nil }
    self.count = count
    self.hashes = hashes
  }

  /// Whether all sequences are known.
  var isWhole: Bool { count == hashes.count }

  /// The hashes of the words of a text (FNV-1a).
  private static func words(of text: String) -> [UInt64] {
    var words: [UInt64] = []
    var text = text
    text.withUTF8 { bytes in
      var word: UInt64?
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        if let sign = signLength(bytes, place) {
          if let done = word { words.append(done) }
          word = nil
          place += sign
          continue
        }
        let letter = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        word = ((word ?? 0xCBF2_9CE4_8422_2325) ^ UInt64(letter)) &* 0x100_0000_01B3
        place += 1
      }
      if let done = word { words.append(done) }
    }
    return words
  }

  /// How many bytes the sign takes that stands at a place, if it is no letter or digit.
  ///
  /// Beyond ASCII, signs are U+0080 to U+00BF and General Punctuation (U+2000 to U+206F).
  private static func signLength(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
    switch bytes[place] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: nil
    case 0..<0x80: 1
    case 0xC2: 2
    case 0xE2 where place + 1 < bytes.count && (0x80...0x81).contains(bytes[place + 1]): 3
    default: nil
    }
  }

  /// The hash of a sequence of words, of which all bits depend on all words (SplitMix64).
  private static func hash(_ words: ArraySlice<UInt64>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in words {
      hash = (hash ^ word) &+ 0x9E37_79B9_7F4A_7C15
      hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
      hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
      hash ^= hash >> 31
    }
    return hash >> 16
  }
}
