/// The words that carry a claim, and where they stand.
public struct Evidence: Hashable, Sendable {
  /// The number of the sentence in its document, from 1.
  public var sentence: Int
  /// Where the sentence stands, in UTF-8 bytes of the document's text.
  public var range: Range<Int>
  /// The sentence, verbatim.
  public var text: String
  /// The words that say the relation; they may have gaps, shown as "…".
  public var cue: String
  /// Where the cue stands, from its first to its last byte.
  public var cueRange: Range<Int>
  /// The rule of the lexicon that read it.
  public var rule: String

  public init(
    sentence: Int,
    range: Range<Int>,
    text: String,
    cue: String,
    cueRange: Range<Int>,
    rule: String
  ) {
    self.sentence = sentence
    self.range = range
    self.text = text
    self.cue = cue
    self.cueRange = cueRange
    self.rule = rule
  }
}

/// A relation between two actors, whoever affirms or denies it.
public struct Triple: Hashable, Sendable {
  /// Who.
  public let subject: EntityID
  /// Does what.
  public let relation: Relation
  /// To whom.
  public let object: EntityID
}

/// What claims share that make one edge.
public struct EdgeKey: Hashable, Sendable {
  /// Who.
  public let subject: EntityID
  /// Does what.
  public let relation: Relation
  /// To whom.
  public let object: EntityID
  /// Said to be so, or not so.
  public let polarity: Polarity
  /// As a fact, a plan, a possibility or a demand.
  public let modality: Modality

  /// Makes a key; the ends of a symmetric relation are put in order, so that it is stored once.
  public init(
    subject: EntityID,
    relation: Relation,
    object: EntityID,
    polarity: Polarity = .positive,
    modality: Modality = .actual
  ) {
    let swap = relation.isSymmetric && object < subject
    self.subject = swap ? object : subject
    self.relation = relation
    self.object = swap ? subject : object
    self.polarity = polarity
    self.modality = modality
  }

  /// The relation and its ends, without what tells edges of it apart.
  public var triple: Triple { Triple(subject: subject, relation: relation, object: object) }

  /// Whether the edge belongs to the asserted graph: of positive polarity and stated as a fact.
  public var isAsserted: Bool { polarity == .positive && modality == .actual }

  /// Whether what is asserted makes friends or foes; nothing where it makes neither.
  ///
  /// Cooperation makes friends and conflict foes where the relation takes sides.
  public var makesFriends: Bool? {
    guard isAsserted, subject != object, relation.behaviour.takesSides else { return nil }
    return switch relation.definition.stance {
    case .cooperation: true
    case .conflict: false
    case .affiliation: nil
    }
  }
}

extension EdgeKey: Comparable {
  public static func < (left: EdgeKey, right: EdgeKey) -> Bool {
    if left.subject != right.subject { return left.subject < right.subject }
    if left.relation != right.relation { return left.relation < right.relation }
    if left.object != right.object { return left.object < right.object }
    return (left.polarity, left.modality) < (right.polarity, right.modality)
  }
}

/// One relation asserted in one sentence, with everything that the text says about how it is meant.
public struct Claim: Hashable, Sendable {
  /// Subject, relation, object, polarity and modality.
  public var edge: EdgeKey
  /// The document that says it.
  public var document: DocumentID
  /// Whose word it is, when not the writer's own.
  public var attribution: EntityID?
  /// The office held, of `holdsOfficeIn` and `leads`.
  public var role: String?
  /// Whether the text says that the affiliation is over.
  public var isFormer: Bool
  /// When it happened.
  public var date: PartialDate?
  /// Where it happened.
  public var place: String?
  /// Where that place is, where its name is not ambiguous.
  public var coordinates: Coordinates?
  /// How sure the extractor is.
  public var confidence: Confidence
  /// The words that carry it.
  public var evidence: Evidence

  public init(
    edge: EdgeKey,
    document: DocumentID,
    attribution: EntityID? = nil,
    role: String? = nil,
    isFormer: Bool = false,
    date: PartialDate? = nil,
    place: String? = nil,
    coordinates: Coordinates? = nil,
    confidence: Confidence,
    evidence: Evidence
  ) {
    self.edge = edge
    self.document = document
    self.attribution = attribution
    self.role = role
    self.isFormer = isFormer
    self.date = date
    self.place = place
    self.coordinates = coordinates
    self.confidence = confidence
    self.evidence = evidence
  }
}

extension Claim: Comparable {
  /// A total order over all fields: by edge, then document, then place in the text.
  public static func < (left: Claim, right: Claim) -> Bool {
    if left.edge != right.edge { return left.edge < right.edge }
    if left.document != right.document { return left.document < right.document }
    if left.position != right.position { return left.position < right.position }
    if left.qualifiers != right.qualifiers {
      return left.qualifiers.lexicographicallyPrecedes(right.qualifiers)
    }
    return left.confidence < right.confidence
  }

  private var position: (Int, Int, Int, Int, Int) {
    (
      evidence.range.lowerBound, evidence.cueRange.lowerBound, evidence.cueRange.upperBound,
      evidence.range.upperBound, evidence.sentence
    )
  }

  private var qualifiers: [String] {
    [
      attribution?.rawValue ?? "", role ?? "", isFormer ? "1" : "0", date?.description ?? "",
      place ?? "", coordinates?.description ?? "", evidence.cue, evidence.rule, evidence.text,
    ]
  }
}
