internal import CLibXML2

/// Rewrites what stands behind ampersands in markup so that parsers read it as browsers do.
///
/// Numbers from 128 to 159 mean the characters of windows-1252. In XML, the entities of HTML are
/// known without a declaration, and an ampersand that begins no reference is a character.
struct CharacterReferences {
  private let source: [UInt8]
  private let isXML: Bool
  private var output: [UInt8] = []

  private init(_ source: [UInt8], isXML: Bool) {
    self.source = source
    self.isXML = isXML
  }

  /// The text of an XML document with references that need no declaration.
  static func ofXML(_ text: [UInt8]) -> [UInt8] { rewritten(text, isXML: true) }

  /// The text of an HTML page with numbers that mean what browsers take them for.
  static func ofHTML(_ text: [UInt8]) -> [UInt8] { rewritten(text, isXML: false) }

  /// Whether a text has references to characters that HTML knows.
  static func occur(in text: [UInt8]) -> Bool {
    let references = CharacterReferences(text, isXML: true)
    return text.indices.contains { index in
      text[index] == UInt8(ascii: "&") && references.reference(behind: index) != nil
    }
  }

  private static func rewritten(_ text: [UInt8], isXML: Bool) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return text }
    var references = CharacterReferences(text, isXML: isXML)
    references.rewrite()
    return references.output
  }

  private mutating func rewrite() {
    output.reserveCapacity(source.count)
    var position = 0
    while position < source.count {
      let byte = source[position]
      if byte == UInt8(ascii: "&") {
        position = reference(at: position)
      } else if isXML, byte == UInt8(ascii: "<"), let end = endOfVerbatim(at: position) {
        output += source[position..<end]
        position = end
      } else {
        output.append(byte)
        position += 1
      }
    }
  }

  /// Writes the reference at an ampersand, and gives the place behind it.
  private mutating func reference(at start: Int) -> Int {
    guard let (meaning, end) = reference(behind: start) else {
      output += Array((isXML ? "&amp;" : "&").utf8)
      return start + 1
    }
    output += Array(meaning.utf8)
    return end
  }

  /// What to write for the reference at an ampersand, and the place behind it; nothing where it is
  /// none.
  private func reference(behind start: Int) -> (meaning: String, end: Int)? {
    // The longest name of an entity has eight letters; numbers may be padded.
    let semicolon = source[start...].prefix(16).firstIndex(of: UInt8(ascii: ";"))
    guard let end = semicolon else { return nil }
    let name = String(decoding: source[start + 1..<end], as: UTF8.self)
    return meaning(of: name).map { ($0, end + 1) }
  }

  /// What to write for a reference; nothing where it is none.
  private func meaning(of name: String) -> String? {
    if name.hasPrefix("#") { return number(name.dropFirst()).map(character) }
    guard isXML else { return "&\(name);" }
    if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return "&\(name);" }
    guard let entity = htmlEntityLookup(name) else { return nil }
    return Unicode.Scalar(UInt32(entity.pointee.value)).map { String($0) }
  }

  private func number(_ digits: Substring) -> UInt32? {
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let digits = isHexadecimal ? digits.dropFirst() : digits
    guard digits.utf8.first.map({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) ?? false
    else { return nil }
    return UInt32(digits, radix: isHexadecimal ? 16 : 10)
  }

  /// A character by its number, as a reference that every parser takes.
  private func character(_ number: UInt32) -> String {
    if (128..<160).contains(number) {
      let text = DecodedText([UInt8(number)], in: "windows-1252")
      return text.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "\u{FFFD}"
    }
    let isWhiteSpace = [9, 10, 13].contains(number)
    guard isWhiteSpace || (number >= 32 && number & 0xFFFE != 0xFFFE),
      Unicode.Scalar(number) != nil
    else { return "\u{FFFD}" }
    return "&#\(number);"
  }

  /// The end of a comment or of character data, in which nothing is a reference.
  private func endOfVerbatim(at start: Int) -> Int? {
    for (opening, closing) in [("<![CDATA[", "]]>"), ("<!--", "-->")] {
      guard source[start...].starts(with: opening.utf8) else { continue }
      var scanner = ByteScanner(source, from: start + opening.utf8.count)
      scanner.skip(through: closing)
      return scanner.position
    }
    return nil
  }
}
