/// An IRI with a scheme (RFC 3987, section 2.2), without literal IP addresses of version 6.
struct AbsoluteIRI {
  /// Reads an IRI; nothing where the text is none.
  init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), Self.isScheme(text[..<colon]) else { return nil }
    let rest = text[text.index(after: colon)...]
    guard rest.unicodeScalars.allSatisfy(Self.isCharacter), Self.isPercentEncoded(rest),
      rest.count(where: { $0 == "#" }) <= 1
    else { return nil }
    guard rest.hasPrefix("//") else { return }
    guard Self.isAuthority(rest.dropFirst(2).prefix { !"/?#".contains($0) }) else { return nil }
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { byte in
      isLetter(byte) || isDigit(byte) || [0x2B, 0x2D, 0x2E].contains(byte)
    }
  }

  private static func isAuthority(_ text: Substring) -> Bool {
    let host = text.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.first?.isEmpty == false else { return false }
    return parts.dropFirst().allSatisfy { $0.utf8.allSatisfy(isDigit) }
  }

  private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return IRIText.isCharacter(scalar) }
    let byte = UInt8(scalar.value)
    return IRIText.isUnescaped(byte) && ![0x5B, 0x5D].contains(byte)
  }

  /// Whether two hexadecimal digits follow each percent sign.
  private static func isPercentEncoded(_ text: Substring) -> Bool {
    text.split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy { part in
      let digits = part.utf8.prefix(2)
      return digits.count == 2
        && digits.allSatisfy { isDigit($0) || (97...102).contains($0 | 0x20) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
