import Testing

@testable import Language

/// The words that may carry relations, and what is refused as the file of their network.
@Suite struct TriggerTests {
  @Test func triggersEqualThoseOfTheTrainingSide() throws {
    let engine = try SharedEngine.loaded.get()
    let samples = try Self.samples()
    #expect(samples.count >= 5)
    for sample in samples {
      let analysis = engine.analyze(sentences: [sample.words], findsTriggers: true)
      let found = analysis.triggers(in: analysis.sentences.map(\.tokens))
      for expected in sample.triggers {
        let trigger = try #require(found.first { $0.word == expected.word })
        let relation = try #require(trigger.relations.first { $0.name == expected.relation })
        // There numbers are not rounded to 16 bits.
        #expect(abs(relation.logOdds - expected.logOdds) <= 2)
        #expect(Self.best(trigger.subjects) == expected.subject)
        #expect(Self.best(trigger.objects) == expected.object)
        if let speaker = expected.speaker { #expect(Self.best(trigger.speakers) == speaker) }
        if let time = expected.time { #expect(Self.best(trigger.times) == time) }
      }
    }
  }

  @Test func everyTriggerKnowsItsSentence() throws {
    let engine = try SharedEngine.loaded.get()
    let long = String(repeating: "France, and Germany, ", count: 60)
    let text = "Iran condemned Iraq. It left. \(long) attacked Spain."
    let analysis = engine.analyze(text, findsTriggers: true)
    let triggers = analysis.triggers(in: analysis.sentences.map(\.tokens))
    #expect(triggers.contains { analysis.tokens[$0.word].form == "condemned" })
    for trigger in triggers {
      #expect(trigger.sentence.contains(trigger.word))
      #expect(trigger.subjects.count == trigger.sentence.count)
      #expect(trigger.objects.count == trigger.sentence.count)
      #expect(trigger.speakers.count == trigger.sentence.count)
      #expect(trigger.times.count == trigger.sentence.count)
      #expect(analysis.sentences.contains { $0.tokens.contains(trigger.sentence.lowerBound) })
    }
  }

  @Test(arguments: [0.001, 0.2, 0.9, 0.999_99]) func anyPartOfAFileIsRefused(part: Double) throws {
    let bytes = try Self.shipped()
    let count = Int(Double(bytes.count) * part)
    #expect(throws: NetworkError.truncated(byte: count)) {
      try Self.network(Array(bytes.prefix(count)))
    }
  }

  @Test func filesOfOtherKindsAreRefused() throws {
    #expect(throws: NetworkError.unknownFormat(expected: "ENTRIGR4")) {
      try Self.network(Array("ENTENTE2 and more".utf8))
    }
    let bytes = try Self.shipped()
    #expect(throws: NetworkError.trailingBytes(byte: bytes.count)) { try Self.network(bytes + [0]) }
    #expect(throws: NetworkError.invalid("128 as input width, not 64...64", byte: 8)) {
      try Self.network(bytes, inputWidth: 64)
    }
  }

  private static func network(_ bytes: [UInt8], inputWidth: Int = 128) throws {
    _ = try bytes.withUnsafeBytes { try TriggerNetwork($0, inputWidth: inputWidth) }
  }

  private static func shipped() throws -> [UInt8] {
    try ProjectFile.bytes("Models/triggers.bin")
  }

  private static func best(_ scores: [Int16]) -> Int? {
    scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) }
  }

  private struct Sample {
    struct Trigger {
      let word: Int
      let relation: String
      let logOdds: Int
      let subject: Int
      let object: Int
      let speaker: Int?
      let time: Int?
    }

    var words: [String]
    var triggers: [Trigger] = []
  }

  /// A line of words, then a line for each trigger: its place, relation, log-odds, best ends,
  /// speaker and time.
  private static func samples() throws -> [Sample] {
    var samples: [Sample] = []
    for line in try ProjectFile.lines("Tests/Trees/triggers.txt") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 7 else {
        samples.append(Sample(words: line.split(separator: " ").map(String.init)))
        continue
      }
      let numbers = try [0, 2, 3, 4].map { try #require(Int(fields[$0])) }
      samples[samples.count - 1].triggers.append(
        .init(
          word: numbers[0],
          relation: fields[1],
          logOdds: numbers[1],
          subject: numbers[2],
          object: numbers[3],
          speaker: Int(fields[5]),
          time: Int(fields[6])
        )
      )
    }
    return samples
  }
}
