/// The encoding that a document itself says it is in.
enum DeclaredEncoding {
  /// A byte order mark, which outdoes all declarations.
  enum ByteOrderMark {
    case utf8
    case utf16

    /// How many bytes it has.
    var length: Int { self == .utf8 ? 3 : 2 }
  }

  /// The byte order mark at the start, if there is one.
  static func byteOrderMark(of bytes: [UInt8]) -> ByteOrderMark? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    return nil
  }

  /// The encoding that an XML declaration names; UTF-16 shows even without a mark.
  static func ofXML(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x3C, 0x00]) { return "UTF-16LE" }
    if bytes.starts(with: [0x00, 0x3C]) { return "UTF-16BE" }
    return nameInDeclaration(bytes).map(onTheWeb)
  }

  private static func nameInDeclaration(_ bytes: [UInt8]) -> String? {
    var scanner = ByteScanner(Array(bytes.prefix(256)))
    scanner.skipSpace()
    guard scanner.skip("<?xml") else { return nil }
    var declaration = ByteScanner(Array(scanner.token { $0 != UInt8(ascii: ">") }.utf8))
    guard declaration.skip(through: "encoding") else { return nil }
    return declaration.assignedName()
  }

  /// The encoding that a `meta` element within the first 4096 bytes names.
  static func ofHTML(_ bytes: [UInt8]) -> String? {
    if let encoding = ofXML(bytes) { return encoding }
    var scanner = ByteScanner(Array(bytes.prefix(4096)))
    while scanner.skip(through: "<meta") {
      var element = ByteScanner(Array(scanner.token { $0 != UInt8(ascii: ">") }.utf8))
      guard element.skip(through: "charset") else { continue }
      guard let name = element.assignedName() else { continue }
      return onTheWeb(name)
    }
    return nil
  }

  /// What a name stands for in documents of the web (WHATWG Encoding Standard).
  ///
  /// Latin-1 and ASCII are read as windows-1252, and a document that could be read so far is not
  /// in UTF-16.
  static func onTheWeb(_ name: String) -> String { webEncodings[name.lowercased()] ?? name }

  private static let webEncodings = [
    "ascii": "windows-1252",
    "us-ascii": "windows-1252",
    "iso-8859-1": "windows-1252",
    "latin1": "windows-1252",
    "l1": "windows-1252",
    "iso8859-1": "windows-1252",
    "iso_8859-1": "windows-1252",
    "x-cp1252": "windows-1252",
    "ansi": "windows-1252",
    "unicode-1-1-utf-8": "UTF-8",
    "utf-16": "UTF-8",
    "utf-16le": "UTF-8",
    "utf-16be": "UTF-8",
    "unicode": "UTF-8",
  ]
}

extension ByteScanner {
  /// The name after an equals sign, with or without quotation marks.
  fileprivate mutating func assignedName() -> String? {
    skipSpace()
    guard skip("=") else { return nil }
    skipSpace()
    _ = skip("\"") || skip("'")
    let name = token { byte in
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: ":"):
        true
      default: false
      }
    }
    return name.isEmpty ? nil : name
  }
}
