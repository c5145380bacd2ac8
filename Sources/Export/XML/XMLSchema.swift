internal import CLibXML2
internal import CSchemas

/// A schema of the folder `Schemas`, compiled by libxml2.
struct XMLSchema: ~Copyable {
  let pointer: xmlSchemaPtr

  /// Reads a schema that is part of the program; nothing when there is none of this name.
  init?(named name: String) {
    var size = 0
    guard let bytes = entente_schema(name, &size) else { return nil }
    let parser = bytes.withMemoryRebound(to: CChar.self, capacity: size) {
      xmlSchemaNewMemParserCtxt($0, CInt(size))
    }
    guard let parser else { return nil }
    defer { xmlSchemaFreeParserCtxt(parser) }
    guard let schema = xmlSchemaParse(parser) else { return nil }
    pointer = schema
  }

  deinit { xmlSchemaFree(pointer) }
}
