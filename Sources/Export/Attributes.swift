/// The type of an attribute's values, one of those that every reader of GraphML knows.
public enum ValueType: String, Sendable {
  case boolean
  case int
  case double
  case string
}

/// What is said of a node, under the same name in every format.
public enum NodeAttribute: String, CaseIterable, Sendable {
  /// The name, for what draws.
  case label
  /// The name, for igraph and Cytoscape.
  case name
  /// The type as Neo4j writes it: `:State`.
  case labels
  case type, subtype, country
  /// The code of PLOVER for the part of society that it belongs to.
  case sector
  case wikidata, aliases, mentions, documents
  /// `#RRGGBB`, by type.
  case color
  case size, x, y

  /// The type of its values.
  public var valueType: ValueType {
    switch self {
    case .mentions, .documents: .int
    case .size, .x, .y: .double
    default: .string
    }
  }
}

/// What is said of an edge, under the same name in every format.
public enum EdgeAttribute: String, CaseIterable, Sendable {
  /// The kind as people read it: "cooperates with (denied)".
  case label
  case relation, stance, sign, plover, polarity, modality, symmetric
  /// The kind once more, for Cytoscape.
  case interaction
  /// `#RRGGBB`, by stance.
  case color
  case weight, documents, first, last
  /// Where it happened, and where that is in degrees north and east.
  case place, latitude, longitude
  case confidence
  /// What speaks for and against the edge.
  case affirmed, denied, sources, belief
  /// Whether the affiliation is over.
  case former
  case role
  /// The names of those whose word it is.
  case attribution
  /// The identifiers of those whose word it is.
  case attributionIDs = "attribution_ids"
  /// The best sentence.
  case evidence
  /// The digest of the claims, by which files of different formats can be compared.
  case claims

  /// The type of its values.
  public var valueType: ValueType {
    switch self {
    case .sign, .documents, .affirmed, .denied, .sources: .int
    case .weight, .confidence, .belief, .latitude, .longitude: .double
    case .symmetric, .former: .boolean
    default: .string
    }
  }
}

/// The rule that says which claims an export asserts; printed into every export.
public enum AssertionPolicy {
  /// The rule in one sentence.
  public static let text = """
    Asserted are the claims of positive polarity and actual modality, whoever says them; denied, \
    planned, possible and demanded claims are kept as edges of their own and marked as such.
    """
}
