import Language
import Testing

@Suite struct CoNLLUTests {
  @Test func readsRangesAndSkipsEmptyNodes() throws {
    let text = """
      # newpar id = p1
      # text = I don't know.
      1\tI\tI\tPRON\tPRP\t_\t4\tnsubj\t_\t_
      2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
      2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
      3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
      3.1\tghost\t_\t_\t_\t_\t_\t_\t_\t_
      4\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No|X=1
      5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

      """
    let sentence = try #require(try CoNLLUReader.read(text, file: "a.conllu").first)
    #expect(sentence.words.map(\.form) == ["I", "do", "n't", "know", "."])
    #expect(sentence.words.map(\.head) == [3, 3, 3, -1, 3])
    #expect(sentence.contractions.map(\.form) == ["don't"])
    #expect(sentence.contractions.map(\.words) == [1..<3])
    #expect(sentence.comment("text") == "I don't know.")
    #expect(sentence.hasComment("newpar"))
    #expect(sentence.words[3].miscellaneous("X") == "1")
  }

  @Test(arguments: ["1\ta\tb", "2\tI\tI\tPRON\tPRP\t_\t0\troot\t_\t_", "x"])
  func tellsWhichLineIsWrong(row: String) {
    let error = #expect(throws: ModelError.self) {
      try CoNLLUReader.read("# text = a\n\(row)\n", file: "bad.conllu")
    }
    #expect(error?.description.hasPrefix("bad.conllu, line 2: expected") == true)
  }

  @Test func readsWhatItWrites() throws {
    let engine = try SharedEngine.loaded.get()
    let analysis = engine.analyze("Ingrid Solheim can't come.\n\nNorland's team, however, won.")
    let sentences = try CoNLLUReader.read(CoNLLUWriter.write(analysis), file: "written")
    #expect(sentences.flatMap(\.words).map(\.form) == analysis.tokens.map(\.form))
    #expect(sentences.flatMap(\.words).map(\.lemma) == analysis.tokens.map(\.lemma))
    #expect(sentences.count == analysis.sentences.count)
    #expect(sentences.allSatisfy { $0.hasComment("newpar") })
    #expect(sentences.flatMap(\.contractions).map(\.form) == ["can't", "Norland's"])
    let marked = sentences[0].words.compactMap { $0.miscellaneous("Name") }
    #expect(marked == ["B-PER", "I-PER"])
  }
}
