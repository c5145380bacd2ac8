public import KnowledgeGraph

/// The claims of a graph, beside who and what they are about.
public struct ClaimTable: GraphVisitor, Sendable {
  /// The claims, in order of their edges.
  public private(set) var claims: [Claim] = []
  /// How many edges hold only a sum of claims, as files of GraphML and DOT have it.
  public private(set) var edgesWithoutClaims = 0
  /// The documents, by their identifiers.
  public private(set) var documents: [DocumentID: Document] = [:]
  /// The actors, by their identifiers.
  public private(set) var actors: [EntityID: Node] = [:]

  /// The names that several actors have.
  private var sharedNames: Set<String> = []
  private var origins = Origins()

  /// Reads a graph.
  ///
  /// - Throws: what the source throws.
  public init(_ source: some GraphSource) throws {
    try source.walk(&self)
    var seen: Set<String> = []
    for actor in actors.values where !seen.insert(actor.name).inserted {
      sharedNames.insert(actor.name)
    }
  }

  public mutating func visit(_ document: Document) {
    documents[document.id] = document
    origins.insert(document)
  }

  public mutating func visit(_ node: Node, entities: ArraySlice<Entity>) { actors[node.id] = node }

  public mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    if claims.isEmpty { edgesWithoutClaims += 1 }
    self.claims += claims
  }

  /// The name of an actor; the identifier where none is known.
  public func name(_ actor: EntityID) -> String { actors[actor]?.name ?? actor.rawValue }

  /// The name of an actor, with the identifier where others have the same name.
  public func label(_ actor: EntityID) -> String {
    let name = name(actor)
    return sharedNames.contains(name) ? "\(name) (\(actor.rawValue))" : name
  }

  /// Whose word a claim is: who is quoted, else who published it, else the document.
  public func voice(of claim: Claim) -> Voice { origins.voice(of: claim) }

  /// A voice as people read it.
  public func name(_ voice: Voice) -> String {
    switch voice {
    case .actor(let actor): name(actor)
    case .publisher(let source): source.text
    case .document(let document): document.rawValue
    }
  }

  /// When a claim says that it happened, else when it was published.
  public func day(of claim: Claim) -> PartialDate? {
    claim.date ?? documents[claim.document]?.published
  }

  /// When a claim was published, else when it says that it happened: of plans this is what counts.
  func saidDay(of claim: Claim) -> PartialDate? {
    documents[claim.document]?.published ?? claim.date
  }
}
