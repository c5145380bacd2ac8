extension SourceDocument {
  /// Whether there is nothing but white space, behind a byte order mark or not.
  var isBlank: Bool {
    let mark = DeclaredEncoding.byteOrderMark(of: bytes)
    return bytes.dropFirst(mark?.length ?? 0).allSatisfy { $0 == 32 || (9...13).contains($0) }
  }

  /// The text of a document that declares no encoding, without a byte order mark.
  func plainText() throws(ReadError) -> DecodedText {
    try text(declared: nil) { $0 == 0 }
  }

  /// The text of an XML document, whatever encoding it declares.
  func xmlText() throws(ReadError) -> DecodedText {
    // XML allows no other control characters than these three of white space.
    var text = try text(declared: DeclaredEncoding.ofXML(bytes)) {
      $0 < 32 && ![9, 10, 13].contains($0)
    }
    text.blankLateDeclaration()
    return text
  }

  /// The text of an HTML document, whatever encoding it declares.
  func htmlText() throws(ReadError) -> DecodedText {
    try text(declared: DeclaredEncoding.ofHTML(bytes)) { $0 == 0 }
  }

  private func text(
    declared: String?,
    leavingOut isUnwanted: (UInt8) -> Bool
  ) throws(ReadError) -> DecodedText {
    guard !isBlank else { throw error(.empty) }
    if let kind = BinaryKind(startOf: bytes) { throw error(.binary(kind)) }
    let served = servedEncoding.map(DeclaredEncoding.onTheWeb)
    var text = try decoded(served.flatMap { EncodingConverter.isKnown($0) ? $0 : nil } ?? declared)
    guard !Self.isBinary(text.bytes) else { throw error(.binary(.data)) }
    text.remove(isUnwanted)
    return text
  }

  private func decoded(_ declared: String?) throws(ReadError) -> DecodedText {
    switch DeclaredEncoding.byteOrderMark(of: bytes) {
    case .utf8: return DecodedText(utf8: Array(bytes.dropFirst(3)))
    case .utf16: return try decoded(from: "UTF-16")
    case nil: break
    }
    if let declared, EncodingConverter.isKnown(declared) { return try decoded(from: declared) }
    if let encoding { return try decoded(from: encoding) }
    return try declared.map(decoded(from:)) ?? DecodedText(guessing: bytes)
  }

  private func decoded(from encoding: String) throws(ReadError) -> DecodedText {
    if ["utf-8", "utf8"].contains(encoding.lowercased()) { return DecodedText(utf8: bytes) }
    guard let text = DecodedText(bytes, in: encoding) else {
      throw error(.unknownEncoding(encoding), at: .line(1))
    }
    return text
  }

  /// Whether more than one byte in twenty is a control character that texts do not hold.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let controls = bytes.count { $0 < 32 && $0 != 27 && !(9...13).contains($0) }
    return controls > bytes.count / 20
  }
}
