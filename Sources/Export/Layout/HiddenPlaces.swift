/// Places for nodes that pictures do not show, but Gephi does: in rows below all others.
extension [Layout.Place] {
  /// The places of all nodes.
  ///
  /// - Parameter isShown: for each node whether it is one of those whose places these are.
  func filled(where isShown: [Bool]) -> [Layout.Place] {
    let spacing = 150
    let width = Swift.max(map { $0.x + $0.width / 2 }.max() ?? 0, 20 * spacing)
    let columns = Swift.max(width / spacing, 1)
    var shown = makeIterator()
    var hidden = 0
    return isShown.compactMap { isShown in
      guard !isShown else { return shown.next() }
      defer { hidden += 1 }
      return Layout.Place(
        x: hidden % columns * spacing,
        y: -(hidden / columns + 2) * spacing,
        size: 100,
        width: 60,
        height: 60,
        isLabelled: false,
        isShown: false
      )
    }
  }
}
