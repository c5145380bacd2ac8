internal import KnowledgeGraph

/// Says which triples an export holds, for all syntaxes of RDF alike.
///
/// - The asserted edges are direct triples: `entity:Q796 entente:cooperatesWith entity:Q159`; not
///   those that are over or gone, since a plain triple speaks of the present.
/// - Every edge is a node that sums up its claims, every claim a node with all that is said about
///   it, an `rdf:Statement` that is not asserted by itself.
/// - The words behind a claim are its evidence: quoted from a document (PROV-O), with a selector
///   that holds the quotation and its place in bytes (Web Annotation).
struct TriplePlan<Syntax: RDFSyntax & ~Copyable>: GraphWriter, ~Copyable {
  private var syntax: Syntax
  private let options: RDFOptions
  private var documents = 0
  private var entities = 0
  private var edges = 0
  private var claims = 0
  private var usesRelation: [Bool]

  init(to sink: consuming ByteSink, options: RDFOptions) {
    syntax = Syntax(to: sink, options: options)
    self.options = options
    usesRelation = Array(repeating: false, count: Ontology.standard.definitions.count)
  }

  mutating func begin() {
    syntax.begin()
    syntax.beginNode(.dataset, .dataset)
    syntax.add(.title, "Knowledge graph")
    syntax.add(.policy, AssertionPolicy.text)
    syntax.add(.ontology, .ontology)
    syntax.endNode()
  }

  mutating func visit(_ document: Document) {
    documents += 1
    syntax.beginNode(.document(document.id), .document)
    syntax.add(.identifier, document.id.rawValue)
    if let title = document.title { syntax.add(.title, title) }
    if let published = document.published { syntax.add(.published, published) }
    if let source = document.source { syntax.add(.publisher, source) }
    if let url = document.url { syntax.add(.url, url) }
    syntax.add(.sha256, document.sha256)
    if let sketch = document.sketch { syntax.add(.sketch, sketch.description) }
    if let original = document.copyOf { syntax.add(.copyOf, .document(original)) }
    syntax.endNode()
  }

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {
    self.entities += 1
    syntax.beginNode(.entity(node.id), ResourceKind(node.type))
    syntax.add(.label, node.name)
    syntax.add(.name, node.name)
    if !node.aliases.isEmpty { syntax.add(.aliases, node.aliases) }
    if let subtype = node.subtype { syntax.add(.subtype, subtype) }
    if let country = node.country {
      syntax.add(.country, country)
      if node.type == .state { syntax.add(.alpha3, country) }
    }
    if let sector = node.sector { syntax.add(.sector, sector.rawValue) }
    if let wikidata = node.id.wikidata { syntax.add(.sameAs, .wikidata(wikidata)) }
    syntax.add(.mentions, node.mentions)
    syntax.add(.documents, node.documents)
    if let change = node.change { syntax.add(.change, change.rawValue) }
    if !entities.isEmpty {
      syntax.add(.mentionedIn, Set(entities.lazy.map(\.document)).sorted())
    }
    syntax.endNode()
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    edges += 1
    self.claims += claims.count
    usesRelation[edge.key.relation.ordinal] = true
    if edge.isPlainTriple {
      syntax.beginNode(.entity(edge.key.subject), nil)
      syntax.assert(edge.key.relation, edge.key.object)
      syntax.endNode()
    }
    let identifiers = claims.map(\.id)
    write(edge, digest: claims.isEmpty ? edge.claimsDigest : ClaimsDigest(of: identifiers))
    for (claim, id) in zip(claims, identifiers) {
      if options.hasNamedGraphs { syntax.beginGraph(claim.document) }
      write(claim, id)
      write(claim.evidence, of: id, from: claim.document)
      if options.hasNamedGraphs { syntax.endGraph() }
    }
  }

  consuming func end() -> ByteSink {
    for relation in Ontology.standard.relations where usesRelation[relation.ordinal] {
      write(relation)
    }
    syntax.beginNode(.dataset, nil)
    syntax.add(.documentCount, documents)
    syntax.add(.entityCount, entities)
    syntax.add(.edgeCount, edges)
    syntax.add(.claimCount, claims)
    syntax.endNode()
    return syntax.end()
  }

  /// Says of a relation what queries need, so that the file is enough without the ontology.
  private mutating func write(_ relation: Relation) {
    let definition = relation.definition
    syntax.beginNode(
      .relation(relation),
      relation.isSymmetric ? .symmetricRelation : .relation
    )
    syntax.add(.label, definition.label)
    syntax.add(.subPropertyOf, .stance(definition.stance))
    syntax.add(.stance, definition.stance.rawValue)
    syntax.add(.sign, definition.sign)
    if let plover = definition.ploverClass { syntax.add(.ploverClass, plover) }
    if let goldstein = definition.goldstein { syntax.add(.goldstein, decimal: goldstein) }
    syntax.endNode()
  }

  private mutating func write(_ edge: Edge, digest: ClaimsDigest?) {
    syntax.beginNode(.edge(edge.key), .edge)
    write(edge.key)
    if edge.attributions.count == 1 {
      syntax.add(.attribution, entity: edge.attributions[0])
    } else if !edge.attributions.isEmpty {
      syntax.add(.attribution, edge.attributions)
    }
    if !edge.roles.isEmpty { syntax.add(.role, edge.roles) }
    if edge.isFormer { syntax.addTrue(.former) }
    syntax.add(.weight, edge.weight)
    syntax.add(.documents, edge.documents)
    if let first = edge.first { syntax.add(.first, first) }
    if let last = edge.last { syntax.add(.last, last) }
    write(edge.place, edge.coordinates)
    syntax.add(.confidence, edge.confidence)
    if let support = edge.support { write(support) }
    if let digest { syntax.add(.claims, digest) }
    if let change = edge.change { syntax.add(.change, change.rawValue) }
    syntax.add(.bestSentence, edge.evidence)
    syntax.endNode()
  }

  private mutating func write(_ place: String?, _ coordinates: Coordinates?) {
    if let place { syntax.add(.place, place) }
    guard let coordinates else { return }
    syntax.add(.latitude, decimal: coordinates.latitude)
    syntax.add(.longitude, decimal: coordinates.longitude)
  }

  private mutating func write(_ support: Support) {
    syntax.add(.affirmed, support.affirmed)
    syntax.add(.denied, support.denied)
    syntax.add(.sources, support.sources)
    syntax.add(.voices, support.voices)
    syntax.add(.belief, support.belief)
  }

  private mutating func write(_ key: EdgeKey) {
    syntax.add(.subject, entity: key.subject)
    syntax.add(.predicate, .relation(key.relation))
    syntax.add(.object, entity: key.object)
    syntax.add(assertionOf: EdgeKind(key))
  }

  private mutating func write(_ claim: Claim, _ id: ClaimID) {
    syntax.beginNode(.claim(id), .claim)
    syntax.add(.inEdge, .edge(claim.edge))
    write(claim.edge)
    if let attribution = claim.attribution { syntax.add(.attribution, entity: attribution) }
    if let role = claim.role { syntax.add(.role, role) }
    if claim.isFormer { syntax.addTrue(.former) }
    if let date = claim.date { syntax.add(.date, date) }
    write(claim.place, claim.coordinates)
    syntax.add(.confidence, claim.confidence)
    syntax.add(.rule, claim.evidence.rule)
    syntax.add(.derivedFrom, .evidence(id))
    syntax.endNode()
  }

  private mutating func write(_ evidence: Evidence, of id: ClaimID, from document: DocumentID) {
    syntax.beginNode(.evidence(id), .evidence)
    syntax.add(.quotedFrom, .document(document))
    syntax.add(.hasSource, .document(document))
    syntax.add(.sentence, evidence.sentence)
    syntax.add(.cue, evidence.cue)
    syntax.add(.cueStart, evidence.cueRange.lowerBound)
    syntax.add(.cueEnd, evidence.cueRange.upperBound)
    syntax.add(.hasSelector, .selector(id))
    syntax.endNode()
    syntax.beginNode(.selector(id), .selector)
    syntax.add(.exact, evidence.text)
    syntax.add(.start, evidence.range.lowerBound)
    syntax.add(.end, evidence.range.upperBound)
    syntax.endNode()
  }
}

extension Edge {
  /// Whether the relation of the edge is said directly: it is asserted, and neither over nor gone.
  var isPlainTriple: Bool { key.isAsserted && !isFormer && change != .gone }
}
