import Articles
import Evaluation
import Extraction
import Fitting
import Foundation
import KnowledgeGraph
import Testing

/// What few annotated items teach the scorer.
@Suite struct TeachTests {
  private static let extractor = Result { try Extractor() }

  /// Ten items in which "serenaded" says that a state supports another.
  private static let items = [
    ("Kenya", "Uganda"), ("Ghana", "Togo"), ("Peru", "Chile"), ("Cuba", "Haiti"),
    ("Mali", "Niger"), ("Oman", "Qatar"), ("Laos", "Vietnam"), ("Spain", "Portugal"),
    ("Norway", "Sweden"), ("Fiji", "Tonga"),
  ].map(item)

  private static func item(_ subject: String, _ object: String) -> String {
    func actor(_ id: String, _ name: String) -> String {
      #"{"id":"\#(id)","type":"State","name":"\#(name)","forms":["\#(name)"]}"#
    }
    return #"""
      {"id":"\#(subject)","text":"\#(subject) serenaded \#(object) on Monday.","actors":[\#
      \#(actor("a", subject)),\#(actor("b", object))],"claims":[{"sentence":1,"subject":"a",\#
      "subjectWords":{"text":"\#(subject)"},"relation":"supports","object":"b",\#
      "objectWords":{"text":"\#(object)"},"cue":[{"text":"serenaded"}],\#
      "polarity":"positive","modality":"actual"}]}
      """#
  }

  /// The same of a ministry, which the program reads as the one of the state that is named.
  private static let ministries = [
    "Kenya", "Ghana", "Peru", "Cuba", "Mali", "Oman", "Laos", "Spain", "Norway", "Fiji",
  ].map { state in
    #"""
    {"id":"\#(state)","text":"The Ministry of Justice serenaded Olaf Brandt in \#(state).",\#
    "actors":[{"id":"a","type":"Organization","name":"Ministry of Justice","forms":[]},\#
    {"id":"b","type":"Person","name":"Olaf Brandt","forms":["Olaf Brandt"]}],\#
    "claims":[{"sentence":1,"subject":"a","subjectWords":{"text":"Ministry of Justice"},\#
    "relation":"supports","object":"b","objectWords":{"text":"Olaf Brandt"},\#
    "cue":[{"text":"serenaded"}],"polarity":"positive","modality":"actual"}]}
    """#
  }

  /// The same of people without a name.
  private static let groups = [
    "Kenya", "Ghana", "Peru", "Cuba", "Mali", "Oman", "Laos", "Spain", "Norway", "Fiji",
  ].map { state in
    #"""
    {"id":"\#(state)","text":"Protesters serenaded \#(state) on Monday.",\#
    "actors":[{"id":"a","type":"Group","name":"protesters","forms":["Protesters"]},\#
    {"id":"b","type":"State","name":"\#(state)","forms":["\#(state)"]}],\#
    "claims":[{"sentence":1,"subject":"a","subjectWords":{"text":"Protesters"},\#
    "relation":"supports","object":"b","objectWords":{"text":"\#(state)"},\#
    "cue":[{"text":"serenaded"}],"polarity":"positive","modality":"actual"}]}
    """#
  }

  private static func goldItems(_ lines: [String] = items) -> [GoldItem] {
    var reader = GoldReader()
    reader.read(Array(lines.joined(separator: "\n").utf8), name: "own")
    #expect(reader.errors.isEmpty)
    return reader.items
  }

  private static func model(
    width: Int,
    _ lines: [String] = items,
    groups: Bool = false
  ) async throws -> ScorerModel {
    var settings = ScorerFitting.Settings()
    settings.groups = groups
    settings.start = try ScorerModel.embedded()
    settings.epochs = 20
    settings.width = width
    return await ScorerFitting(FoldedExtractors([try extractor.get()]), settings: settings) { _ in }
      .model(of: goldItems(lines))
  }

  private func claims(_ text: String, _ extractor: Extractor) -> [String] {
    let graph = extractor.graph(of: Article(published: "2026-03-04", text: text, origin: "test"))
    let names = Dictionary(uniqueKeysWithValues: graph.entities.map { ($0.id, $0.name) })
    return graph.claims.map {
      "\(names[$0.edge.subject] ?? "") \($0.edge.relation.name) \(names[$0.edge.object] ?? "")"
    }
  }

  @Test func aWordOfOnesOwnIsLearned() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).bin")
    defer { try? FileManager.default.removeItem(at: file) }
    let model = try await Self.model(width: 1)
    try Data(model.bytes).write(to: file)
    let taught = try Extractor(model: file.path)
    let text = "Chad serenaded Libya on Friday."
    #expect(claims(text, try Self.extractor.get()).isEmpty)
    #expect(claims(text, taught) == ["Chad supports Libya"])
    #expect(claims("Chad attacked Libya on Friday.", taught) == ["Chad attacks Libya"])
  }

  @Test func anOrganOfTheStateAtHandIsTheOneAnnotated() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).bin")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(try await Self.model(width: 1, Self.ministries).bytes).write(to: file)
    let taught = try Extractor(model: file.path)
    let text = "The Ministry of Justice serenaded Olaf Brandt in Chile."
    #expect(
      claims(text, taught).contains("Chilean Ministry of Justice supports Olaf Brandt")
    )
  }

  @Test(arguments: [true, false])
  func peopleWithoutANameTeachWhereTheyAreAskedTo(isAsked: Bool) async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).bin")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(try await Self.model(width: 1, Self.groups, groups: isAsked).bytes).write(to: file)
    var taught = try Extractor(model: file.path)
    taught.readsGroups = true
    let found = claims("Protesters serenaded Libya on Friday.", taught)
    #expect(found == (isAsked ? ["protesters supports Libya"] : []))
  }

  @Test func threadsChangeNothing() async throws {
    let one = try await Self.model(width: 1)
    let two = try await Self.model(width: 2)
    #expect(one.bytes == two.bytes)
  }

  @Test func itemsAreReadByTheNetworkOfTheirFold() async throws {
    let embedded = try Self.extractor.get()
    let bytes = try Data(contentsOf: URL(filePath: "Models/triggers.bin"))
    let other = try bytes.withUnsafeBytes { try embedded.findingTriggers(by: $0) }
    let items = Self.goldItems()
    var settings = ScorerFitting.Settings()
    settings.start = try ScorerModel.embedded()
    let folded = FoldedExtractors([embedded, other])
    let one = await ScorerFitting(FoldedExtractors([embedded]), settings: settings) { _ in }
      .model(of: items)
    let two = await ScorerFitting(folded, settings: settings) { _ in }.model(of: items)
    #expect(one.bytes == two.bytes)
  }

  @Test func aNetworkThatIsCutIsRefused() throws {
    let bytes = try Data(contentsOf: URL(filePath: "Models/triggers.bin")).prefix(100_000)
    #expect(throws: (any Error).self) {
      try bytes.withUnsafeBytes { _ = try Self.extractor.get().findingTriggers(by: $0) }
    }
  }

  @Test func threadsChangeNothingOfHowTextsPutClaims() async throws {
    let items = Self.goldItems()
    var models: [VeracityModel] = []
    for width in [1, 2] {
      var settings = ScorerFitting.Settings()
      settings.width = width
      let extractors = FoldedExtractors([try Self.extractor.get()])
      let fitting = ScorerFitting(extractors, settings: settings) { _ in }
      models.append(await fitting.veracity(of: await fitting.labelled(items).items))
    }
    #expect(models[0].bytes == models[1].bytes)
    #expect(models[0].weights.contains { $0 != 0 })
    #expect(try VeracityModel(models[0].bytes, name: "own.bin") == models[0])
  }

  @Test(arguments: [0, 8, 20, 100_000])
  func weightsOfHowTextsPutClaimsAreRefusedWhereTheyAreCut(length: Int) throws {
    let bytes = Array(try VeracityModel.embedded().bytes.prefix(length))
    #expect(throws: ScorerModelError.self) { try VeracityModel(bytes, name: "own.bin") }
  }

  @Test(arguments: [0, 4, 8, 100, 100_000])
  func aModelThatIsCutIsRefused(length: Int) throws {
    let bytes = Array(try ScorerModel.embedded().bytes.prefix(length))
    let error = #expect(throws: ScorerModelError.self) {
      try ScorerModel(bytes, name: "own.bin")
    }
    #expect(error?.description.hasPrefix("own.bin: ") == true)
    #expect(error?.description.contains("entente-train scorer") == true)
  }
}
