package import Articles
package import KnowledgeGraph

extension Extractor {
  /// The same extractor with a part of the reading switched off; the models are shared.
  ///
  /// - Throws: `KnowledgeError` when a table of the user's is wrong.
  package func without(_ part: ReadingPart) throws(KnowledgeError) -> Extractor {
    switch part {
    case .table(let path): try switched(ReadingSwitches(emptyTables: [path]))
    case .rule(let rule): try switched(ReadingSwitches(rulesOff: [rule]))
    case .proposer(let name):
      Extractor(
        self,
        lexicon: lexicon,
        knowledge: knowledge,
        proposersOff: Set(Proposer.allCases.filter { "\($0)" == name })
      )
    case .way(let name):
      Extractor(self, lexicon: lexicon, knowledge: knowledge, ways: WaySwitches(off: name))
    }
  }

  /// The same extractor with tables and rules switched off.
  package func switched(_ switches: ReadingSwitches) throws(KnowledgeError) -> Extractor {
    guard !switches.emptyTables.isEmpty else {
      return Extractor(self, lexicon: lexicon.with(rulesOf: switches), knowledge: knowledge)
    }
    return Extractor(
      self,
      lexicon: try Lexicon(overlay: overlay, switches: switches),
      knowledge: try knowledge.without(switches.emptyTables)
    )
  }

  /// Reads an article, and tells which rules found the words that they are about.
  ///
  /// A rule that found none changes nothing in this article, whether it is on or off.
  package func traced(_ article: Article) -> TracedReading {
    let trace = RuleTrace()
    let noting = Extractor(
      self,
      lexicon: lexicon.with(rulesOf: ReadingSwitches(trace: trace)),
      knowledge: knowledge
    )
    let analyzed = noting.analyze(article)
    let graph = noting.graph(of: analyzed)
    return TracedReading(analyzed: analyzed, graph: graph, rules: trace.noted)
  }
}

/// What was read in an article, and by which rules.
package struct TracedReading: Sendable {
  /// The article with what the models say of it.
  package let analyzed: AnalyzedArticle
  /// What was read.
  package let graph: Graph
  /// The rules that found the words that they are about.
  package let rules: ReadingRules
}
