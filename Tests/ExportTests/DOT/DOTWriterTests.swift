import Export
import Input
import KnowledgeGraph
import Testing

@Suite struct DOTWriterTests {
  @Test(arguments: [
    ("Iraq", #""Iraq""#), ("say \"no\"", #""say \"no\"""#), ("a\\N", #""a\\N""#),
    ("A & B", #""A &amp; B""#), ("&copy;", #""&amp;copy;""#), ("a\u{1}b", "\"a\u{FFFD}b\""),
    ("x\u{FFFF}", "\"x\u{FFFD}\""), ("<b>", #""<b>""#), ("\u{202E}x", "\"\u{202E}x\""),
    ("node", #""node""#), ("a:b", #""a:b""#), ("12345678&", #""12345678&amp;""#),
    ("1234567\"", #""1234567\"""#), ("\"", #""\"""#),
  ])
  func writesTextsSoThatGraphvizShowsThemAsTheyAre(text: String, expected: String) throws {
    let entity = Entity(
      document: DocumentID(rawValue: "d"),
      id: EntityID(rawValue: "Q1"),
      name: text,
      type: .state
    )
    let written = try Graph(entities: [entity]).text(.dot)
    #expect(written.contains(", label=\(expected)"), "\(written)")
  }

  @Test(arguments: [
    ("Iraq", #""Iraq""#), ("say \"no\"", #""say \"no\"""#), (#"a\N C:\new"#, #""a\N C:\new""#),
    ("A & B", #""A & B""#), ("a\nb", "\"a\nb\""), ("a\u{1}b", "\"a\u{FFFD}b\""),
    ("x\u{FFFF}", "\"x\u{FFFD}\""), (#"C:\"#, #"<C:\>"#), (#"a\"b"#, #"<a\"b>"#),
    (#"a\\"b"#, #""a\\\"b""#), (#"<a\>\"#, #"<<a\>\>"#), (#"<\"#, #""<\\#u{2060}""#),
    ("a\\\nb", "<a\\\nb>"),
  ])
  func writesDataSoThatProgramsReadItAsItIs(text: String, expected: String) throws {
    let entity = Entity(
      document: DocumentID(rawValue: "d"),
      id: EntityID(rawValue: "Q1"),
      name: text,
      type: .state
    )
    let written = try Graph(entities: [entity]).text(.dot)
    #expect(written.contains("\"Q1\" [full_name=\(expected), entity_type="), "\(written)")
  }

  @Test func cutsLongTextsIntoPiecesThatGraphvizTakes() throws {
    let entity = Entity(
      document: DocumentID(rawValue: "d"),
      id: EntityID(rawValue: "Q1"),
      name: String(repeating: "é", count: 20_000),
      type: .state
    )
    let written = try Graph(entities: [entity]).text(.dot)
    let strings = written.split(separator: "\"", omittingEmptySubsequences: false)
    #expect(strings.allSatisfy { $0.utf8.count <= 16_384 })
    #expect(written.contains("éé\" + \"éé"))
  }

  @Test func showsByTheLineWhatIsAsserted() throws {
    let lines = try KnownGraph.graph.text(.dot).split(separator: "\n")
    func line(_ key: String) -> Substring { lines.first { $0.contains("key=\"\(key)\"") } ?? "" }
    #expect(!line("Q30.attacks.Q2429253").contains(", style="))
    #expect(line("Q30.threatens.Q159.planned").contains(#"style="dashed""#))
    #expect(line("Q159.aids.Q796.negative").contains(#"style="dotted""#))
    #expect(line("Q30.attacks.Q2429253").contains("color=\"#CC3311"))
    // The ends of a symmetric relation stand in order.
    #expect(line("Q794.cooperatesWith.Q796").contains(#"dir="none""#))
  }
}
