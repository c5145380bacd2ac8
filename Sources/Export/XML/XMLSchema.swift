internal import CLibXML2
internal import CSchemas

/// A schema of the folder `Schemas`, compiled by libxml2.
struct XMLSchema: ~Copyable {
  let pointer: xmlSchemaPtr

  /// Where the conditions begin and end that span a file: libxml2 keeps four kilobytes for each
  /// node and edge to look at them.
  private static let spanning = ("<!-- What spans the file", "<!-- Up to here. -->")

  /// Reads a schema that is part of the program, without the conditions that span a file; nothing
  /// when there is none of this name.
  init?(named name: String) {
    var size = 0
    guard let bytes = entente_schema(name, &size) else { return nil }
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: size), as: UTF8.self)
    var kept = Array(Self.withoutSpanning(text).utf8CString)
    // Without the NUL at the end; the parser uses the bytes as long as it lives.
    let parser = xmlSchemaNewMemParserCtxt(&kept, CInt(kept.count - 1))
    guard let parser else { return nil }
    defer { xmlSchemaFreeParserCtxt(parser) }
    guard let schema = xmlSchemaParse(parser) else { return nil }
    pointer = schema
  }

  deinit { xmlSchemaFree(pointer) }

  private static func withoutSpanning(_ text: String) -> String {
    guard let start = text.firstRange(of: spanning.0)?.lowerBound,
      let end = text.firstRange(of: spanning.1)?.upperBound, start < end
    else { return text }
    return String(text[..<start] + text[end...])
  }
}
