import Evaluation
import Foundation
import KnowledgeGraph
import Testing

/// The schemas of gold files and of what is printed.
@Suite struct SchemaTests {
  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Gold.root.appending(path: path), encoding: .utf8)
  }

  @Test func theExamplesAreTaken() throws {
    let text = try Self.text("Documentation/annotated.jsonl")
    #expect(try Consumer.refused(by: "gold.schema.json", text) == "")
  }

  @Test func thePageShowsAnItemThatCanBeRead() throws {
    let page = try Self.text("Documentation/annotating.md")
    let block = try #require(page.firstMatch(of: /```json\n([^`]+)```/)?.1)
    let line = block.split(separator: "\n").joined(separator: " ")
    #expect(try Consumer.refused(by: "gold.schema.json", line) == "")
    var reader = GoldReader()
    reader.read(Array(line.utf8), name: "page")
    #expect(reader.errors.isEmpty, "\(reader.errors)")
  }

  @Test func whatTheReaderRefusesIsRefused() throws {
    let examples = try Self.text("Documentation/annotated.jsonl")
    let line = String(try #require(examples.split(separator: "\n").first))
    let changes = [
      (#""id": "denial""#, #""id": """#), (#""text": "Norway a"#, #""texts": "Norway a"#),
      (#""date": "2018-03-06""#, #""date": "March""#), (#""type": "State""#, #""type": "Country""#),
      (#""forms": ["#, #""form": ["#), (#""sentence": 1"#, #""sentence": 0"#),
      (#""relation": "disapprovesOf""#, #""relation": "dislikes""#),
      (#""modality": "actual""#, #""modality": "certain""#),
      (#""polarity": "positive""#, #""polarity_": "positive""#),
      (#""start": 0, "end": 6, "text": "Norway""#, #""start": 0, "text": "Norway""#),
      (#""sentences": [["#, #""sentences": [[0, "#),
    ]
    let lines = changes.map { line.replacing($0.0, with: $0.1) }
    #expect(!lines.contains(line))
    let numbers = (1...changes.count).map(String.init).joined(separator: " ")
    let text = lines.joined(separator: "\n")
    #expect(try Consumer.refused(by: "gold.schema.json", text) == numbers)
    var reader = GoldReader()
    reader.read(Array(text.utf8), name: "g")
    #expect(reader.errors.map { String($0.line) }.joined(separator: " ") == numbers)
  }

  @Test func everyRelationIsListed() throws {
    let schema = try Self.text("Schemas/gold.schema.json")
    for relation in Ontology.standard.relations { #expect(schema.contains("\"\(relation.name)\"")) }
  }

  @Test(arguments: [(0, false), (20, true)])
  func whatIsPrintedIsTaken(resamples: Int, listsMistakes: Bool) throws {
    let pairs = try Gold.examples().enumerated().map { number, item in
      (item, number % 2 == 0 ? try item.graph() : Graph())
    }
    let result = Evaluator.result(pairs, resamples: resamples)
    let json = try JSONReport(result, listsMistakes: listsMistakes).text()
    let line = json.split(separator: "\n").joined()
    #expect(try Consumer.refused(by: "evaluation.schema.json", line) == "")
    #expect(json.contains(#""mistakes" : ["#) == listsMistakes)
    let wrong = line.replacing(#""items" : 10"#, with: #""items" : "10""#)
    #expect(try Consumer.refused(by: "evaluation.schema.json", wrong) == "1")
  }
}
