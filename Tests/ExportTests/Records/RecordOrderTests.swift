import Export
import Input
import KnowledgeGraph
import Testing

/// Records that are described before they are named are checked as they come, others at the end.
@Suite struct RecordOrderTests {
  private static let document =
    #"{"kind":"document","document":"d","sha256":"\#(String(repeating: "0", count: 64))"}"#

  private static func entity(_ id: String, _ type: String = "State") -> String {
    #"{"kind":"entity","document":"d","id":"\#(id)","name":"\#(id)","type":"\#(type)"}"#
  }

  private static func claim(
    _ subject: String,
    _ relation: String,
    _ object: String,
    by speaker: String = "Q1"
  ) -> String {
    #"""
    {"kind":"claim","document":"d","subject":"\#(subject)","relation":"\#(relation)",\#
    "object":"\#(object)","polarity":"positive","modality":"actual","attribution":"\#(speaker)",\#
    "confidence":0.5,"sentence":1,"start":0,"end":9,"cue":{"start":1,"end":2,"text":"c"},\#
    "text":"A text.","rule":"r"}
    """#
  }

  /// Q4 is never named, Q5 is no organ of a state, Q6 and Q7 are of two types, of which
  /// one admits what is claimed, and Q9 is not described.
  private static let sound = [
    document, entity("Q1"), entity("Q2"), entity("Q3"), entity("Q4"),
    claim("Q1", "aids", "Q2", by: "Q3"),
  ]

  private static let broken =
    sound + [
      entity("Q5", "Person"), claim("Q5", "partOf", "Q2"), entity("Q6"), claim("Q6", "aids", "Q2"),
      entity("Q6", "Person"), entity("Q7", "Organization"), claim("Q7", "partOf", "Q2"),
      entity("Q7"), claim("Q1", "aids", "Q2", by: "Q9"),
    ]

  private func read(_ lines: [String]) throws -> (text: String, errors: Int) {
    let folder = try TemporaryFolder()
    var reader = RecordReader()
    try reader.read(path: folder.write(lines.joined(separator: "\n"), to: "g.jsonl"))
    let source = try reader.finish()
    let part = try ConnectedGraph(source)
    return (try part.text(.graphML), source.errorCount)
  }

  @Test(arguments: [(sound, 0, ["Q1", "Q2", "Q3"]), (broken, 2, ["Q1", "Q2", "Q3", "Q6", "Q7"])])
  func tellsNothing(lines: [String], errors: Int, actors: [String]) throws {
    let first = try read(lines)
    #expect(first.errors == errors)
    for number in 1...9 {
      let isShown = first.text.contains("<node id=\"Q\(number)\"")
      #expect(isShown == actors.contains("Q\(number)"))
    }
    for order in [Array(lines.reversed()), lines.sorted(), Array(lines.dropFirst() + [lines[0]])] {
      let other = try read(order)
      #expect(other.errors == errors)
      #expect(other.text == first.text)
    }
  }
}
