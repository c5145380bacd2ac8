internal import KnowledgeGraph

/// The explanation under a picture, as an HTML-like label of the whole graph: it is no node, so that
/// the graph's nodes can be counted.
enum DOTLegend {
  static func write(to sink: inout ByteSink) {
    sink.write("<<table border=\"0\" cellborder=\"0\" cellspacing=\"6\" cellpadding=\"1\">")
    sink.write("<tr>")
    entry("━━▶", Palette.color(of: .cooperation), "cooperation", to: &sink)
    entry("━━┫", Palette.color(of: .conflict), "conflict", to: &sink)
    entry("━━○", Palette.color(of: .affiliation), "affiliation", to: &sink)
    entry("━━━", "#333333", "told as a fact", to: &sink)
    entry("╸╸╸", "#333333", "planned, possible or demanded", to: &sink)
    entry("····", "#333333", "denied", to: &sink)
    sink.write("</tr><tr>")
    entry("▭", "#333333", "state", to: &sink)
    entry("⬡", "#333333", "organization", to: &sink)
    entry("⬭", "#333333", "person", to: &sink)
    sink.write(
      """
      <td colspan="6" align="left">Colours of fields: factions. Width of lines: number of claims.\
      </td></tr></table>>
      """ as StaticString
    )
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
