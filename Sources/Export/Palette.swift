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
    case .group: "#66CCEE"
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

  /// The colour of a faction: dark grey for those after the sixth, pale grey for what belongs to
  /// none.
  public static func color(ofFaction faction: Int?) -> String {
    guard let faction else { return "#BBBBBB" }
    return factions.indices.contains(faction) ? factions[faction] : "#777777"
  }

  /// How many factions have a colour of their own.
  static var ownColors: Int { factions.count }

  /// The colours of the factions that have one of their own.
  public static let factions = [
    "#4477AA", "#EE6677", "#228833", "#CCBB44", "#66CCEE", "#AA3377",
  ]

  /// A colour thinned with that of the ground on which it lies.
  ///
  /// - Parameters:
  ///   - percent: how much of the colour is left, from 0 to 100.
  ///   - ground: the other colour, white where nothing is said.
  public static func tint(
    _ color: String,
    percent: Int,
    on ground: String = "#FFFFFF"
  ) -> String {
    guard let value = Int(color.dropFirst(), radix: 16),
      let other = Int(ground.dropFirst(), radix: 16)
    else { return color }
    let parts = [16, 8, 0].map { shift in
      let (under, over) = (other >> shift & 255, value >> shift & 255)
      return under - (under - over) * percent / 100
    }
    return "#" + parts.map { String($0 + 256, radix: 16, uppercase: true).dropFirst() }.joined()
  }
}
