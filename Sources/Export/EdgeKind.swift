public import KnowledgeGraph

/// What tells parallel edges between the same two actors apart: relation, polarity and modality.
public struct EdgeKind: Hashable, Sendable {
  /// The relation.
  public let relation: Relation
  /// Said to be so, or not so.
  public let polarity: Polarity
  /// As a fact, a plan, a possibility or a demand.
  public let modality: Modality

  public init(relation: Relation, polarity: Polarity, modality: Modality) {
    self.relation = relation
    self.polarity = polarity
    self.modality = modality
  }

  /// The kind of an edge.
  public init(_ key: EdgeKey) {
    self.init(relation: key.relation, polarity: key.polarity, modality: key.modality)
  }

  /// All kinds, in the order of their ordinals.
  public static let all: [EdgeKind] = Ontology.standard.relations.flatMap { relation in
    Polarity.allCases.flatMap { polarity in
      Modality.allCases.map { EdgeKind(relation: relation, polarity: polarity, modality: $0) }
    }
  }

  /// The place in `all`.
  public var ordinal: Int {
    (relation.ordinal * 2 + (polarity == .positive ? 0 : 1)) * 4 + modalityOrdinal
  }

  private var modalityOrdinal: Int {
    switch modality {
    case .actual: 0
    case .planned: 1
    case .possible: 2
    case .demanded: 3
    }
  }

  /// The kind as people read it, in lower case: "cooperates with (denied)".
  public var label: String {
    let marks = [polarity == .negative ? "denied" : nil, modality == .actual ? nil : "\(modality)"]
    let shown = marks.compactMap(\.self)
    let name = relation.definition.label
    return shown.isEmpty ? name : "\(name) (\(shown.joined(separator: ", ")))"
  }

  /// What follows the object in the identifiers of edges of this kind.
  var identifierSuffix: String {
    let polarity = polarity == .positive ? "" : ".\(polarity.rawValue)"
    return modality == .actual ? polarity : "\(polarity).\(modality.rawValue)"
  }
}
