internal import CLibXML2
internal import CSchemas

/// A schema of the folder `Schemas`, compiled by libxml2.
struct XMLSchema: ~Copyable {
  let pointer: xmlSchemaPtr

  /// Between which comments conditions of identity stand: libxml2 keeps all that it has compared
  /// until the file ends, five times as much as the file is long.
  private static let marks = ("<!-- Seen to by entente validate", "<!-- Up to here. -->")

  /// Reads a schema that is part of the program, without conditions that are so marked; nothing
  /// when there is none of this name.
  init?(named name: String) {
    var size = 0
    guard let bytes = entente_schema(name, &size) else { return nil }
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: size), as: UTF8.self)
    guard let schema = Self.parsed(Self.withoutMarked(text)) else { return nil }
    pointer = schema
  }

  private static func parsed(_ text: String) -> xmlSchemaPtr? {
    // The parser uses the bytes as long as it lives; the NUL at the end is not one of them.
    Array(text.utf8CString).withUnsafeBufferPointer { bytes in
      guard let parser = xmlSchemaNewMemParserCtxt(bytes.baseAddress, CInt(bytes.count - 1)) else {
        return nil
      }
      defer { xmlSchemaFreeParserCtxt(parser) }
      return xmlSchemaParse(parser)
    }
  }

  deinit { xmlSchemaFree(pointer) }

  private static func withoutMarked(_ text: String) -> String {
    var parts = text.split(separator: marks.0, omittingEmptySubsequences: false).map(Substring.init)
    for place in parts.indices.dropFirst() {
      guard let end = parts[place].firstRange(of: marks.1) else { continue }
      parts[place] = parts[place][end.upperBound...]
    }
    return parts.joined()
  }
}
