import Export
import Input
import KnowledgeGraph
import Testing

@Suite struct GraphMLValidatorTests {
  @Test(arguments: 0..<20 as Range<UInt64>, GraphMLOptions.Profile.allCases)
  func acceptsWhatWeWrite(seed: UInt64, profile: GraphMLOptions.Profile) throws {
    var random = RandomGraph(seed: seed)
    var options = ExportOptions()
    options.graphML.profile = profile
    options.graphML.isMixed = seed % 2 == 0
    let graph = random.graph()
    let sink = try GraphFormat.graphML.write(graph, options: options, to: ByteSink(descriptor: nil))
    let folder = try TemporaryFolder()
    let path = try folder.write(sink.bytes(), to: "graph.graphml")
    #expect(try GraphMLValidator.problems(inFileAt: path) == [])
  }

  /// A change of a valid file, the line at which it is found, and words of the message.
  static let faults: [(find: String, replacement: String, line: Int, words: String)] = [
    ("<node id=\"Q1\">", "<node id=\"Q 1\">", 6, "NMTOKEN"),
    ("<node id=\"Q1\">", "<node id=\"Q2\">", 7, "'Q2' is there twice"),
    ("source=\"Q1\"", "source=\"Q8\"", 8, "'Q8' is not a node"),
    ("target=\"Q2\"", "target=\"Q9\"", 8, "'Q9' is not a node"),
    ("<data key=\"weight\">", "<data key=\"width\">", 8, "no key declares"),
    ("<data key=\"weight\">2", "<data key=\"weight\">0", 8, "above 0"),
    ("<data key=\"weight\">2", "<data key=\"weight\">two", 8, "is not of the type double"),
    ("<data key=\"weight\">2", "<data key=\"weight\">1,5", 8, "is not of the type double"),
    ("label=\"aids\"", "label=\"AIDS\"", 8, "label"),
    ("label=\"aids\"", "kind=\"aids\"", 8, "kind"),
    ("id=\"Q1.aids.Q2\"", "id=\"Q1.aids.Q3\"", 8, "should be 'Q1.aids.Q2'"),
    ("<data key=\"weight\">", "<data key=\"label\">", 8, "has two values of 'label'"),
    ("</edge>", "", 9, "mismatch"),
    ("<graphml ", "<!DOCTYPE graphml [<!ENTITY a \"b\">]><graphml ", 1, "document type"),
    ("attr.type=\"double\"", "attr.type=\"date\"", 5, "date"),
  ]

  @Test(arguments: faults.indices)
  func namesTheLineOfAFault(index: Int) throws {
    let fault = Self.faults[index]
    let text = Self.valid.replacing(fault.find, with: fault.replacement, maxReplacements: 1)
    #expect(text != Self.valid)
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "graph.graphml")
    let problems = try GraphMLValidator.problems(inFileAt: path)
    #expect(
      problems.contains { $0.line == fault.line && $0.what.contains(fault.words) },
      "\(problems)"
    )
  }

  @Test func acceptsTheFileThatTheFaultsChange() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.valid, to: "graph.graphml")
    #expect(try GraphMLValidator.problems(inFileAt: path) == [])
  }

  @Test(arguments: ["/nowhere/graph.graphml", "/"])
  func saysThatAFileCannotBeRead(path: String) {
    #expect(throws: InputError.self) { try GraphMLValidator.problems(inFileAt: path) }
  }

  private static let valid = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
    \(key("n_label", "node", "label"))\(key("name", "node", "name"))\
    \(key("entity_type", "node", "entity_type"))
    \(key("label", "edge", "label"))\(key("relation", "edge", "relation"))
    \(key("polarity", "edge", "polarity"))\(key("modality", "edge", "modality"))\
    \(key("weight", "edge", "weight", "double"))<graph edgedefault="directed">
    <node id="Q1">\(node)</node>
    <node id="Q2">\(node)</node>
    <edge id="Q1.aids.Q2" source="Q1" target="Q2" label="aids">\(edge)</edge>
    </graph>
    </graphml>
    """

  private static let node =
    "<data key=\"n_label\">A</data><data key=\"name\">A</data>"
    + "<data key=\"entity_type\">State</data>"

  private static let edge =
    "<data key=\"label\">aids</data><data key=\"relation\">aids</data>"
    + "<data key=\"polarity\">positive</data><data key=\"modality\">actual</data>"
    + "<data key=\"weight\">2</data>"

  private static func key(
    _ identifier: String,
    _ element: String,
    _ name: String,
    _ type: String = "string"
  ) -> String {
    "<key id=\"\(identifier)\" for=\"\(element)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>"
  }
}
