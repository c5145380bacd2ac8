import Articles
import Export
import Extraction
import Input
import KnowledgeGraph

private let extractors = {
  guard let plain = try? Extractor() else { fatalError("the models cannot be loaded") }
  var bold = plain
  bold.cut = 0
  bold.readsGroups = true
  return [plain, bold]
}()

/// Reads any bytes as an article, with and without doubtful claims; its graph must be sound, stand
/// in the text, and be written.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  let isBold = bytes.first.map { !$0.isMultiple(of: 2) } ?? false
  let article = Article(published: "2015-09-27", text: text, origin: "random bytes")
  let findings = extractors[isBold ? 1 : 0].findings(of: article)
  check(findings.graph, of: article.text)
  for format in [GraphFormat.records, .nQuads, .graphML] {
    do { _ = try format.write(findings.graph, to: ByteSink(descriptor: nil)) } catch {
      fatalError("a graph cannot be written: \(error)")
    }
  }
  return 0
}

private func check(_ graph: Graph, of text: String) {
  let bytes = Array(text.utf8)
  let actors = Set(graph.entities.map(\.id))
  for mention in graph.entities.flatMap(\.mentions) {
    precondition(bytes[mention.range].elementsEqual(mention.text.utf8), "another text than there")
  }
  for claim in graph.claims {
    precondition(actors.contains(claim.edge.subject) && actors.contains(claim.edge.object))
    precondition(claim.attribution.map(actors.contains) ?? true)
    precondition(bytes[claim.evidence.range].elementsEqual(claim.evidence.text.utf8))
    precondition(claim.evidence.range.contains(claim.evidence.cueRange.lowerBound))
  }
}
