internal import KnowledgeGraph

/// The ontology as RDFS and OWL, made of `relations.tsv` and `vocabulary.tsv`.
public enum OntologyDocument {
  /// The ontology in Turtle.
  ///
  /// - Throws: `TableError` when a data file of the program is wrong.
  public static func turtle() throws -> String {
    let vocabulary = try Vocabulary()
    var text = OntologyText()
    text.writeHeader()
    for term in vocabulary.terms { text.write(term) }
    for relation in Ontology.standard.definitions {
      text.write(relation, matches: vocabulary.matches(of: relation.name))
    }
    return text.text
  }

  /// The context of our JSON-LD, as a document of its own.
  public static func context(options: RDFOptions = .usual) -> String {
    "{\"@context\":\(JSONLDContext.text(base: options.base))}\n"
  }

  /// The shapes of SHACL that our RDF has.
  ///
  /// - Throws: `TableError` when the file of the program is wrong.
  public static func shapes() throws -> String {
    try SchemaFile("entente.shapes.ttl").listing(from: "(", to: "  )") { relation in
      "    \(PrefixedName(.entente, relation.name).short)"
    }
  }

  /// The JSON Schema of a line of the record format.
  ///
  /// - Throws: `TableError` when the file of the program is wrong.
  public static func records() throws -> String {
    let last = Ontology.standard.definitions.last?.name
    return try SchemaFile("records.schema.json").listing(from: "[", to: "          ]") { relation in
      "            \"\(relation.name)\"\(relation.name == last ? "" : ",")"
    }
  }
}

/// The Turtle of an ontology, one block a term.
private struct OntologyText {
  private(set) var text = ""

  mutating func writeHeader() {
    for prefix in Prefix.allCases where prefix.rawValue <= Prefix.entente.rawValue {
      text += "@prefix \(prefix.name): <\(prefix.namespace(base: ""))> .\n"
    }
    writeBlock(
      "<\(Prefix.ontology)>",
      [
        ("a", "owl:Ontology"),
        ("rdfs:label", literal("Entente")),
        ("rdfs:comment", literal("Who stands where: states, organizations and persons in news.")),
      ]
    )
  }

  mutating func write(_ term: VocabularyTerm) {
    guard let type = term.type else { return }
    let isClass = term.kind == .type
    var properties = [("a", type)] + labels(term.label, term.comment)
    if !term.parents.isEmpty {
      let parent = isClass ? "rdfs:subClassOf" : "rdfs:subPropertyOf"
      properties.append((parent, term.parents.joined(separator: ", ")))
    }
    if let domain = term.domain { properties.append(("rdfs:domain", domain)) }
    if let range = term.range { properties.append(("rdfs:range", range)) }
    if !term.matches.isEmpty {
      let match = isClass ? "rdfs:seeAlso" : "skos:closeMatch"
      properties.append((match, term.matches.joined(separator: ", ")))
    }
    writeBlock(PrefixedName(.entente, term.name).short, properties)
  }

  mutating func write(_ relation: RelationDefinition, matches: [String]) {
    let types = relation.isSymmetric ? "owl:ObjectProperty, owl:SymmetricProperty" : nil
    var properties = [("a", types ?? "owl:ObjectProperty")]
    properties += labels(relation.label, relation.comment)
    properties += [
      ("rdfs:subPropertyOf", PrefixedName(.entente, relation.stance.rawValue).short),
      ("rdfs:domain", Self.classOf(relation.domain)),
      ("rdfs:range", Self.classOf(relation.range)),
      ("entente:stance", literal(relation.stance.rawValue)),
      ("entente:sign", "\(relation.sign)"),
    ]
    if let plover = relation.ploverClass {
      properties.append(("entente:ploverClass", literal(plover)))
    }
    if !relation.cameoRoots.isEmpty {
      let roots = relation.cameoRoots.map(literal).joined(separator: ", ")
      properties.append(("entente:cameoRoot", roots))
    }
    if let goldstein = relation.goldstein {
      properties.append(("entente:goldstein", "\"\(goldstein)\"^^xsd:decimal"))
    }
    if !matches.isEmpty { properties.append(("skos:closeMatch", matches.joined(separator: ", "))) }
    writeBlock(PrefixedName(.entente, relation.name).short, properties)
  }

  /// The class of all of these types: one that has a name, or their union.
  private static func classOf(_ types: [EntityType]) -> String {
    if types.count == EntityType.allCases.count { return "entente:Actor" }
    let classes = types.map { PrefixedName(.entente, $0.rawValue).short }
    if classes.count == 1 { return classes[0] }
    return "[ a owl:Class ; owl:unionOf ( \(classes.joined(separator: " ")) ) ]"
  }

  private func labels(_ label: String, _ comment: String) -> [(String, String)] {
    [
      ("rdfs:label", literal(label)), ("rdfs:comment", literal(comment)),
      ("rdfs:isDefinedBy", "<\(Prefix.ontology)>"),
    ]
  }

  /// A literal of plain text.
  private func literal(_ text: String) -> String {
    var sink = ByteSink(descriptor: nil)
    sink.write(literal: text)
    return String(decoding: sink.bytes(), as: UTF8.self)
  }

  private mutating func writeBlock(_ name: String, _ properties: [(String, String)]) {
    let lines = properties.map { "\($0) \($1)" }
    text += "\n\(name) \(lines.joined(separator: " ;\n  ")) .\n"
  }
}

extension VocabularyTerm {
  /// The class of OWL that the term belongs to; none where it only says more of a relation.
  fileprivate var type: String? {
    switch kind {
    case .type: "owl:Class"
    case .relation, .link: "owl:ObjectProperty"
    case .literal: "owl:DatatypeProperty"
    case .annotation: "owl:AnnotationProperty"
    case .match: nil
    }
  }
}
