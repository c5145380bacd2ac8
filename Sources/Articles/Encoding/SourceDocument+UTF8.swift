extension SourceDocument {
  /// The bytes of plain text, which must be UTF-8, without a byte order mark.
  func plainText() throws(ReadError) -> [UInt8] {
    try checkKind()
    try checkUTF8()
    return withoutMark
  }

  /// The bytes of an XML document in UTF-8, whatever encoding it declares.
  func xmlText() throws(ReadError) -> [UInt8] {
    try checkKind()
    return try utf8(from: DeclaredEncoding.ofXML(bytes))
  }

  /// The bytes of an HTML document in UTF-8, whatever encoding it declares.
  func htmlText() throws(ReadError) -> [UInt8] {
    try checkKind()
    return try utf8(from: DeclaredEncoding.ofHTML(bytes))
  }

  private func checkKind() throws(ReadError) {
    guard !isBlank else { throw error(.empty) }
    if let kind = BinaryKind(startOf: bytes) { throw error(.binary(kind.description)) }
  }

  private func utf8(from declared: String?) throws(ReadError) -> [UInt8] {
    let mark = DeclaredEncoding.byteOrderMark(of: bytes)
    let encoding = mark == .utf16 ? "UTF-16" : mark == .utf8 ? "UTF-8" : declared ?? "UTF-8"
    if ["utf-8", "utf8"].contains(encoding.lowercased()) {
      try checkUTF8()
      return withoutMark
    }
    guard let converter = EncodingConverter(from: encoding) else {
      throw error(.unknownEncoding(encoding), at: .line(1))
    }
    do {
      return try converter.utf8(bytes)
    } catch {
      throw self.error(
        .notInDeclaredEncoding(encoding, offset: error.offset),
        at: place(ofByte: error.offset)
      )
    }
  }

  private func checkUTF8() throws(ReadError) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch let failure {
      let offset = failure.byteOffsets.lowerBound
      guard !bytes.contains(0) else { throw error(.binary(BinaryKind.data.description)) }
      throw error(
        .notUTF8(byte: bytes[offset], offset: offset),
        at: place(ofByte: offset)
      )
    }
    if let offset = bytes.firstIndex(of: 0) {
      throw error(.binary(BinaryKind.data.description), at: .byte(offset))
    }
  }

  private var withoutMark: [UInt8] {
    DeclaredEncoding.byteOrderMark(of: bytes) == .utf8 ? Array(bytes.dropFirst(3)) : bytes
  }
}
