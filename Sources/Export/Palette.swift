public import KnowledgeGraph

/// The colours that all formats share, as `#RRGGBB`.
///
/// From Paul Tol's schemes "vibrant" and "bright" (2021), which people who see no red or no green
/// can tell apart; no meaning rests on colour alone.
public enum Palette {
  /// The colour of an entity of this type.
  public static func color(of type: EntityType) -> String {
    switch type {
    case .state: "#4477AA"
    case .organization: "#CCBB44"
    case .person: "#AA3377"
    }
  }

  /// The colour of an edge of this stance.
  public static func color(of stance: Stance) -> String {
    switch stance {
    case .cooperation: "#0077BB"
    case .conflict: "#CC3311"
    case .affiliation: "#777777"
    }
  }

  /// The colours of factions, the largest first; after the last all are grey.
  public static let factions = [
    "#4477AA", "#EE6677", "#228833", "#CCBB44", "#66CCEE", "#AA3377",
  ]

  /// The colour of a faction that has none of its own, or of those that belong to none.
  public static let noFaction = "#BBBBBB"
}
