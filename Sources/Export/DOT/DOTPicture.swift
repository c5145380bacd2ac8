internal import KnowledgeGraph

/// The part of a DOT file that draws.
struct DOTPicture {
  let style: DOTStyle
  private let layout: Layout?
  private let options: DOTOptions

  init(_ layout: Layout?, _ options: DOTOptions) {
    self.layout = layout
    self.options = options
    style = DOTStyle(layout, isDark: options.isDark)
  }

  /// The faction of the node of this number, if it has one.
  func faction(ofNode number: Int) -> Int? {
    guard let places = layout?.places, number < places.count else { return nil }
    return places[number].faction
  }

  func writeHead(to sink: inout ByteSink) {
    sink.write("digraph \"entente\" {\ngraph [charset=\"UTF-8\", fontname=\"\(Letters.fonts)\", ")
    let ground = options.isDark ? style.ground : "white"
    sink.write("bgcolor=\"\(ground)\", splines=\"line\", outputorder=\"edgesfirst\", comment=")
    sink.writeDOT(AssertionPolicy.text)
    if let layout {
      // The engine that takes places as they are, and draws only.
      let place = options.title == nil ? "b" : "t"
      sink.write(",\nlayout=\"nop2\", pad=\(Self.margin), labelloc=\"\(place)\", ")
      sink.write("fontsize=\(legendSize), ")
      if options.isDark { sink.write("fontcolor=\"\(style.wordColor)\", ") }
      if let width = options.width {
        let height = options.height.map(Self.inches) ?? "200"
        sink.write("size=\"\(Self.inches(width)),\(height)!\", ")
      }
      sink.write("label=")
      DOTLegend(layout, options, size: legendSize).write(to: &sink)
      sink.write(",\n_background=")
      DOTTerritory.write(layout, style, to: &sink)
    } else {
      sink.write(", layout=\"sfdp\", overlap=\"prism\"")
    }
    sink.write("];\nnode [\(style.nodeDefaults)];\nedge [\(style.edgeDefaults)];\n")
  }

  /// In inches.
  static let margin = 0.3

  /// Millimetres as inches with two decimals.
  private static func inches(_ millimetres: Int) -> String {
    let hundredths = millimetres * 1000 / 254
    return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
  }

  /// The size of the legend's letters in points: as large on paper, however large the picture is.
  private var legendSize: Int { min(max((layout?.width ?? 0) / 850, 11), 60) }

  /// Writes what draws a node, from the comma on.
  func writeDrawing(of node: Node, number: Int, to sink: inout ByteSink) {
    switch node.type {
    case .state: sink.write(", class=\"state\"")
    case .organization: sink.write(", class=\"organization\"")
    case .person: sink.write(", class=\"person\"")
    case .group: sink.write(", class=\"group\"")
    }
    if let wikidata = node.id.wikidata {
      sink.write(", URL=\"https://www.wikidata.org/wiki/")
      sink.write(wikidata)
      sink.write("\", target=\"_blank\"")
    }
    guard let layout, number < layout.places.count else {
      sink.write(", label=")
      return sink.writeDOT(node.name)
    }
    let place = layout.places[number]
    guard place.isShown else { return writeHidden(node, layout, to: &sink) }
    let box = NodeBox(
      name: node.name,
      type: node.type,
      scale: layout.scale,
      size: place.size,
      isLabelled: place.isLabelled
    )
    sink.write(", label=")
    sink.writeDOT(box.lines.joined(separator: "\n"))
    write(place, box, to: &sink)
    write(node.type, place, to: &sink)
    sink.write(", tooltip=")
    sink.writeDOT(Self.shortened("\(node.name) (\(node.type.rawValue.lowercased()))"))
  }

  /// Writes a node that is not drawn, at a place that makes no picture larger.
  private func writeHidden(_ node: Node, _ layout: Layout, to sink: inout ByteSink) {
    sink.write(", label=")
    sink.writeDOT(node.name)
    guard let place = layout.places.first(where: \.isShown) else { return }
    sink.write(", style=\"invis\", width=0.01, height=0.01, pos=\"")
    sink.writePoint(place.x, place.y)
    sink.write("\"")
  }

  private func write(_ place: Layout.Place, _ box: NodeBox, to sink: inout ByteSink) {
    sink.write(", pos=\"")
    sink.writeTenths(place.x)
    sink.write(",")
    sink.writeTenths(place.y)
    sink.write("\", width=")
    sink.writeInches(tenths: place.width)
    sink.write(", height=")
    sink.writeInches(tenths: place.height)
    sink.write(", fontsize=")
    sink.write(box.fontSize)
  }

  /// The form says the type, the fill the faction.
  private func write(_ type: EntityType, _ place: Layout.Place, to sink: inout ByteSink) {
    let color = Palette.color(ofFaction: place.faction)
    let halves = place.fence.isEmpty ? [color] : place.fence.map { Palette.color(ofFaction: $0) }
    let fills = place.isLabelled ? halves.map { style.tint($0, percent: 35) } : halves
    // Two colours, each of which fills one half.
    sink.write(", color=\"\(color)\", fillcolor=\"\(fills.joined(separator: ";0.5:"))\"")
    guard place.isLabelled else { return sink.write(", shape=\"circle\", style=\"filled\"") }
    switch type {
    case .state: sink.write(", shape=\"box\", style=\"filled\", penwidth=1.4")
    case .organization: sink.write(", shape=\"octagon\", style=\"filled\"")
    case .person: sink.write(", shape=\"box\", style=\"filled,rounded\"")
    case .group: sink.write(", shape=\"octagon\", style=\"filled,dashed\"")
    }
  }

  /// Writes the sentence that an SVG shows when a reader points at the edge.
  func writeTooltip(
    of edge: Edge,
    subject: String,
    object: String,
    to sink: inout ByteSink
  ) {
    let claims = edge.weight == 1 ? "1 claim" : "\(edge.weight) claims"
    let said = edge.isOnlySaid ? NodeLabel.said : ""
    let change = edge.change.map { ", \($0.rawValue)" } ?? ""
    let title = "\(subject) \(EdgeKind(edge.key).label) \(object)\(said) (\(claims)\(change))"
    let text = Self.shortened(edge.evidence.isEmpty ? title : "\(title)\n\(edge.evidence)")
    sink.write(", edgetooltip=")
    sink.writeDOT(text)
    guard style.showsEdgeLabels else { return }
    sink.write(", labeltooltip=")
    sink.writeDOT(text)
  }

  /// Writes where the edge runs, and in what form.
  func writeLine(of edge: Edge, number: Int, _ kinds: DOTEdgeKinds, to sink: inout ByteSink) {
    let kind = EdgeKind(edge.key)
    guard let routes = layout?.routes, number < routes.count, let route = routes[number] else {
      return writeForm(of: edge, kinds, to: &sink)
    }
    let arrow = DOTArrow(edge.key.relation, isTwoWay: route.isTwoWay, style: style)
    sink.write(", penwidth=")
    sink.writeTenths(style.lineWidth(weight: route.weight))
    sink.write(", pos=\"")
    arrow.writeLine(route.points, to: &sink)
    sink.write("\"")
    if route.isDrawn, !route.label.isEmpty { writeLabel(of: route, kind, to: &sink) }
    if route.isDrawn, route.isTwoWay { sink.write(arrow.twoWayAttributes) }
    if route.isDrawn {
      writeForm(of: edge, kinds, to: &sink)
    } else {
      sink.write(", style=\"invis\"")
    }
  }

  private func writeForm(of edge: Edge, _ kinds: DOTEdgeKinds, to sink: inout ByteSink) {
    guard edge.change != .gone else { return sink.write(DOTEdgeKinds.lineFormOfGone) }
    kinds.lineForms.write(EdgeKind(edge.key).ordinal, to: &sink)
  }

  /// Writes the name of a line, or the number of those that it runs with.
  private func writeLabel(of route: Layout.Route, _ kind: EdgeKind, to sink: inout ByteSink) {
    sink.write(", label=")
    if let bundle = route.bundle {
      let color = style.color(of: bundle.isConflict ? .conflict : .cooperation)
      sink.write("<<table border=\"0\" cellborder=\"0\" cellpadding=\"1\" bgcolor=\"")
      sink.write("\(style.ground)\"><tr><td><font color=\"\(color)\" point-size=\"")
      sink.write("\(BundleNumbers.fontSize)\"><b>\(bundle.pairs)</b></font></td></tr></table>>")
      sink.write(", labeltooltip=")
      let ends = bundle.ends.joined(separator: " and that of ")
      let stance = bundle.isConflict ? "conflict" : "cooperation or affiliation"
      let text = "\(bundle.pairs) pairs of actors, \(bundle.claims) claims of \(stance)"
      sink.writeDOT(Self.shortened("\(text), between the faction of \(ends)"))
    } else {
      let isOnlySaid = route.isOnlySaid
      sink.writeDOT(NodeLabel.text(of: kind, edges: route.edges, isOnlySaid: isOnlySaid))
    }
    sink.write(", lp=\"")
    sink.writePoint(route.label[0], route.label[1])
    sink.write("\"")
  }

  private static func shortened(_ text: String) -> String {
    text.utf8.count <= 600 ? text : String(text.prefix(500)) + "…"
  }
}

extension ByteSink {
  /// Adds a place in tenths of points.
  mutating func writePoint(_ x: Int, _ y: Int) {
    writeTenths(x)
    write(byte: UInt8(ascii: ","))
    writeTenths(y)
  }

  /// Adds tenths of points as inches with two decimals.
  fileprivate mutating func writeInches(tenths: Int) {
    let hundredths = (tenths * 10 + 71) / 72
    write(hundredths / 100)
    write(hundredths % 100 < 10 ? ".0" as StaticString : ".")
    write(hundredths % 100)
  }
}
