internal import KnowledgeGraph

/// The explanation under a picture, as an HTML-like label of the whole graph: it is no node, so
/// that the graph's nodes can be counted.
enum DOTLegend {
  /// - Parameter hidden: how many nodes are not drawn.
  static func write(hidden: Int, to sink: inout ByteSink) {
    sink.write("<<table border=\"0\" cellborder=\"0\" cellspacing=\"6\" cellpadding=\"1\">")
    sink.write("<tr>")
    entry("━━▶", Palette.color(of: .cooperation), "cooperation", to: &sink)
    entry("━━┫", Palette.color(of: .conflict), "conflict", to: &sink)
    entry("━━○", Palette.color(of: .affiliation), "affiliation", to: &sink)
    entry("━━━", "#333333", "told as a fact", to: &sink)
    entry("╸╸╸", "#333333", "planned, possible or demanded", to: &sink)
    entry("····", "#333333", "denied", to: &sink)
    sink.write("</tr><tr>")
    sink.write(
      """
      <td></td><td border="1">state</td>\
      <td></td><td>cut corners: organization</td>\
      <td></td><td border="1" style="rounded">person</td>\
      <td colspan="6" align="left">Fields: factions. Width: number of claims. \
      “+2” after a name: two more relations of that stance.
      """ as StaticString
    )
    if hidden > 0 {
      sink.write(" Not drawn: \(hidden == 1 ? "1 actor" : "\(hidden) actors") without relations.")
    }
    sink.write("</td></tr></table>>")
  }

  private static func entry(
    _ sign: String,
    _ color: String,
    _ meaning: String,
    to sink: inout ByteSink
  ) {
    sink.write("<td align=\"right\"><font color=\"\(color)\">\(sign)</font></td>")
    sink.write("<td align=\"left\">\(meaning)</td>")
  }
}
