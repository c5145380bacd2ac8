internal import KnowledgeGraph

/// What GEXF says of a graph whose edges change over time.
enum GEXFMoments {
  /// What changes from period to period.
  static let columns = PropertyList.edges.filter { names.contains($0.name) }

  /// Gephi takes the weight of a period from an attribute that is called so.
  private static let names: Set<String> = [
    "weight", "affirmed", "denied", "sources", "voices", "belief",
  ]
}

extension ByteSink {
  /// Adds what an edge weighs in each period.
  mutating func write(_ moments: [GraphTimes.Moment]) {
    for moment in moments {
      writeValue("weight", max(moment.weight, 1), in: moment.span)
      guard let support = moment.support else { continue }
      writeValue("affirmed", support.affirmed, in: moment.span)
      writeValue("denied", support.denied, in: moment.span)
      writeValue("sources", support.sources, in: moment.span)
      writeValue("voices", support.voices, in: moment.span)
      writeValue("belief", support.belief, in: moment.span)
    }
  }

  private mutating func writeValue(
    _ name: StaticString,
    _ value: some PlainText,
    in span: GraphTimes.Spell
  ) {
    write("<attvalue for=\"")
    write(name)
    write("\" value=\"")
    value.write(to: &self)
    write("\"")
    write(span)
    write("/>")
  }

  /// Adds when a part of the graph is there; always where nothing is known.
  mutating func writeSpells(_ spans: [GraphTimes.Spell]) {
    guard !spans.isEmpty else { return }
    write("<spells>")
    for span in spans {
      write("<spell")
      write(span)
      write("/>")
    }
    write("</spells>")
  }

  private mutating func write(_ span: GraphTimes.Spell) {
    write(" start=\"")
    write(span.start)
    write("\" end=\"")
    write(span.end)
    write("\"")
  }
}
