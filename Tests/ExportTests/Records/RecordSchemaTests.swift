import Export
import Foundation
import KnowledgeGraph
import Testing

@Suite struct RecordSchemaTests {
  private static let schema = Consumer.root.appending(path: "Schemas/records.schema.json").path()
  private let consumer = Consumer("json_schema_check.py")

  @Test func takesWhatIsWritten() throws {
    var random = RandomGraph(seed: 7)
    let folder = try TemporaryFolder()
    let files = try random.graph().write([.records], into: folder)
    #expect(try consumer.run([Self.schema] + files) == "")
  }

  @Test func refusesWhatTheReaderRefuses() throws {
    var random = RandomGraph(seed: 8, texts: ["a"])
    let line = try #require(
      random.graph().text(.records).split(separator: "\n").last { $0.contains(#""kind":"claim""#) }
    )
    let changes = [
      (#""kind":"claim""#, #""kind":"edge""#), (#""polarity":"#, #""polarity_":"#),
      (#""confidence":"#, #""confidence":1"#), (#""sentence":"#, #""sentence":-"#),
      (#""subject":""#, #""subject":" "#), (#""relation":""#, #""relation":"x"#),
      (#""text":"a""#, #""text":1"#), (#""cue":{"#, #""cue":{"x":1},"c":{"#),
    ]
    let lines = changes.map { String(line).replacing($0.0, with: $0.1) }
    #expect(Set(lines).count == changes.count)
    let folder = try TemporaryFolder()
    let file = try folder.write(lines.joined(separator: "\n"), to: "records.jsonl")
    let numbers = (1...changes.count).map(String.init).joined(separator: "\n")
    #expect(try consumer.run([Self.schema, file]) == numbers)
    var reader = RecordReader()
    try reader.read(path: file)
    let source = try reader.finish()
    #expect(source.errors.map { String($0.line) }.joined(separator: "\n") == numbers)
  }

  @Test func listsEveryRelation() throws {
    let text = try String(contentsOfFile: Self.schema, encoding: .utf8)
    for relation in Ontology.standard.definitions { #expect(text.contains("\"\(relation.name)\"")) }
  }
}
