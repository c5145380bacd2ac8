import Export
import Input
import KnowledgeGraph
import Testing

@Suite struct RecordErrorTests {
  private static let document =
    #"{"kind":"document","document":"d","sha256":"\#(String(repeating: "0", count: 64))"}"#

  private static func entity(_ id: String, _ type: String = "State") -> String {
    #"{"kind":"entity","document":"d","id":"\#(id)","name":"N","type":"\#(type)"}"#
  }

  private static func claim(_ from: String = "", _ to: String = "") -> String {
    let claim = #"""
      {"kind":"claim","document":"d","subject":"Q1","relation":"aids","object":"Q2",\#
      "polarity":"positive","modality":"actual","confidence":0.875,"sentence":1,"start":0,"end":9,\#
      "cue":{"start":1,"end":2,"text":"c"},"text":"A text.","rule":"r"}
      """#
    return claim.replacing(from, with: to, maxReplacements: 1)
  }

  private func read(_ lines: [String]) throws -> (graph: Graph, errors: [String]) {
    let folder = try TemporaryFolder()
    var reader = RecordReader()
    try reader.read(path: folder.write(lines.joined(separator: "\n"), to: "g.jsonl"))
    let source = try reader.finish()
    let graph = try source.graph()
    #expect(source.errors.count == source.errorCount)
    return (graph, source.errors.map { String($0.description.dropFirst(folder.path.count + 1)) })
  }

  @Test(arguments: [
    (#""subject":"Q1""#, #""subject":"a b""#, "'a b' is not a value of 'subject'"),
    (#""subject":"Q1""#, #""subject":"""#, "'' is not a value of 'subject'"),
    (#""subject":"Q1","#, "", "the key 'subject' is missing"),
    (
      #""subject":"Q1""#, #""subject":"\#(String(repeating: "x", count: 2001))""#,
      "letters, digits and . - _ : alone, at most 2000 bytes"
    ), (#""subject":"Q1""#, #""subject":null"#, "the key 'subject' is missing"),
    (#""object":"Q2""#, #""object":"Q3""#, "no record describes the object 'Q3'"),
    (#""document":"d""#, #""document":"e""#, "no record describes the document 'e'"),
    ("aids", "likes", "unknown relation 'likes'; 'entente ontology'"),
    ("aids", "partOf", "the subject of 'partOf' cannot be of type State: it takes Organization"),
    ("positive", "maybe", "'maybe' is not a value of 'polarity': it takes positive, negative"),
    ("actual", "real", "it takes actual, planned, possible, demanded"),
    ("0.875", "0x1p-1", "not JSON at byte"), ("0.875", "00.5", "not JSON at byte"),
    ("0.875", "1.5", "'1.5' is not a value of 'confidence': it takes a number from 0 to 1"),
    ("0.875", "\"x\"", "expected a number"),
    (#""sentence":1"#, #""sentence":0"#, "'0' is not a value of 'sentence'"),
    (#""end":9"#, #""end":-1"#, "'0..-1' is not a value of 'start'"),
    (#""end":9"#, #""end":9.5"#, "'9.5' is not a whole number"),
    (#""rule":"r"}"#, #""rule":"r""#, "not JSON at byte"),
    (#""rule":"r"}"#, #""rule":"\q"}"#, "'\\q' is not an escape of JSON"),
    (#""rule":"r"}"#, #""rule":"\ud800"}"#, "half of a surrogate pair"),
    (#""rule":"r"}"#, #""rule":"r"} {}"#, "text after the end of the value"),
    (#""rule":"r""#, #""rule":"r","date":"2015-02-30""#, "'2015-02-30' is not a value of 'date'"),
    (#""kind":"claim""#, #""kind":"edge""#, "it takes document, entity, claim"),
  ])
  func aBadLineCostsThatLineAlone(from: String, to: String, problem: String) throws {
    let claim = Self.claim(from, to)
    let lines = [Self.document, Self.entity("Q1"), claim, Self.claim(), Self.entity("Q2")]
    let (graph, errors) = try read(lines)
    #expect(claim != Self.claim())
    #expect(graph.claims.count == 1)
    #expect(errors.count == 1)
    #expect(errors.first?.hasPrefix("g.jsonl:3: ") == true)
    #expect(errors.first?.contains(problem) == true, "\(errors)")
  }

  @Test func passesOverKeysThatItDoesNotKnow() throws {
    let more = #""rule":"r","score":[1,{"a":"}\""},-2e3,null,true],"note":"x"}"#
    let claim = Self.claim(#""rule":"r"}"#, more)
    let (graph, errors) = try read([Self.document, Self.entity("Q1"), Self.entity("Q2"), claim])
    #expect(errors == [])
    #expect(graph.claims.first?.confidence.description == "0.88")
  }

  @Test func reportsWhatIsNoText() throws {
    let folder = try TemporaryFolder()
    var reader = RecordReader()
    try reader.read(path: folder.write([0x7B, 0x22, 0xFF, 0x22, 0x7D, 0x0A, 0x00], to: "g.jsonl"))
    let source = try reader.finish()
    #expect(source.errors.map(\.line) == [1, 2])
    #expect(source.errors.first?.problem.hasPrefix("not UTF-8") == true)
  }

  @Test(arguments: [("/nonexistent/x", "No such file"), ("/tmp", "Is a directory")])
  func saysWhyAFileCannotBeRead(path: String, reason: String) throws {
    var reader = RecordReader()
    let error = #expect(throws: InputError.self) { try reader.read(path: path) }
    #expect(error?.description.hasPrefix("\(path): cannot be read: \(reason)") == true)
  }

  @Test func sumsAreNoRecords() throws {
    let node = Node(id: EntityID(rawValue: "Q1"), name: "N", type: .state)
    var writer = RecordWriter(to: ByteSink(descriptor: nil))
    var refused = false
    do { try writer.visit(node, entities: []) } catch is SumOnlyError { refused = true }
    #expect(refused)
  }
}
