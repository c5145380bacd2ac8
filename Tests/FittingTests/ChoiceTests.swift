import Articles
import Evaluation
import Extraction
import Fitting
import KnowledgeGraph
import Testing

/// What annotated items teach those that choose who says a claim, when it takes place, and whom
/// pronouns mean.
@Suite struct ChoiceTests {
  private static let items = ["Kenya", "Ghana", "Peru", "Mali", "Oman", "Laos"].map { speaker in
    func actor(_ id: String, _ name: String) -> String {
      #"{"id":"\#(id)","type":"State","name":"\#(name)","forms":["\#(name)"]}"#
    }
    return #"""
      {"id":"\#(speaker)","date":"2020-05-06",\#
      "text":"\#(speaker) said Chad attacked Libya on Monday. It blamed Syria.",\#
      "actors":[\#(actor("a", speaker)),\#(actor("b", "Chad")),\#(actor("c", "Libya")),\#
      \#(actor("d", "Syria"))],\#
      "sentences":[[0,\#(speaker.count + 36)],[\#(speaker.count + 37),\#(speaker.count + 53)]],\#
      "claims":[{"sentence":1,"subject":"b","subjectWords":{"text":"Chad"},"relation":"attacks",\#
      "object":"c","objectWords":{"text":"Libya"},"cue":[{"text":"attacked"}],\#
      "polarity":"positive","modality":"actual","attribution":"a","date":{"text":"on Monday"}},\#
      {"sentence":2,"subject":"b","subjectWords":{"text":"It"},"relation":"disapprovesOf",\#
      "object":"d","objectWords":{"text":"Syria"},"cue":[{"text":"blamed"}],\#
      "polarity":"positive","modality":"actual"}]}
      """#
  }

  private static func model(width: Int) async throws -> ChoiceModel {
    var reader = GoldReader()
    reader.read(Array(items.joined(separator: "\n").utf8), name: "own")
    #expect(reader.errors.isEmpty)
    let extractors = FoldedExtractors([try Extractor.byRules()])
    return await ChoiceFitting(extractors, width: width, folds: 2) { _ in }
      .model(of: reader.items)
  }

  @Test func threadsChangeNothing() async throws {
    let one = try await Self.model(width: 1)
    let two = try await Self.model(width: 2)
    #expect(one == two)
    #expect(try ChoiceModel(one.bytes, name: "own.bin") == one)
    #expect(one.tasks.allSatisfy { $0.weights.contains { $0 != 0 } })
  }

  @Test(arguments: [0, 4, 8, 20, 100_000])
  func aModelThatIsCutIsRefused(length: Int) throws {
    let bytes = Array(try ChoiceModel.embedded().bytes.prefix(length))
    let error = #expect(throws: ScorerModelError.self) { try ChoiceModel(bytes, name: "own.bin") }
    #expect(error?.description.hasPrefix("own.bin: ") == true)
  }
}
