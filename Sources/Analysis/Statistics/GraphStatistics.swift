public import KnowledgeGraph

/// What a graph holds, counted as it streams by.
///
/// Memory holds the identifiers of documents and actors, and the pairs of actors that have to do
/// with each other, but no claim.
public struct GraphStatistics: GraphVisitor, Sendable {
  /// An actor and how much it has to do with others.
  public struct Actor: Sendable {
    /// Who.
    public let node: Node
    /// With how many others it shares an edge.
    public internal(set) var neighbours = 0
    /// How many claims it is an end of.
    public internal(set) var claims = 0
  }

  /// The number of documents.
  public private(set) var documents = 0
  /// The number of edges.
  public private(set) var edges = 0
  /// The number of claims.
  public private(set) var claims = 0
  /// The number of claims that are asserted: of positive polarity, told as facts.
  public private(set) var asserted = 0
  /// The number of claims of which only their sum is known, as files of some formats have it.
  public private(set) var summed = 0
  /// The actors, in the order of their identifiers.
  public private(set) var actors: [Actor] = []
  /// The number of claims by relation, polarity and modality.
  public private(set) var relations: [Relation: Int] = [:]
  public private(set) var polarities: [Polarity: Int] = [:]
  public private(set) var modalities: [Modality: Int] = [:]
  /// The number of claims by the month of the deed, else of publication.
  public private(set) var months: [PartialDate: Int] = [:]
  /// The number of claims by year, of those of which only the year is known.
  public private(set) var yearsAlone: [PartialDate: Int] = [:]
  /// The number of claims, and of documents, by who published them.
  public private(set) var sources: [ExactText: (claims: Int, documents: Int)] = [:]

  private var sourceNames: [ExactText: Int32] = [:]
  private var sourceList: [(name: ExactText?, claims: Int, documents: Int)] = [(nil, 0, 0)]
  private var published: [DocumentID: (source: Int32, day: PartialDate?)] = [:]
  private var places: [EntityID: Int] = [:]
  private var pairs: Set<Pair> = []

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  /// Counts a graph.
  ///
  /// - Throws: what the source throws.
  public init(_ source: some GraphSource) throws {
    try source.walk(&self)
    for entry in sourceList {
      guard let name = entry.name else { continue }
      sources[name] = (entry.claims, entry.documents)
    }
  }

  /// The number of claims whose document tells no publisher.
  public var claimsWithoutSource: Int { sourceList[0].claims }
  /// The number of documents that tell no publisher.
  public var documentsWithoutSource: Int { sourceList[0].documents }

  public mutating func visit(_ document: Document) {
    documents += 1
    let source = number(of: document.source)
    sourceList[Int(source)].documents += 1
    published[document.id] = (source, document.published)
  }

  public mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {
    places[node.id] = actors.count
    actors.append(Actor(node: node))
  }

  public mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    let weight = edge.weight
    edges += 1
    self.claims = Self.sum(self.claims, weight)
    if edge.key.isAsserted { asserted = Self.sum(asserted, weight) }
    relations[edge.key.relation] = Self.sum(relations[edge.key.relation] ?? 0, weight)
    polarities[edge.key.polarity] = Self.sum(polarities[edge.key.polarity] ?? 0, weight)
    modalities[edge.key.modality] = Self.sum(modalities[edge.key.modality] ?? 0, weight)
    if claims.isEmpty { summed = Self.sum(summed, weight) }
    for claim in claims { count(claim) }
    connect(edge)
  }

  private mutating func count(_ claim: Claim) {
    let document = published[claim.document]
    sourceList[Int(document?.source ?? 0)].claims += 1
    guard let day = claim.day(publishedOn: document?.day) else { return }
    if let month = day.ofMonth {
      months[month, default: 0] += 1
    } else {
      yearsAlone[day, default: 0] += 1
    }
  }

  private mutating func connect(_ edge: Edge) {
    guard let subject = places[edge.key.subject], let object = places[edge.key.object] else {
      return
    }
    for end in Set([subject, object]) {
      actors[end].claims = Self.sum(actors[end].claims, edge.weight)
    }
    guard subject != object else { return }
    let pair = Pair(first: min(subject, object), second: max(subject, object))
    guard pairs.insert(pair).inserted else { return }
    actors[subject].neighbours += 1
    actors[object].neighbours += 1
  }

  private mutating func number(of source: String?) -> Int32 {
    guard let source else { return 0 }
    let name = ExactText(source)
    if let number = sourceNames[name] { return number }
    let number = Int32(sourceList.count)
    sourceNames[name] = number
    sourceList.append((name, 0, 0))
    return number
  }

  /// A sum that stays at the greatest number, since a file may tell any weight.
  private static func sum(_ left: Int, _ right: Int) -> Int {
    let sum = left.addingReportingOverflow(right)
    return sum.overflow ? .max : sum.partialValue
  }
}

extension PartialDate {
  /// The month of the date, where it is known.
  fileprivate var ofMonth: PartialDate? {
    month.flatMap { PartialDate(year: year, month: $0) }
  }
}
