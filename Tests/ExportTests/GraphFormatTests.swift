import Export
import Input
import Testing

@Suite struct GraphFormatTests {
  @Test(arguments: [
    ("graph.graphml", GraphFormat.graphML), ("a/b.GEXF", .gexf), ("x.dot", .dot), ("x.gv", .dot),
    ("x.y.jsonld", .jsonLD), ("x.nq", .nQuads), ("x.ttl", .turtle), ("x.jsonl", .records),
    ("a.csv", .eventRows), ("a.nodes.csv", .nodeTable), ("b/edges.csv", .edgeTable),
    ("x.EDGES.CSV", .edgeTable), ("my-nodes.csv", .eventRows), ("a.net", .pajek),
    ("a.cyjs", .cytoscape), ("a.ftm.json", .followTheMoney),
  ])
  func tellsTheFormatByTheEnding(path: String, format: GraphFormat) {
    #expect(GraphFormat(path: path) == format)
  }

  @Test(arguments: [
    "", "-", "graph", "graph.", "graph.xml", "folder.dot/graph", ".dots", "csv", "a.json", "nodes",
  ])
  func tellsNoFormatByOtherNames(path: String) {
    #expect(GraphFormat(path: path) == nil)
  }
}
