internal import KnowledgeGraph

/// An actor in JSON.
struct ActorRecord: Encodable {
  let id: String
  let name: String

  init(_ actor: EntityID, in table: ClaimTable) {
    id = actor.rawValue
    name = table.name(actor)
  }
}

/// A claim in JSON, with its sentence and where it is from.
struct ClaimRecord: Encodable {
  let id: String
  let polarity: String
  let modality: String
  let date: String?
  let saidBy: ActorRecord?
  let document: String
  let title: String?
  let source: String?
  let published: String?
  let confidence: Double
  let number: Int
  let sentence: String

  private enum CodingKeys: String, CodingKey {
    case id, polarity, modality, date, document, title, source, published, confidence, sentence
    case saidBy = "said_by"
    case number = "sentence_number"
  }

  init(_ claim: Claim, in table: ClaimTable) {
    let document = table.documents[claim.document]
    id = claim.id.description
    polarity = claim.edge.polarity.rawValue
    modality = claim.edge.modality.rawValue
    date = claim.date?.description
    saidBy = claim.attribution.map { ActorRecord($0, in: table) }
    self.document = claim.document.rawValue
    title = document?.title
    source = document?.source
    published = document?.published?.description
    confidence = Double(claim.confidence.hundredths) / 100
    number = claim.evidence.sentence
    sentence = claim.evidence.text
  }
}
