/// The bytes of a document in UTF-8, and what had to be mended in them.
struct DecodedText: Sendable {
  private(set) var bytes: [UInt8]
  private(set) var repairs: [TextRepair] = []

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Bytes that should be UTF-8; what is not becomes U+FFFD.
  init(utf8 source: [UInt8]) {
    (bytes, repairs) = ([], [])
    bytes.reserveCapacity(source.count)
    var start = 0
    var count = 0
    while start < source.count {
      do {
        _ = try UTF8Span(validating: source.span.extracting(start..<source.count))
        bytes += source[start...]
        break
      } catch {
        let wrong = error.byteOffsets
        bytes += source[start..<start + wrong.lowerBound]
        bytes += Self.replacement
        count += 1
        start += max(wrong.upperBound, wrong.lowerBound + 1)
      }
    }
    if count > 0 { repairs.append(.replacedBytes(count)) }
  }

  /// Bytes in another encoding; nothing when the system does not know it.
  init?(_ source: [UInt8], in encoding: String) {
    guard let converter = EncodingConverter(from: encoding) else { return nil }
    let (text, count) = converter.utf8(source, replacement: Self.replacement)
    bytes = text
    if count > 0 { repairs.append(.replacedBytes(count)) }
  }

  /// Bytes of which nothing tells the encoding: UTF-8, or else what browsers take.
  ///
  /// Where more was read as UTF-8 than could not be, the text is UTF-8 with stray bytes.
  init(guessing source: [UInt8]) {
    self.init(utf8: source)
    guard case .replacedBytes(let count)? = repairs.first else { return }
    let sequences = bytes.count { $0 >= 0xC0 } - count
    guard sequences < count, let text = DecodedText(source, in: "windows-1252") else { return }
    self = text
    repairs.insert(.assumedEncoding("windows-1252"), at: 0)
  }

  /// Makes an XML declaration blank that white space precedes, as templates of feeds leave it.
  ///
  /// No parser takes it there, and lines keep their numbers.
  mutating func blankLateDeclaration() {
    guard let start = bytes.firstIndex(where: { $0 > 32 }), start > 0,
      bytes[start...].starts(with: "<?xml".utf8), start + 5 < bytes.count, bytes[start + 5] <= 32,
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return }
    for index in start...end where bytes[index] != 10 { bytes[index] = 32 }
  }

  /// Leaves out control characters, and says how many.
  mutating func remove(_ isUnwanted: (UInt8) -> Bool) {
    let count = bytes.count
    bytes.removeAll(where: isUnwanted)
    if bytes.count < count { repairs.append(.removedControls(count - bytes.count)) }
  }
}
