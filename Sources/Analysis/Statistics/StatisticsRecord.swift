internal import KnowledgeGraph

/// What a graph holds, in JSON.
struct StatisticsRecord: Encodable {
  let documents: Int
  let actors: Int
  let edges: Int
  let claims: Int
  let asserted: Int
  let actorsByType: [String: Int]
  let claimsByRelation: [String: Int]
  let claimsByPolarity: [String: Int]
  let claimsByModality: [String: Int]
  let claimsByMonth: [String: Int]
  let claimsOfYearAlone: [String: Int]
  let claimsBySource: [SourceRecord]
  let mostConnected: [ConnectedRecord]
  let withoutSource: SourceRecord
  let summedClaims: Int

  private enum CodingKeys: String, CodingKey {
    case documents, actors, edges, claims, asserted
    case actorsByType = "actors_by_type"
    case claimsByRelation = "claims_by_relation"
    case claimsByPolarity = "claims_by_polarity"
    case claimsByModality = "claims_by_modality"
    case claimsByMonth = "claims_by_month"
    case claimsOfYearAlone = "claims_of_year_alone"
    case claimsBySource = "claims_by_source"
    case mostConnected = "most_connected"
    case withoutSource = "without_source"
    case summedClaims = "claims_known_as_sums"
  }

  init(_ statistics: GraphStatistics, most: Int?) {
    func counts(_ rows: [(String, Int)]) -> [String: Int] {
      Dictionary(rows, uniquingKeysWith: +)
    }
    documents = statistics.documents
    actors = statistics.actors.count
    edges = statistics.edges
    claims = statistics.claims
    asserted = statistics.asserted
    actorsByType = counts(statistics.types)
    claimsByRelation = counts(statistics.relations.map { ($0.key.name, $0.value) })
    claimsByPolarity = counts(statistics.polarityCounts)
    claimsByModality = counts(statistics.modalityCounts)
    claimsByMonth = counts(statistics.months.map { ($0.key.description, $0.value) })
    claimsOfYearAlone = counts(statistics.yearsAlone.map { ($0.key.description, $0.value) })
    claimsBySource = statistics.sourceCounts.prefix(most ?? .max).map { name, claims in
      SourceRecord(
        source: name,
        claims: claims,
        documents: statistics.sources[ExactText(name)]?.documents ?? 0
      )
    }
    mostConnected = statistics.mostConnected.prefix(most ?? .max).map { ConnectedRecord($0) }
    withoutSource = SourceRecord(
      source: nil,
      claims: statistics.claimsWithoutSource,
      documents: statistics.documentsWithoutSource
    )
    summedClaims = statistics.summed
  }
}

/// What a publisher has in a graph, in JSON.
struct SourceRecord: Encodable {
  let source: String?
  let claims: Int
  let documents: Int
}

/// An actor and how much it has to do with others, in JSON.
struct ConnectedRecord: Encodable {
  let id: String
  let name: String
  let type: String
  let neighbours: Int
  let claims: Int

  init(_ actor: GraphStatistics.Actor) {
    id = actor.node.id.rawValue
    name = actor.node.name
    type = actor.node.type.rawValue
    neighbours = actor.neighbours
    claims = actor.claims
  }
}
