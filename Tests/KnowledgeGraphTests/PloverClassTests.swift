import KnowledgeGraph
import Testing

@Suite struct PloverClassTests {
  @Test func allClassesOfTheOntologyHaveAQuadClass() {
    for definition in Ontology.standard.definitions {
      guard let name = definition.ploverClass else { continue }
      let quad = PloverClasses.standard.quadClass(of: name)
      #expect(quad.map { $0 <= 2 } == (definition.stance == .cooperation), "\(name)")
    }
  }

  @Test(
    arguments: [
      ("ASSAULT", "bombed", "explosives"), ("ASSAULT", "suicide … bombing", "suicide-attack"),
      ("ASSAULT", "fought", nil), ("COERCE", "Detained", "arrest"), ("CONSULT", "visited", "visit"),
      ("CONSULT", "called", "phone"), ("ACCUSE", "condemned", "disapprove"),
      ("ACCUSE", "probe", "investigate"), ("AID", "sent", nil), ("NOTHING", "bombed", nil),
      ("RETREAT", "cease-fire", "ceasefire"), ("SANCTION", "cut", "discontinue"),
      ("SANCTION", "cute", nil),
    ] as [(String, String, String?)]
  )
  func wordsTellAMode(name: String, cue: String, mode: String?) {
    #expect(PloverClasses.standard.mode(of: name, cue: cue) == mode)
  }

  @Test(arguments: [
    ("ASSAULT\t-\t5\t-\t", "'5' is not a value of the column 'quad'"),
    ("ASSAULT\tbeat\t4\tbeat*\t", "the mode 'beat' has another quad class than its class"),
  ])
  func nameTheWrongLine(row: String, problem: String) throws {
    let text = PloverClasses.columns.joined(separator: "\t") + "\n\(row)\n"
    let table = try Table(text, name: "p.tsv", columns: PloverClasses.columns)
    let error = #expect(throws: TableError.self) { try PloverClasses(table) }
    #expect(error?.description.hasPrefix("p.tsv:2: \(problem)") ?? false, "\(error as Any)")
  }
}
