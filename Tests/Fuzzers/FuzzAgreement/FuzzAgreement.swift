import Export
import FuzzSupport
import Input
import KnowledgeGraph

/// Makes a graph of random bytes and writes it in all formats.
///
/// Those that can be read back must give the same bytes again, and all the same graph.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard count > 10 else { return 0 }
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let seed = bytes[..<8].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
  let texts = bytes[10...].split(separator: 0xFF).map { String(decoding: $0, as: UTF8.self) }
  var random = RandomGraph(seed: seed, texts: texts)
  let graph = random.graph(entities: Int(bytes[8] % 20), claims: Int(bytes[9] % 60))
    .withSoundClaims
  let isPlain = texts.allSatisfy { $0.unicodeScalars.allSatisfy(\.isOfXML) }
  do {
    try compare(graph, isPlain: isPlain)
  } catch {
    fatalError("what was written cannot be read: \(error)")
  }
  return 0
}

/// - Parameter isPlain: Whether all texts are such as XML can hold; in RDF others become U+FFFD.
private func compare(_ graph: Graph, isPlain: Bool) throws {
  var check = CrossCheck()
  _ = try check.add(graph, name: "the graph")
  for format in GraphFormat.allCases {
    let bytes = try written(graph, format)
    guard format.definition.isReadBack else { continue }
    let path = FuzzFolder.write(bytes, to: "graph.\(format.fileEndings[0])")
    let file = try GraphFile(path: path)
    let parts = try GraphParts(file)
    let again = try written(parts, format)
    precondition(again == bytes, "\(format) is not the same again")
    if let difference = try check.add(parts, name: format.definition.title) {
      fatalError("\(difference)")
    }
    if format.definition.holdsClaims, isPlain || format == .records {
      let claims = try Graph(of: parts).claims
      precondition(claims == graph.claims, "\(format) has other claims")
    }
  }
}

private func written(_ graph: some GraphSource, _ format: GraphFormat) throws -> [UInt8] {
  try format.write(graph, to: ByteSink(descriptor: nil)).bytes()
}

extension Unicode.Scalar {
  /// Whether a document of XML 1.0 can hold the character.
  fileprivate var isOfXML: Bool {
    switch value {
    case 9, 10, 13: true
    case 0..<32, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
