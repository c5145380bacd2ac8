public import KnowledgeGraph

/// The graphs of what was said of each month, quarter or year.
///
/// A claim counts for the day of the deed, else of the news. A period's graph holds its claims, the
/// documents that make them, and the actors of whom they tell as those documents show them.
public struct TimeSlices: GraphVisitor {
  /// Makes the identity of an entity in a document.
  private struct Place: Hashable {
    let document: DocumentID
    let actor: EntityID
  }

  private let unit: CalendarUnit
  private var documents: [DocumentID: [Document]] = [:]
  private var entities: [Place: [Entity]] = [:]
  private var claims: [CalendarPeriod: [Claim]] = [:]
  private var timeless: [Claim] = []
  /// How many edges hold only a sum of claims, which belong to no period.
  public private(set) var edgesWithoutClaims = 0

  /// How many claims have no date that tells their period.
  public var undated: Int { timeless.count }

  /// Reads a graph.
  ///
  /// - Throws: what the source throws.
  public init(_ source: some GraphSource, by unit: CalendarUnit) throws {
    self.unit = unit
    try source.walk(&self)
  }

  public mutating func visit(_ document: Document) {
    documents[document.id, default: []].append(document)
  }

  public mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {
    for entity in entities {
      let place = Place(document: entity.document, actor: entity.id)
      self.entities[place, default: []].append(entity)
    }
  }

  public mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    if claims.isEmpty { edgesWithoutClaims += 1 }
    for claim in claims {
      let day = claim.day(publishedOn: documents[claim.document]?.first?.published)
      if let period = day.flatMap({ CalendarPeriod($0, unit: unit) }) {
        self.claims[period, default: []].append(claim)
      } else {
        timeless.append(claim)
      }
    }
  }

  /// The periods that have claims, in order.
  public var periods: [CalendarPeriod] { claims.keys.sorted() }

  /// The graph of a period.
  public func graph(of period: CalendarPeriod) -> Graph { graph(of: claims[period] ?? []) }

  /// The graph of all periods, without claims that belong to none.
  public var whole: Graph { graph(of: claims.values.flatMap(\.self)) }

  private func graph(of claims: [Claim]) -> Graph {
    let places = Set(
      claims.flatMap { claim in
        [claim.edge.subject, claim.edge.object, claim.attribution].compactMap { actor in
          actor.map { Place(document: claim.document, actor: $0) }
        }
      }
    )
    return Graph(
      documents: Set(claims.map(\.document)).flatMap { documents[$0] ?? [] },
      entities: places.flatMap { entities[$0] ?? [] },
      claims: claims
    )
  }
}
