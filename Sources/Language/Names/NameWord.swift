/// What the features of names know of a word on its own.
struct NameWord {
  /// Hashes of the word, of its lower case, of its shape, and of its ends in lower case.
  var form: UInt64 = 0
  var lowercased: UInt64 = 0
  var shape: UInt64 = 0
  var prefix: (three: UInt64, four: UInt64) = (0, 0)
  var suffix: (two: UInt64, three: UInt64, four: UInt64) = (0, 0, 0)
  var clusters = WordClusters.Clusters(fine: 0, middle: 0, coarse: 0)
  /// What the gazetteer knows of the word alone.
  var kinds: Gazetteer.Kinds = []
  /// The kinds of the known phrase that the word stands in, and its place in it.
  var phrase: UInt64 = 0
  /// How the word is written elsewhere in the document.
  var document: UInt64 = 0
  /// The Penn tag, and how the word depends on its head.
  var tag: UInt64 = 0
  var relation: UInt64 = 0
  var isCapitalized = false

  init() {}

  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    var formHash = WordHash()
    var lowercaseHash = WordHash()
    var shapeHash = WordHash()
    var last: UInt8 = 0
    var run = 0
    for index in range {
      let byte = text[index]
      let lower = byte.lowercasedASCII
      formHash.combine(byte)
      lowercaseHash.combine(lower)
      let kind = Self.shape(of: byte)
      run = kind == last ? run + 1 : 0
      last = kind
      if run < 2 { shapeHash.combine(kind) }
      switch index - range.lowerBound {
      case 2: prefix.three = lowercaseHash.value
      case 3: prefix.four = lowercaseHash.value
      default: break
      }
    }
    form = formHash.value
    lowercased = lowercaseHash.value
    shape = shapeHash.value
    isCapitalized = !range.isEmpty && text[range.lowerBound].isASCIIUppercase
    suffix = Self.suffixes(text, range)
  }

  private static func suffixes(
    _ text: Span<UInt8>,
    _ range: Range<Int>
  ) -> (two: UInt64, three: UInt64, four: UInt64) {
    var ends: (two: UInt64, three: UInt64, four: UInt64) = (0, 0, 0)
    var hash = WordHash()
    for (count, index) in range.suffix(4).reversed().enumerated() {
      hash.combine(text[index].lowercasedASCII)
      switch count {
      case 1: ends.two = hash.value
      case 2: ends.three = hash.value
      case 3: ends.four = hash.value
      default: break
      }
    }
    return ends
  }

  @inline(__always)
  private static func shape(of byte: UInt8) -> UInt8 {
    if byte.isASCIILowercase || byte >= 0x80 { return UInt8(ascii: "x") }
    if byte.isASCIIUppercase { return UInt8(ascii: "X") }
    return byte.isASCIIDigit ? UInt8(ascii: "d") : byte
  }
}
