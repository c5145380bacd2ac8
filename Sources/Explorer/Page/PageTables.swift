internal import Analysis
internal import Export
internal import KnowledgeGraph

/// Puts the parts of a graph into the tables of a page, in the order of a walk.
struct PageTables: GraphVisitor {
  private(set) var data: PageData
  private let layout: Layout?
  private let isReviewable: Bool
  private var actors: [EntityID: Int] = [:]
  /// What is known of documents; those that claims are from get a row.
  private var known: [DocumentID: Document] = [:]
  private var documents: [DocumentID: Int] = [:]
  private var rules: [ExactText: Int] = [:]
  private var sentences: [SentencePlace: Int] = [:]
  private var mentions: [MentionPlace: [Range<Int>]] = [:]
  private var claims: [ClaimID: Int] = [:]

  private struct SentencePlace: Hashable {
    let document: Int
    let start: Int
    let text: ExactText
  }

  private struct MentionPlace: Hashable {
    let actor: Int
    let document: DocumentID
  }

  /// - Parameters:
  ///   - about: what the page says of itself.
  ///   - layout: places for the nodes in the order of the walk.
  ///   - isReviewable: whether claims are shown as they were read.
  init(about: PageData.About, layout: Layout?, isReviewable: Bool) {
    data = PageData(about: about)
    self.layout = layout
    self.isReviewable = isReviewable
    data.colors.stances = Dictionary(
      uniqueKeysWithValues: Stance.allCases.map { ($0.rawValue, Palette.color(of: $0)) }
    )
    data.colors.factions = Palette.factions
    data.colors.otherFaction = Palette.color(ofFaction: .max)
    data.colors.noFaction = Palette.color(ofFaction: nil)
    for definition in Ontology.standard.definitions {
      data.relations.name.append(definition.name)
      data.relations.label.append(definition.label)
      data.relations.stance.append(definition.stance.rawValue)
      data.relations.symmetric.append(definition.isSymmetric)
      data.relations.domain.append(definition.domain.map(\.rawValue))
      data.relations.range.append(definition.range.map(\.rawValue))
    }
  }

  mutating func visit(_ document: Document) { known[document.id] = document }

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {
    let number = data.actors.id.count
    actors[node.id] = number
    data.actors.id.append(node.id.rawValue)
    data.actors.name.append(node.name)
    data.actors.type.append(node.type.rawValue)
    data.actors.subtype.append(node.subtype ?? "")
    data.actors.country.append(node.country ?? "")
    data.actors.sector.append(node.sector?.rawValue ?? "")
    data.actors.aliases.append(node.aliases)
    data.actors.mentions.append(node.mentions)
    data.actors.documents.append(node.documents)
    let place = layout.flatMap { number < $0.places.count ? $0.places[number] : nil }
    data.actors.x.append(place?.x ?? 0)
    data.actors.y.append(-(place?.y ?? 0))
    data.actors.size.append(place?.size ?? 100)
    data.actors.reach.append([place?.width ?? 100, place?.height ?? 100])
    data.actors.faction.append(place?.faction ?? -1)
    for entity in entities {
      let place = MentionPlace(actor: number, document: entity.document)
      mentions[place, default: []] += entity.mentions.map(\.range)
    }
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    guard let subject = actors[edge.key.subject], let object = actors[edge.key.object] else {
      return
    }
    data.edges.id.append(edge.id)
    data.edges.subject.append(subject)
    data.edges.relation.append(edge.key.relation.ordinal)
    data.edges.object.append(object)
    data.edges.denied.append(edge.key.polarity == .negative)
    data.edges.modality.append(Modality.allCases.firstIndex(of: edge.key.modality) ?? 0)
    data.edges.claims.append(claims.count)
    let support = edge.support ?? Support(claims.count, of: edge.key)
    data.edges.affirmations.append(support.affirmed)
    data.edges.denials.append(support.denied)
    data.edges.texts.append(support.sources)
    data.edges.voices.append(support.voices)
    data.edges.belief.append(Int(support.belief.hundredths))
    for claim in claims { add(claim, subject, object) }
  }

  private mutating func add(_ claim: Claim, _ subject: Int, _ object: Int) {
    let document = number(of: claim.document)
    let speaker = claim.attribution.flatMap { actors[$0] }
    claims[claim.id] = data.claims.sentence.count
    if isReviewable { data.claims.statement.append(claim.statement.description) }
    data.claims.sentence.append(number(of: claim.evidence, in: document))
    data.claims.speaker.append(speaker ?? -1)
    data.claims.role.append(claim.role ?? "")
    data.claims.former.append(claim.isFormer)
    data.claims.date.append(claim.date?.description ?? "")
    data.claims.place.append(claim.place ?? "")
    data.claims.confidence.append(Int(claim.confidence.hundredths))
    data.claims.rule.append(number(ofRule: claim.evidence.rule.prefix { $0 != ";" }))
    var marks = SentenceMarks(claim.evidence)
    mark(subject, .subject, claim, &marks)
    mark(object, .object, claim, &marks)
    if let speaker { mark(speaker, .speaker, claim, &marks) }
    data.claims.marks.append(marks.triples)
  }

  private func mark(
    _ actor: Int,
    _ part: SentenceMarks.Part,
    _ claim: Claim,
    _ marks: inout SentenceMarks
  ) {
    let place = MentionPlace(actor: actor, document: claim.document)
    for range in mentions[place] ?? [] where claim.evidence.range.contains(range.lowerBound) {
      marks.add(range, part)
    }
  }

  /// The number of a document; one of which nothing is known gets a row as well.
  private mutating func number(of document: DocumentID) -> Int {
    if let number = documents[document] { return number }
    let number = documents.count
    documents[document] = number
    data.documents.id.append(document.rawValue)
    data.documents.title.append(known[document]?.title ?? "")
    data.documents.source.append(known[document]?.source ?? "")
    data.documents.published.append(known[document]?.published?.description ?? "")
    return number
  }

  /// The number of a rule by its name; of how it was applied, `entente explain` tells.
  private mutating func number(ofRule name: Substring) -> Int {
    let rule = String(name)
    if let number = rules[ExactText(rule)] { return number }
    rules[ExactText(rule)] = data.rules.count
    data.rules.append(rule)
    return data.rules.count - 1
  }

  private mutating func number(of evidence: Evidence, in document: Int) -> Int {
    let place = SentencePlace(
      document: document,
      start: evidence.range.lowerBound,
      text: ExactText(evidence.text)
    )
    if let number = sentences[place] { return number }
    let number = data.sentences.text.count
    sentences[place] = number
    data.sentences.document.append(document)
    data.sentences.number.append(evidence.sentence)
    data.sentences.text.append(evidence.text)
    return number
  }
}

/// What is at odds.
extension PageTables {
  mutating func add(_ conflicts: [Conflict]) {
    for conflict in conflicts {
      let first = conflict.first.claims.compactMap { claims[$0.id] }
      let second = conflict.second.claims.compactMap { claims[$0.id] }
      guard !first.isEmpty, !second.isEmpty else { continue }
      data.conflicts.kind.append(conflict.kind.rawValue)
      data.conflicts.label.append(conflict.kind.label)
      data.conflicts.settled.append(conflict.kind.isSettled)
      data.conflicts.first.append(first)
      data.conflicts.second.append(second)
      data.conflicts.firstLabel.append(conflict.first.label)
      data.conflicts.secondLabel.append(conflict.second.label)
    }
  }
}

extension Support {
  /// What is known of an edge of which only its own claims are.
  fileprivate init(_ claims: Int, of edge: EdgeKey) {
    let isDenied = edge.polarity == .negative
    self.init(
      affirmed: isDenied ? 0 : claims,
      denied: isDenied ? claims : 0,
      sources: 0,
      voices: 0,
      belief: Confidence(hundredths: 0)
    )
  }
}
