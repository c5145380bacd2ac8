internal import FoundationEssentials
internal import KnowledgeGraph
public import Review

/// The sentences of which a person judged claims, as items of a gold file.
///
/// What was accepted or set right is a claim of the item; what was rejected is none, so that the
/// scorer learns not to find it; what nobody judged is doubtful, so that it counts neither way.
public struct ReviewedItems: Sendable {
  /// The lines of the file, one an item, without line feeds.
  public private(set) var lines: [String] = []
  /// How many claims they hold that count.
  public private(set) var claims = 0
  /// How many sentences are left out, since a claim that counts means an actor without naming it.
  public private(set) var leftOut = 0

  /// A sentence of a document.
  private struct Place: Hashable {
    let document: DocumentID
    let text: ExactText

    init(_ claim: Claim) {
      document = claim.document
      text = ExactText(claim.evidence.text)
    }
  }

  public init(_ reviewed: ReviewedGraph) {
    let judged = Set(reviewed.claims.filter(\.isDecided).map { Place($0.claim) })
    let groups = Dictionary(grouping: reviewed.claims) { Place($0.claim) }
      .filter { judged.contains($0.key) }
    let book = ActorBook(reviewed.graph)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let order = groups.sorted { left, right in
      guard let mine = left.value.first?.claim, let theirs = right.value.first?.claim else {
        return false
      }
      return (mine.document, mine.evidence.range.lowerBound, left.key.text)
        < (theirs.document, theirs.evidence.range.lowerBound, right.key.text)
    }
    for (_, group) in order {
      guard let item = SentenceItem(group, book)?.record, let data = try? encoder.encode(item)
      else {
        leftOut += 1
        continue
      }
      claims += item.claims.count { $0.doubtful == nil }
      lines.append(String(decoding: data, as: UTF8.self))
    }
  }
}

/// The actors of a graph, and where documents name them.
private struct ActorBook {
  private struct Place: Hashable {
    let actor: EntityID
    let document: DocumentID
  }

  private var nodes: [EntityID: Node] = [:]
  private var mentions: [Place: [Mention]] = [:]
  private var days: [DocumentID: PartialDate] = [:]

  init(_ graph: Graph) {
    for (id, entities) in Dictionary(grouping: graph.entities, by: \.id) {
      nodes[id] = Node(entities[...])
    }
    for entity in graph.entities {
      let place = Place(actor: entity.id, document: entity.document)
      mentions[place, default: []] += entity.mentions
    }
    for document in graph.documents { days[document.id] = document.published }
  }

  func node(_ actor: EntityID) -> Node? { nodes[actor] }

  func day(of document: DocumentID) -> PartialDate? { days[document] }

  /// Where a claim's sentence names an actor, what is nearest to its trigger first.
  func mentions(of actor: EntityID, in claim: Claim) -> [Mention] {
    let all = mentions[Place(actor: actor, document: claim.document)] ?? []
    let cue = claim.evidence.cueRange
    func gap(_ mention: Mention) -> Int {
      max(mention.range.lowerBound - cue.upperBound, cue.lowerBound - mention.range.upperBound)
    }
    return all.filter { claim.evidence.range.contains($0.range.lowerBound) }
      .sorted { gap($0) == gap($1) ? $0 < $1 : gap($0) < gap($1) }
  }
}

/// A sentence with what a person said of its claims.
private struct SentenceItem {
  let record: GoldRecord

  /// Makes an item of all claims of a sentence; nothing where it cannot be written.
  init?(_ claims: [ReviewedClaim], _ book: ActorBook) {
    guard let first = claims.first?.claim else { return nil }
    let text = SentenceText(first.evidence)
    var records: [GoldRecord.Claim] = []
    var actors: Set<EntityID> = []
    var seen: Set<EdgeKey> = []
    for reviewed in claims {
      let claim = (try? reviewed.result.get()) ?? reviewed.claim
      let ends = [claim.edge.subject, claim.edge.object, claim.attribution].compactMap(\.self)
      actors.formUnion(ends.filter { book.node($0) != nil })
      // A sentence may stand in its document twice.
      guard case .success = reviewed.result, first.evidence.range == claim.evidence.range,
        seen.insert(claim.edge).inserted
      else { continue }
      guard let record = text.record(of: claim, isDoubtful: !reviewed.isDecided, book) else {
        return nil
      }
      records.append(record)
    }
    let name = "\(first.document.rawValue)\n\(first.evidence.text)"
    record = GoldRecord(
      id: "review-\(Digest(of: name.utf8).hexadecimal(bytes: 8))",
      date: book.day(of: first.document)?.description,
      text: first.evidence.text,
      sentences: nil,
      actors: actors.sorted().compactMap { Self.actor($0, in: first, book) },
      claims: records
    )
  }

  private static func actor(
    _ id: EntityID,
    in claim: Claim,
    _ book: ActorBook
  ) -> GoldRecord.Actor? {
    guard let node = book.node(id) else { return nil }
    let named = book.mentions(of: id, in: claim).filter { mention in
      mention.resolution != .pronoun && mention.resolution != .description
    }
    return GoldRecord.Actor(
      id: id.rawValue,
      type: node.type.rawValue,
      name: node.name,
      forms: Set(named.map(\.text)).sorted(),
      locationOnly: nil,
      state: nil
    )
  }
}

/// A sentence in which words are found by the bytes of its document.
private struct SentenceText {
  private let text: GoldText
  private let start: Int

  init(_ evidence: Evidence) {
    text = GoldText(evidence.text)
    start = evidence.range.lowerBound
  }

  /// A claim as an item holds it; nothing where an end of it is not named, unless it is doubtful:
  /// then only the trigger counts.
  func record(of claim: Claim, isDoubtful: Bool, _ book: ActorBook) -> GoldRecord.Claim? {
    let cue = words(in: claim.evidence.cueRange)
    func named(_ actor: EntityID) -> GoldRecord.Words? {
      book.mentions(of: actor, in: claim).lazy.compactMap { words(in: $0.range) }.first
        ?? (isDoubtful ? cue : nil)
    }
    guard let cue, let subject = named(claim.edge.subject), let object = named(claim.edge.object)
    else { return nil }
    return GoldRecord.Claim(
      sentence: 1,
      subject: claim.edge.subject.rawValue,
      subjectWords: subject,
      relation: claim.edge.relation.name,
      object: claim.edge.object.rawValue,
      objectWords: object,
      cue: pieces(of: claim.evidence) ?? [cue],
      polarity: claim.edge.polarity.rawValue,
      modality: claim.edge.modality.rawValue,
      attribution: claim.attribution.flatMap { book.node($0)?.id.rawValue },
      date: nil,
      place: nil,
      role: nil,
      former: claim.isFormer ? true : nil,
      doubtful: isDoubtful ? true : nil
    )
  }

  /// The pieces of a trigger that has gaps; nothing where they are not found.
  private func pieces(of evidence: Evidence) -> [GoldRecord.Words]? {
    var found: [GoldRecord.Words] = []
    var place = evidence.cueRange.lowerBound - start
    for piece in evidence.cue.split(separator: "…") {
      let wanted = piece.split(separator: " ").joined(separator: " ")
      let rest = max(place, 0)..<max(place, text.text.utf8.count)
      guard let range = text.occurrences(of: wanted, in: rest).first,
        let words = words(in: (range.lowerBound + start)..<(range.upperBound + start))
      else { return nil }
      found.append(words)
      place = range.upperBound
    }
    return found.isEmpty ? nil : found
  }

  /// Words that stand somewhere in bytes of the document; nothing where they are not whole
  /// characters of the sentence.
  private func words(in range: Range<Int>) -> GoldRecord.Words? {
    let (from, isBefore) = range.lowerBound.subtractingReportingOverflow(start)
    let (to, isBeyond) = range.upperBound.subtractingReportingOverflow(start)
    guard !isBefore, !isBeyond, from >= 0, from < to, to <= text.text.utf8.count else { return nil }
    let (first, last) = text.characters(of: from..<to)
    guard text.range(first, last) == from..<to else { return nil }
    return GoldRecord.Words(start: first, end: last, text: text.words(in: from..<to))
  }
}
