import Testing

@testable import Language

/// What the network says of words as parts of names, and what is refused as its file.
@Suite struct NameNetworkTests {
  @Test func scoresEqualThoseOfTheTrainingSide() throws {
    let engine = try LanguageEngine(names: nil)
    let samples = try Self.samples()
    #expect(samples.count >= 5)
    for sample in samples {
      let analysis = engine.analyze(sentences: [sample.words])
      for (token, expected) in sample.scores.enumerated() {
        let found = analysis.nameScores(ofToken: token).map(Int.init)
        #expect(found.count == expected.count)
        // There numbers are not rounded to 16 bits.
        for (one, other) in zip(found, expected) { #expect(abs(one - other) <= 3) }
      }
    }
  }

  @Test func nothingIsKeptOnceNamesAreFound() throws {
    let engine = try SharedEngine.loaded.get()
    #expect(engine.analyze("Ingrid Solheim went to Norway.").nameScores.isEmpty)
  }

  @Test(arguments: [0.0, 0.001, 0.2, 0.9, 0.999_9])
  func anyPartOfAFileIsRefused(part: Double) throws {
    let bytes = try Self.shipped()
    let count = Int(Double(bytes.count) * part)
    #expect(throws: NetworkError.self) { try Self.network(Array(bytes.prefix(count))) }
  }

  @Test func filesOfOtherKindsAreRefused() throws {
    #expect(throws: NetworkError.unknownFormat(expected: "ENTNNET1")) {
      try Self.network(Array("ENTROLE1 and more".utf8))
    }
    let bytes = try Self.shipped()
    #expect(throws: NetworkError.trailingBytes(byte: bytes.count)) { try Self.network(bytes + [0]) }
    #expect(throws: NetworkError.invalid("128 as input width, not 64...64", byte: 8)) {
      try Self.network(bytes, inputWidth: 64)
    }
  }

  private static func network(_ bytes: [UInt8], inputWidth: Int = 128) throws {
    _ = try bytes.withUnsafeBytes { try NameNetwork($0, inputWidth: inputWidth) }
  }

  private static func shipped() throws -> [UInt8] {
    try ProjectFile.bytes("Models/name-network.bin")
  }

  private struct Sample {
    var words: [String]
    var scores: [[Int]] = []
  }

  /// A line of words, then a line for each word: the scores of all labels, in sixteenths.
  private static func samples() throws -> [Sample] {
    var samples: [Sample] = []
    for line in try ProjectFile.lines("Tests/Trees/names.txt") {
      let fields = line.split(separator: "\t")
      if fields.count == NameLabel.count {
        samples[samples.count - 1].scores.append(try fields.map { try #require(Int($0)) })
      } else {
        samples.append(Sample(words: line.split(separator: " ").map(String.init)))
      }
    }
    return samples
  }
}
