import Language
import Testing

@Suite struct EngineTests {
  @Test func annotatesWordsThatAreSplitAlready() throws {
    let engine = try SharedEngine.loaded.get()
    let analysis = engine.analyze(sentences: [["It", "do", "n't", "."], [], ["Yes"]])
    #expect(analysis.sentences.map(\.tokens) == [0..<4, 4..<5])
    for token in analysis.tokens {
      let bytes = Array(analysis.text.utf8)[token.range]
      #expect(String(decoding: bytes, as: UTF8.self) == token.form)
    }
  }

  @Test(arguments: [[], Array("ENTNAME3".utf8), [UInt8](repeating: 255, count: 100)])
  func refusesBrokenModelsOfNames(bytes: [UInt8]) {
    let error = #expect(throws: ModelError.self) {
      try bytes.withUnsafeBytes { try NameModel($0) }
    }
    #expect(error?.description.contains("names.bin, byte") == true)
  }

  @Test(arguments: [[], Array("ENTLEMM3".utf8), Array("ENTLEMM3\u{1}\u{0}\u{0}\u{0}".utf8)])
  func refusesBrokenTablesOfLemmas(bytes: [UInt8]) {
    let error = #expect(throws: ModelError.self) {
      try bytes.withUnsafeBytes { try LemmaTable($0) }
    }
    #expect(error?.description.contains("lemmas.bin, byte") == true)
  }
}
