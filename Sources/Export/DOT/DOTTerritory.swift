/// The fields behind the factions of a picture, as a drawing in Graphviz' language of output
/// (xdot).
///
/// Around each member lies an ellipse of its faction's tint; together they make one field.
enum DOTTerritory {
  /// The shapes as one quoted string in pieces.
  static func write(_ layout: Layout, _ style: DOTStyle, to sink: inout ByteSink) {
    let reach = layout.scale == .large ? 16 : layout.scale == .medium ? 20 : 30
    var members: [Int: [Layout.Place]] = [:]
    for place in layout.places {
      if let faction = place.faction { members[faction, default: []].append(place) }
    }
    var piece = "\""
    for (faction, places) in members.sorted(by: { $0.key < $1.key }) {
      let tint = style.tint(Palette.color(ofFaction: faction), percent: 14)
      piece += "c 7 -\(tint) C 7 -\(tint) "
      for place in places {
        // An ellipse through the corners of the box, and beyond.
        let width = place.width * 62 / 1000 + reach
        let height = place.height * 62 / 1000 + reach
        piece += "E \(place.x / 10) \(place.y / 10) \(width) \(height) "
        guard piece.utf8.count > 8000 else { continue }
        sink.write(piece)
        piece = "\" + \""
      }
    }
    sink.write(piece + "\"")
  }
}
