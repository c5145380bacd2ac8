/// A namespace of IRIs and its short name, the same in every syntax.
enum Prefix: Int, CaseIterable {
  case rdf, rdfs, xsd, owl, skos, schema, foaf, org, prov, oa, dc, dcterms, void, dcat, wd, wdt
  case entente
  case entity, document, edge, claim, evidence, selector

  /// The short name.
  var name: String { "\(self)" }

  /// What prefixed names begin with: `entity:`.
  var beginning: [UInt8] { Self.beginnings[rawValue] }

  private static let beginnings = allCases.map { Array("\($0.name):".utf8) }

  /// What the IRIs of the namespace begin with.
  func namespace(base: String) -> String {
    switch self {
    case .rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    case .rdfs: "http://www.w3.org/2000/01/rdf-schema#"
    case .xsd: "http://www.w3.org/2001/XMLSchema#"
    case .owl: "http://www.w3.org/2002/07/owl#"
    case .skos: "http://www.w3.org/2004/02/skos/core#"
    case .schema: "https://schema.org/"
    case .foaf: "http://xmlns.com/foaf/0.1/"
    case .org: "http://www.w3.org/ns/org#"
    case .prov: "http://www.w3.org/ns/prov#"
    case .oa: "http://www.w3.org/ns/oa#"
    case .dc: "http://purl.org/dc/elements/1.1/"
    case .dcterms: "http://purl.org/dc/terms/"
    case .void: "http://rdfs.org/ns/void#"
    case .dcat: "http://www.w3.org/ns/dcat#"
    case .wd: "http://www.wikidata.org/entity/"
    case .wdt: "http://www.wikidata.org/prop/direct/"
    case .entente: Self.ontology
    case .entity, .document, .edge, .claim, .evidence, .selector: base + name + "/"
    }
  }

  /// Whether the namespace lies below the base that the user may choose.
  var isOfBase: Bool {
    switch self {
    case .entity, .document, .edge, .claim, .evidence, .selector: true
    default: false
    }
  }

  /// The namespace of our own terms, in a top-level domain that RFC 2606 reserves.
  static let ontology = "https://entente.example/ontology#"
}

/// A name within a namespace.
struct PrefixedName {
  let prefix: Prefix
  let local: String

  init(_ prefix: Prefix, _ local: String) {
    self.prefix = prefix
    self.local = local
  }

  /// The IRI, for names whose namespace does not depend on the base.
  var iri: String { prefix.namespace(base: "") + local }

  /// The short form: `rdfs:label`.
  var short: String { "\(prefix.name):\(local)" }
}
