import Foundation
import Testing

@testable import Language

/// The network gives here what it gave where it was trained.
@Suite struct NetworkSampleTests {
  @Test func treesEqualThoseOfTheTrainingSide() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "Trees/network.conllu")
    let text = try String(contentsOf: file, encoding: .utf8)
    let expected = try CoNLLUReader.read(text, file: file.lastPathComponent)
    #expect(expected.count == 12)
    let network = try DependencyNetwork.embedded()
    for sentence in expected {
      var tokens = sentence.words.map { Token(range: 0..<0, form: $0.form) }
      network.annotate(&tokens, sentences: [tokens.indices])
      // There numbers are not rounded to 16 bits, which may decide where two scores are equal.
      let different = zip(tokens, sentence.words).filter { !Self.areEqual($0, $1) }
      #expect(different.count <= 1)
    }
  }

  private static func areEqual(_ token: Token, _ word: CoNLLUWord) -> Bool {
    token.partOfSpeech.rawValue == word.universalTag
      && token.pennTag.rawValue == word.languageTag
      && token.head == word.head
      && token.relation.rawValue == word.relation
  }
}
