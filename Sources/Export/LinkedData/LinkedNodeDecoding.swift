internal import KnowledgeGraph

/// The parts of a graph that nodes of RDF stand for.
extension LinkedNode {
  mutating func documentPart() throws(LinkedNodeError) -> Document {
    Document(
      // The IRI, since a literal cannot hold every character.
      id: try document(),
      title: text(.title),
      published: try date(.published),
      source: text(.publisher),
      url: text(.url),
      sha256: try required(.sha256),
      sketch: try sketch(),
      copyOf: has(.copyOf) ? try document(.copyOf) : nil
    )
  }

  private mutating func sketch() throws(LinkedNodeError) -> TextSketch? {
    guard let text = text(.sketch) else { return nil }
    guard let sketch = TextSketch(text) else { throw error("its sketch is not \(TextSketch.form)") }
    return sketch
  }

  mutating func node(_ type: EntityType) throws(LinkedNodeError) -> Node {
    Node(
      id: try entity(),
      name: try required(.label),
      type: type,
      subtype: text(.subtype),
      country: text(.country),
      sector: has(.sector) ? try oneOf(.sector) : nil,
      aliases: list(.aliases),
      mentions: try number(.mentions),
      documents: try number(.documents),
      change: has(.change) ? try oneOf(.change) : nil
    )
  }

  /// What the documents that mention a node say of it; none where the file does not tell them, as
  /// those of earlier versions.
  ///
  /// Where they mention it, no file of RDF tells.
  mutating func entities(of node: Node) throws(LinkedNodeError) -> [Entity] {
    let entities = try documents(.mentionedIn).map { document in
      Entity(
        document: document,
        id: node.id,
        name: node.name,
        type: node.type,
        subtype: node.subtype,
        country: node.country,
        sector: node.sector,
        aliases: node.aliases
      )
    }
    return entities.count > 1 ? entities.sorted() : entities
  }

  mutating func edge() throws(LinkedNodeError) -> Edge {
    Edge(
      key: try edgeKey(),
      weight: try number(.weight),
      documents: try number(.documents),
      first: try date(.first),
      last: try date(.last),
      place: text(.place),
      coordinates: try coordinates(),
      confidence: try fraction(.confidence),
      attributions: try entities(.attribution),
      roles: list(.role),
      isFormer: try isTrue(.former),
      evidence: try required(.bestSentence),
      support: try support(),
      claimsDigest: try digest(.claims),
      change: has(.change) ? try oneOf(.change) : nil
    )
  }

  /// What speaks for and against an edge; files of earlier versions do not tell it.
  private func support() throws(LinkedNodeError) -> Support? {
    guard has(.belief) else { return nil }
    return Support(
      affirmed: try number(.affirmed),
      denied: try number(.denied),
      sources: try number(.sources),
      // Files of earlier versions call voices sources.
      voices: try number(has(.voices) ? .voices : .sources),
      belief: try fraction(.belief)
    )
  }

  /// A claim without the words that carry it, which nodes of their own tell.
  mutating func claim() throws(LinkedNodeError) -> Claim {
    Claim(
      edge: try edgeKey(),
      document: DocumentID(rawValue: ""),
      attribution: has(.attribution) ? try entity(.attribution) : nil,
      role: text(.role),
      isFormer: try isTrue(.former),
      date: try date(.date),
      place: text(.place),
      coordinates: try coordinates(),
      confidence: try fraction(.confidence),
      evidence: Evidence(
        sentence: 1,
        range: 0..<0,
        text: "",
        cue: "",
        cueRange: 0..<0,
        rule: try required(.rule)
      )
    )
  }

  /// Adds to a claim what its evidence says.
  mutating func addEvidence(to claim: inout Claim) throws(LinkedNodeError) {
    claim.document = try document(.quotedFrom)
    claim.evidence.sentence = try number(.sentence)
    claim.evidence.cue = try required(.cue)
    claim.evidence.cueRange = try range(.cueStart, .cueEnd)
  }

  /// Adds to a claim what its evidence's selector says.
  mutating func addQuotation(to claim: inout Claim) throws(LinkedNodeError) {
    claim.evidence.range = try range(.start, .end)
    claim.evidence.text = try required(.exact)
  }

  private mutating func edgeKey() throws(LinkedNodeError) -> EdgeKey {
    EdgeKey(
      subject: try entity(.subject),
      relation: try relation(.predicate),
      object: try entity(.object),
      polarity: try oneOf(.polarity),
      modality: try oneOf(.modality)
    )
  }
}
