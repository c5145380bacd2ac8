internal import KnowledgeGraph

/// The parts of a graph that nodes of RDF stand for.
extension LinkedNode {
  func document() throws(LinkedNodeError) -> Document {
    Document(
      // The IRI, since a literal cannot hold every character.
      id: DocumentID(rawValue: try local(name, in: .document)),
      title: self[.title],
      published: try date(.published),
      source: self[.publisher],
      sha256: try required(.sha256)
    )
  }

  func node(_ type: EntityType) throws(LinkedNodeError) -> Node {
    Node(
      id: try entity(named: name),
      name: try required(.label),
      type: type,
      subtype: self[.subtype],
      country: self[.country],
      sector: self[.sector] == nil ? nil : try oneOf(.sector),
      aliases: list(.aliases),
      mentions: try number(.mentions),
      documents: try number(.documents)
    )
  }

  /// What the documents that mention a node say of it; none where the file does not tell them, as
  /// those of earlier versions.
  ///
  /// Where they mention it, no file of RDF tells.
  func entities(of node: Node) throws(LinkedNodeError) -> [Entity] {
    var entities: [Entity] = []
    for name in list(.mentionedIn) {
      entities.append(
        Entity(
          document: DocumentID(rawValue: try local(name, in: .document)),
          id: node.id,
          name: node.name,
          type: node.type,
          subtype: node.subtype,
          country: node.country,
          sector: node.sector,
          aliases: node.aliases
        )
      )
    }
    return entities.sorted()
  }

  func edge() throws(LinkedNodeError) -> Edge {
    var attributions: [EntityID] = []
    for name in list(.attribution) {
      attributions.append(try entity(named: name))
    }
    return Edge(
      key: try edgeKey(),
      weight: try number(.weight),
      documents: try number(.documents),
      first: try date(.first),
      last: try date(.last),
      place: self[.place],
      coordinates: try coordinates(),
      confidence: try fraction(.confidence),
      attributions: attributions,
      roles: list(.role),
      isFormer: try isTrue(.former),
      evidence: try required(.bestSentence),
      support: try support(),
      claimsDigest: try digest()
    )
  }

  /// What speaks for and against an edge; files of earlier versions do not tell it.
  private func support() throws(LinkedNodeError) -> Support? {
    guard self[.belief] != nil else { return nil }
    return Support(
      affirmed: try number(.affirmed),
      denied: try number(.denied),
      sources: try number(.sources),
      belief: try fraction(.belief)
    )
  }

  private func digest() throws(LinkedNodeError) -> ClaimsDigest? {
    guard let text = self[.claims] else { return nil }
    guard let digest = ClaimsDigest(text) else {
      throw error("'\(text)' is not a digest of claims")
    }
    return digest
  }

  /// The claim that this node, its evidence and the evidence's selector describe.
  func claim(
    evidence: LinkedNode,
    selector: LinkedNode
  ) throws(LinkedNodeError) -> Claim {
    let document = try evidence.local(try evidence.required(.quotedFrom), in: .document)
    return Claim(
      edge: try edgeKey(),
      document: DocumentID(rawValue: document),
      attribution: self[.attribution] == nil ? nil : try entity(.attribution),
      role: self[.role],
      isFormer: try isTrue(.former),
      date: try date(.date),
      place: self[.place],
      coordinates: try coordinates(),
      confidence: try fraction(.confidence),
      evidence: Evidence(
        sentence: try evidence.number(.sentence),
        range: try selector.range(.start, .end),
        text: try selector.required(.exact),
        cue: try evidence.required(.cue),
        cueRange: try evidence.range(.cueStart, .cueEnd),
        rule: try required(.rule)
      )
    )
  }

  private func edgeKey() throws(LinkedNodeError) -> EdgeKey {
    EdgeKey(
      subject: try entity(.subject),
      relation: try relation(try required(.predicate)),
      object: try entity(.object),
      polarity: try oneOf(.polarity),
      modality: try oneOf(.modality)
    )
  }

  private func relation(_ name: String) throws(LinkedNodeError) -> Relation {
    let local = try local(name, in: .entente)
    guard let relation = Relation(local) else {
      throw error("the ontology has no relation '\(local)'")
    }
    return relation
  }

  /// The relation that the node asserts directly, and its object.
  func assertion() throws(LinkedNodeError) -> EdgeKey? {
    guard classes.isEmpty, name.dropping("entity:") != nil, let (key, objects) = values.first,
      let object = objects.first, let relation = Relation(key)
    else { return nil }
    return EdgeKey(
      subject: EntityID(rawValue: try local(name, in: .entity)),
      relation: relation,
      object: EntityID(rawValue: try local(object, in: .entity))
    )
  }
}
