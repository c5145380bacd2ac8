import Export
import Input
import KnowledgeGraph
import Testing

@Suite struct DOTReaderTests {
  /// Texts that break what is between double quotes, or between angle brackets.
  private static let names =
    HostileText.all + [
      #"\"#, #"\\"#, #"a\""#, #"a\\""#, #"<a\"#, #"><\"#, #"<a\"b\"#,
      "<a\\\u{2060}", "a\\\u{2060}",
      "<a\\\u{2060}\u{2060}\"", "\\\n\\\r\n", "<\\\n\\\r\n", "a];\n\"Q9\" [", "}\n",
      String(repeating: "\\", count: 9001), String(repeating: "<\\\"", count: 4001),
    ]

  @Test(arguments: names.indices)
  func readsNamesAsTheyWere(index: Int) throws {
    let entity = Entity(
      document: DocumentID(rawValue: "d"),
      id: EntityID(rawValue: "Q1"),
      name: Self.names[index],
      type: .state,
      aliases: ["b", Self.names[index] + "c"]
    )
    let bytes = try Graph(entities: [entity]).bytes(.dot)
    let folder = try TemporaryFolder()
    let reader = DOTReader(path: try folder.write(bytes, to: "graph.dot"))
    #expect(try firstDifference(reader.bytes(.dot), bytes) == nil)
    let expected = try Graph(entities: [entity]).bytes(.graphML)
    #expect(try firstDifference(reader.bytes(.graphML), expected) == nil)
  }

  /// Once all texts were written as Graphviz draws them, and names were called `name`.
  @Test func readsWhatWasWrittenOnce() throws {
    let old = #"""
      digraph "entente" {
      graph [charset="UTF-8"];
      "Q1" [name="A &amp; \"B\" \\ C\nD", type="State", mentions=1, documents=1];
      "Q2" [name="B", type="State", mentions=1, documents=1];
      "Q1" -> "Q2" [relation="aids", polarity="positive", modality="actual", weight=1, \
      documents=1, confidence=0.5, evidence="C:\\new &amp; old"];
      }

      """#
    let folder = try TemporaryFolder()
    let path = try folder.write(old.replacing("\\\n", with: ""), to: "graph.dot")
    let text = try DOTReader(path: path).text(.jsonLD)
    #expect(text.contains(#""label":"A & \"B\" \\ C\nD""#), "\(text)")
    #expect(text.contains(#""bestSentence":"C:\\new & old""#))
  }
}
