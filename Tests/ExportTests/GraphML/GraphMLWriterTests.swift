import Export
import Input
import KnowledgeGraph
import Testing

@Suite struct GraphMLWriterTests {
  @Test(arguments: [
    ("Iraq", "Iraq"), ("A & B", "<![CDATA[A & B]]>"), ("a]]>b", "<![CDATA[a]]]]><![CDATA[>b]]>"),
    ("a\nb", "<![CDATA[a\nb]]>"), (" a", "<![CDATA[ a]]>"), ("a ", "<![CDATA[a ]]>"),
    ("a\rb", "<![CDATA[a]]>&#13;<![CDATA[b]]>"), ("a\u{1}b", "a\u{FFFD}b"),
    ("a\u{1}&b", "<![CDATA[a\u{FFFD}&b]]>"),
    ("x\u{FFFF}y\u{FFFE}", "x\u{FFFD}y\u{FFFD}"), ("“北京”", "“北京”"),
    ("12345678&", "<![CDATA[12345678&]]>"),
  ])
  func writesTextsSoThatEveryReaderGetsThemWhole(text: String, expected: String) throws {
    let written = try Self.written(Self.graph(evidence: text))
    #expect(written.contains("<data key=\"evidence\">\(expected)</data>"))
  }

  @Test(arguments: [
    ("INF Treaty", "IN\u{2060}F Treaty"), ("IN\u{2060}F", "IN\u{2060}\u{2060}F"),
    ("F INFINF", "F IN\u{2060}FIN\u{2060}F"), ("Inf NF IF", "Inf NF IF"),
  ])
  func guardsTheLettersThatGephiReplaces(text: String, expected: String) throws {
    let graph = Self.graph(evidence: text)
    #expect(try Self.written(graph).contains("<data key=\"evidence\">\(expected)</data>"))
    #expect(InfinityGuard.unguarding(expected) == text)
    var options = ExportOptions()
    options.graphML.profile = .strict
    #expect(try Self.written(graph, options).contains("<data key=\"evidence\">\(text)</data>"))
  }

  @Test func countsTheCharactersThatXMLCannotHold() throws {
    let graph = Self.graph(evidence: "a\u{0}b\u{1F}c\u{FFFE}")
    let sink = try GraphFormat.graphML.write(graph, to: ByteSink(descriptor: nil))
    #expect(sink.replacedCharacters == 3)
  }

  @Test func keepsParallelEdgesApartByTheirKind() throws {
    let written = try Self.written(Self.graph(evidence: "x"))
    #expect(
      written.contains(
        #"id="Q1.cooperatesWith.Q2" source="Q1" target="Q2" label="cooperates with""#
      )
    )
    #expect(written.contains(#"label="cooperates with (denied, planned)""#))
  }

  private static func graph(evidence: String) -> Graph {
    let document = DocumentID(rawValue: "d")
    let ids = ["Q1", "Q2"].map(EntityID.init(rawValue:))
    let relation = Ontology.standard.relations.first { $0.name == "cooperatesWith" }
    let keys = relation.map { relation in
      [
        EdgeKey(subject: ids[0], relation: relation, object: ids[1]),
        EdgeKey(
          subject: ids[0],
          relation: relation,
          object: ids[1],
          polarity: .negative,
          modality: .planned
        ),
      ]
    }
    return Graph(
      entities: ids.map { Entity(document: document, id: $0, name: "Iraq", type: .state) },
      claims: (keys ?? []).prefix(evidence == "x" ? 2 : 1).map {
        Claim(
          edge: $0,
          document: document,
          confidence: Confidence(hundredths: 87),
          evidence: Evidence(
            sentence: 1,
            range: 0..<1,
            text: evidence,
            cue: "",
            cueRange: 0..<1,
            rule: ""
          )
        )
      }
    )
  }

  private static func written(
    _ graph: Graph,
    _ options: ExportOptions = ExportOptions()
  ) throws -> String {
    let sink = try GraphFormat.graphML.write(graph, options: options, to: ByteSink(descriptor: nil))
    return String(decoding: sink.bytes(), as: UTF8.self)
  }
}
