/// A relation of the ontology, such as "cooperates with".
///
/// A small number that stands for a line of `Knowledge/relations.tsv`, ordered as the lines are.
public struct Relation: Hashable, Comparable, Sendable {
  /// The number of the relation's line in the ontology, from 0.
  let index: UInt8

  init(index: UInt8) { self.index = index }

  /// Finds the relation of this name (`cooperatesWith`), if the ontology has one.
  public init?(_ name: String) {
    guard let found = Ontology.standard.relation(named: name) else { return nil }
    self = found
  }

  /// The relation that has a role.
  public static func of(_ role: RelationRole) -> Relation { Ontology.standard.relation(of: role) }

  /// What readers make of the relation.
  public var behaviour: RelationBehaviour { definition.behaviour }

  /// The place in the ontology, from 0.
  public var ordinal: Int { Int(index) }

  public static func < (left: Relation, right: Relation) -> Bool { left.index < right.index }

  /// What the ontology says about the relation.
  public var definition: RelationDefinition { Ontology.standard.definitions[Int(index)] }

  /// The name: `cooperatesWith`.
  public var name: String { definition.name }

  /// Whether the relation is stored once and read both ways.
  public var isSymmetric: Bool { definition.isSymmetric }
}

/// Whether a relation joins friends, foes, or a part to its whole.
public enum Stance: String, CaseIterable, Sendable {
  case cooperation
  case conflict
  case affiliation
}

/// A line of the ontology.
public struct RelationDefinition: Hashable, Sendable {
  /// The name: `cooperatesWith`.
  public let name: String
  /// The name as people read it: "cooperates with".
  public let label: String
  /// The stance that it expresses.
  public let stance: Stance
  /// 1 for cooperation, -1 for conflict, 0 for affiliation.
  public let sign: Int
  /// Whether it is stored once and read both ways.
  public let isSymmetric: Bool
  /// The class of PLOVER 2.0 (Open Event Data Alliance), where there is one.
  public let ploverClass: String?
  /// The root codes of CAMEO.
  public let cameoRoots: [String]
  /// The value on Goldstein's scale of cooperation and conflict, in tenths from -100 to 100.
  public let goldsteinTenths: Int?
  /// The types that a subject may have.
  public let domain: [EntityType]
  /// The types that an object may have.
  public let range: [EntityType]
  /// What readers make of it.
  public let behaviour: RelationBehaviour
  /// What it means, in a few words.
  public let comment: String
}

extension RelationDefinition {
  /// The Goldstein value as a canonical decimal of XML Schema: `-7.2`, `4`.
  public var goldstein: String? {
    guard let tenths = goldsteinTenths else { return nil }
    let whole = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)"
    return abs(tenths) % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
  }
}
