import Export
import Input
import KnowledgeGraph
import Testing

/// Files of RDF in which other programs wrote characters as escapes.
@Suite struct EscapedFileTests {
  private static let graph = Graph(
    documents: KnownGraph.graph.documents,
    entities: KnownGraph.graph.entities.map { entity in
      var entity = entity
      entity.name += " \u{1F1FA}\u{E9}"
      return entity
    },
    claims: KnownGraph.graph.claims
  )

  /// Every string of the nodes, keys and names of resources too.
  @Test func readsJSONLDOfEscapesAlone() throws {
    let text = try Self.graph.text(.jsonLD)
    let head = try #require(text.firstRange(of: "\"@graph\":["))
    let escaped = text[..<head.upperBound] + Self.escaping(text[head.upperBound...], in: "\"")
    #expect(try Self.read(String(escaped), .jsonLD) == text)
  }

  @Test func readsNQuadsWhoseTextsAreEscapesAlone() throws {
    let text = try Self.graph.text(.nQuads)
    #expect(try Self.read(Self.escaping(text[...], in: "\""), .nQuads) == text)
  }

  @Test(arguments: [
    (#"\ud83c"#, "half of a surrogate pair"), (#"\ud83cx"#, "half of a surrogate pair"),
    (#"\ud83c\u0041"#, "half of a surrogate pair"), (#"\udde8\ud83c"#, "half of a surrogate pair"),
    (#"\u00e"#, "four hexadecimal digits"), (#"\x41"#, "is not an escape of JSON"),
  ])
  func namesTheByteOfABrokenEscape(escape: String, problem: String) throws {
    let text = try Self.graph.text(.jsonLD)
    let folder = try TemporaryFolder()
    let path = try folder.write(
      text.replacing("\"label\":\"Iran", with: "\"label\":\"\(escape)"),
      to: "graph.jsonld"
    )
    let error = #expect(throws: ValidationProblem.self) {
      try JSONLDReader(path: path).bytes(.jsonLD)
    }
    #expect(error?.what.contains(problem) == true, "\(String(describing: error))")
    #expect(error?.what.contains("byte ") == true)
  }

  /// An object that names a key twice: the last counts, as readers of JSON have it.
  @Test func takesTheLastValueOfAKey() throws {
    let text = try Self.graph.text(.jsonLD)
    let twice = text.replacing(#","weight":""#, with: #","weight":"7","weight":""#)
    #expect(twice != text)
    #expect(try Self.read(twice, .jsonLD) == text)
  }

  /// What a plain triple says must be one thing.
  @Test func refusesTwoRelationsInOneNode() throws {
    let text = try Self.graph.text(.jsonLD)
    let broken = text.replacing(
      #"{"@id":"entity:Q159","aids":"entity:Q796"}"#,
      with: #"{"@id":"entity:Q159","aids":"entity:Q796","opposes":"entity:Q796"}"#
    )
    #expect(broken != text)
    #expect(throws: ValidationProblem.self) { try Self.read(broken, .jsonLD) }
  }

  private static func read(_ text: String, _ format: GraphFormat) throws -> String {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "graph.\(format.fileEndings[0])")
    return try GraphFile(path: path).text(format)
  }

  /// The text with an escape for every character between two quotation marks.
  private static func escaping(_ text: Substring, in quote: Unicode.Scalar) -> String {
    var escaped = ""
    var isInside = false
    for scalar in text.unicodeScalars {
      if scalar == quote { isInside.toggle() }
      if scalar == quote || !isInside {
        escaped.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return escaped
  }
}
