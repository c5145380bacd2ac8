public import KnowledgeGraph

/// The claims of a graph, beside who and what they are about.
public struct ClaimTable: Sendable {
  /// The claims, in order of their edges; none where they were only read.
  public private(set) var claims: [Claim] = []
  /// How many claims there are, kept or not.
  public private(set) var claimCount = 0
  /// How many edges hold only a sum of claims, as files of GraphML and DOT have it.
  public private(set) var edgesWithoutClaims = 0
  /// The documents, by their identifiers, without what of their texts is compared.
  public private(set) var documents: [DocumentID: Document] = [:]
  /// The actors, by their identifiers.
  public private(set) var actors: [EntityID: Node] = [:]

  /// The names that several actors have.
  private var sharedNames: Set<String> = []
  private var origins = Origins()

  /// Reads a graph, and keeps all claims.
  ///
  /// - Throws: what the source throws.
  public init(_ source: some GraphSource) throws {
    var kept: [Claim] = []
    try self.init(reading: source) { claims, _ in kept += claims }
    claims = kept
  }

  /// Reads a graph without keeping its claims.
  ///
  /// - Parameter body: Sees the claims that have subject, relation and object in common, in order,
  ///   with the table of all documents and actors.
  /// - Throws: what the source throws, or `body`.
  public init(
    reading source: some GraphSource,
    _ body: (ArraySlice<Claim>, ClaimTable) throws -> Void
  ) throws {
    self.init()
    self = try withoutActuallyEscaping(body) { body in
      var reading = ClaimReading(table: self, body: body)
      try source.walk(&reading)
      try reading.finish()
      return reading.table
    }
    var seen: Set<String> = []
    for actor in actors.values where !seen.insert(actor.name).inserted {
      sharedNames.insert(actor.name)
    }
  }

  private init() {}

  fileprivate mutating func add(_ document: Document) {
    var known = document
    known.sketch = nil
    documents[document.id] = known
    origins.insert(document)
  }

  fileprivate mutating func add(_ node: Node) { actors[node.id] = node }

  /// Counts the claims of an edge.
  fileprivate mutating func count(_ claims: ArraySlice<Claim>) {
    if claims.isEmpty { edgesWithoutClaims += 1 }
    claimCount += claims.count
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
    claim.day(publishedOn: documents[claim.document]?.published)
  }

  /// When a claim was published, else when it says that it happened: of plans this is what counts.
  func saidDay(of claim: Claim) -> PartialDate? {
    documents[claim.document]?.published ?? claim.date
  }
}

/// Shows the claims of a graph, those of one subject, relation and object at a time.
private struct ClaimReading: GraphVisitor {
  var table: ClaimTable
  let body: (ArraySlice<Claim>, ClaimTable) throws -> Void
  private var claims: [Claim] = []

  init(table: ClaimTable, body: @escaping (ArraySlice<Claim>, ClaimTable) throws -> Void) {
    self.table = table
    self.body = body
  }

  mutating func visit(_ document: Document) { table.add(document) }

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) { table.add(node) }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    table.count(claims)
    if let last = self.claims.first, !last.edge.isAbout(edge.key) { try finish() }
    self.claims += claims
  }

  /// Shows the claims that were read last.
  mutating func finish() throws {
    if !claims.isEmpty { try body(claims[...], table) }
    claims.removeAll(keepingCapacity: true)
  }
}

extension EdgeKey {
  /// Whether another edge says something of the same, whatever its polarity and modality.
  fileprivate func isAbout(_ other: EdgeKey) -> Bool {
    subject == other.subject && relation == other.relation && object == other.object
  }
}
