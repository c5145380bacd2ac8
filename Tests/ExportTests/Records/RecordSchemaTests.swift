import Export
import Input
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
    let lines = try KnownGraph.graph.text(.records).split(separator: "\n")
    let line = try #require(lines.last { $0.contains(#""kind":"claim""#) })
    let changes = [
      (#""kind":"claim""#, #""kind":"edge""#), (#""polarity":"#, #""polarity_":"#),
      (#""confidence":"#, #""confidence":1"#), (#""sentence":"#, #""sentence":-"#),
      (#""subject":""#, #""subject":" "#), (#""relation":""#, #""relation":"x"#),
      (#""text":""#, #""text":1,"x":""#), (#""cue":{"#, #""cue":{"x":1},"c":{"#),
    ]
    let broken = changes.map { String(line).replacing($0.0, with: $0.1) }
    #expect(Set(broken).count == changes.count)
    let folder = try TemporaryFolder()
    let file = try folder.write(broken.joined(separator: "\n"), to: "records.jsonl")
    let numbers = (1...changes.count).map(String.init).joined(separator: "\n")
    #expect(try consumer.run([Self.schema, file]) == numbers)
    var reader = RecordReader()
    try reader.read(path: file)
    let source = try reader.finish()
    #expect(source.errors.map { String($0.line) }.joined(separator: "\n") == numbers)
  }
}
