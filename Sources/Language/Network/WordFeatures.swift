/// What the network sees of a word: rows of its tables, computed from the bytes of the form.
struct WordFeatures: Equatable {
  /// The number of features, one for each table.
  static let count = 7
  /// The numbers of rows of the tables of prefixes, suffixes (2, 3, 4 bytes) and shapes.
  static let hashedRows = [2_048, 1_024, 4_096, 8_192, 512]

  /// The row of the word vector, or 0.
  var vector = 0
  /// The row of the learned form, or 0.
  var form = 0
  /// The rows of the prefix, the suffixes and the shape.
  var prefix = 0
  var shortSuffix = 0
  var suffix = 0
  var longSuffix = 0
  var shape = 0

  /// Computes the features of a form.
  ///
  /// Only ASCII letters are brought to lower case, so that there is nothing to disagree about.
  init(_ form: borrowing Span<UInt8>, vectors: WordMap, forms: WordMap) {
    var lower = FoldedWord()
    lower.append(form)
    vector = vectors.row(of: FowlerHash(form)) ?? vectors.row(of: lower.whole) ?? 0
    self.form = forms.row(of: lower.whole) ?? 0
    prefix = lower.prefix.bucket(of: Self.hashedRows[0])
    shortSuffix = lower.suffix(2).bucket(of: Self.hashedRows[1])
    suffix = lower.suffix(3).bucket(of: Self.hashedRows[2])
    longSuffix = lower.suffix(4).bucket(of: Self.hashedRows[3])
    shape = lower.shape.bucket(of: Self.hashedRows[4])
  }

  /// Whether a table has the whole word.
  var isKnown: Bool { vector != 0 || form != 0 }

  /// The rows in the order of the tables.
  subscript(table: Int) -> Int {
    switch table {
    case 0: vector
    case 1: form
    case 2: prefix
    case 3: shortSuffix
    case 4: suffix
    case 5: longSuffix
    default: shape
    }
  }
}

/// The parts of a word in lower case, kept as hashes and its last four bytes.
private struct FoldedWord {
  var whole = FowlerHash()
  var prefix = FowlerHash()
  var shape = FowlerHash()
  private var last: UInt32 = 0
  private var length = 0
  private var kind: UInt8 = 0
  private var run = 0

  mutating func append(_ form: borrowing Span<UInt8>) {
    for index in form.indices { append(form[index]) }
  }

  private mutating func append(_ byte: UInt8) {
    let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    let folded = isUpper ? byte | 0x20 : byte
    whole.append(folded)
    if length < 3 { prefix.append(folded) }
    last = last << 8 | UInt32(folded)
    length += 1
    appendKind(isUpper ? UInt8(ascii: "X") : Self.kind(of: byte))
  }

  /// Letters and digits show as `x` and `d`, what is not ASCII as `u`; runs are cut to three.
  private mutating func appendKind(_ next: UInt8) {
    run = next == kind ? run + 1 : 1
    kind = next
    if run <= 3 { shape.append(next) }
  }

  private static func kind(of byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt8(ascii: "x")
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(ascii: "d")
    case 128...: UInt8(ascii: "u")
    default: byte
    }
  }

  /// The last bytes, or the whole word where it is shorter.
  func suffix(_ wanted: Int) -> FowlerHash {
    var hash = FowlerHash()
    for index in stride(from: min(wanted, length) - 1, through: 0, by: -1) {
      hash.append(UInt8(truncatingIfNeeded: last >> UInt32(8 * index)))
    }
    return hash
  }
}
