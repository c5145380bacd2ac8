import Testing

@testable import Language

/// Predicates and who has which part in them, and what is refused as the file of their heads.
@Suite struct RoleTests {
  @Test func rolesEqualThoseOfTheTrainingSide() throws {
    let engine = try SharedEngine.loaded.get()
    let samples = try Self.samples()
    #expect(samples.flatMap(\.predicates).count >= 10)
    for sample in samples {
      let analysis = engine.analyze(sentences: [sample.words], findsTriggers: true)
      let found = analysis.predicates(in: analysis.sentences.map(\.tokens))
      for expected in sample.predicates {
        #expect(found.contains(expected), "\(sample.words): \(expected)")
      }
    }
  }

  @Test func whoDoesWhatToWhomStaysInThePassive() throws {
    let engine = try SharedEngine.loaded.get()
    for text in ["The troops attacked a village.", "A village was attacked by the troops."] {
      let analysis = engine.analyzeWithRoles(text)
      let predicate = try #require(analysis.predicates.first)
      #expect(analysis.tokens[predicate.word].lemma == "attack")
      let parts = predicate.arguments.map { "\($0.role.rawValue)=\(analysis.tokens[$0.word].form)" }
      #expect(parts == ["ARG0=troops", "ARG1=village"])
    }
  }

  @Test func longTextsHaveTheirPredicatesToTheEnd() throws {
    let engine = try SharedEngine.loaded.get()
    let count = 3_000
    let analysis = engine.analyzeWithRoles(
      String(repeating: "Peru thanked Chile for it. ", count: count)
    )
    #expect(analysis.tokens.count > 16_384)
    let thanks = analysis.predicates.filter { analysis.tokens[$0.word].lemma == "thank" }
    #expect(thanks.count == count)
    #expect(analysis.predicates.map(\.word) == analysis.predicates.map(\.word).sorted())
  }

  @Test func rolesAreFoundOnlyIfTheyAreAskedFor() throws {
    let engine = try SharedEngine.loaded.get()
    #expect(engine.analyze("Chad attacked Libya.").predicates.isEmpty)
  }

  @Test func theyStandInTheLastColumn() throws {
    let engine = try SharedEngine.loaded.get()
    let analysis = engine.analyzeWithRoles("It rained.\n\nPeru gave Chile a list.")
    let sentences = try CoNLLUReader.read(CoNLLUWriter.write(analysis), file: "written")
    let verb = try #require(sentences.last?.words.first { $0.lemma == "give" })
    #expect(verb.miscellaneous("Predicate") == "Yes")
    #expect(verb.miscellaneous("ARG0") == "1")
    #expect(verb.miscellaneous("ARG1") == "5")
    #expect(verb.miscellaneous("ARG2") == "3")
  }

  @Test(arguments: [0.0, 0.001, 0.2, 0.9, 0.999_9])
  func anyPartOfAFileIsRefused(part: Double) throws {
    let bytes = try Self.shipped()
    let count = Int(Double(bytes.count) * part)
    #expect(throws: NetworkError.self) { try Self.reader(Array(bytes.prefix(count))) }
  }

  @Test func filesOfOtherKindsAreRefused() throws {
    #expect(throws: NetworkError.unknownFormat(expected: "ENTROLE1")) {
      try Self.reader(Array("ENTRIGR4 and more".utf8))
    }
    let bytes = try Self.shipped()
    #expect(throws: NetworkError.trailingBytes(byte: bytes.count)) { try Self.reader(bytes + [0]) }
    #expect(throws: NetworkError.invalid("other roles", byte: 16)) {
      try Self.reader(bytes.replacing(Array("ARG2".utf8), with: Array("ARG5".utf8)))
    }
    #expect(throws: NetworkError.self) {
      try Self.reader(bytes.replacing(Array("ARG0".utf8), with: Array("\u{ff}".utf8)))
    }
  }

  private static func reader(_ bytes: [UInt8]) throws {
    let network = try TriggerNetwork.embedded(inputWidth: 128)
    _ = try bytes.withUnsafeBytes { try network.findingRoles(by: $0) }
  }

  private static func shipped() throws -> [UInt8] {
    try ProjectFile.bytes("Models/roles.bin")
  }

  private struct Sample {
    var words: [String]
    var predicates: [SemanticPredicate] = []
  }

  /// A line of words, then a line for each predicate: its place, log-odds, and the places of each
  /// role.
  private static func samples() throws -> [Sample] {
    var samples: [Sample] = []
    for line in try ProjectFile.lines("Tests/Trees/roles.txt") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 5 else {
        samples.append(Sample(words: line.split(separator: " ").map(String.init)))
        continue
      }
      let arguments = zip(SemanticRole.allCases, fields[2...]).flatMap { role, places in
        places.split(separator: ",").compactMap { Int($0) }
          .map { RoleArgument(role: role, word: $0) }
      }
      let word = try #require(Int(fields[0]))
      let predicate = SemanticPredicate(word: word, arguments: arguments)
      samples[samples.count - 1].predicates.append(predicate)
    }
    return samples
  }
}
