import Articles
import Extraction
import Testing

/// What of the reading can be switched off.
@Suite struct SwitchTests {
  private static let text = """
    NAIROBI, Kenya (AP) — Kenya criticised and condemned the raid by Somali troops on Friday. \
    “We did not attack,” the minister said. Uganda, which backs Kenya, is to send 12 soldiers.
    """

  @Test func aRuleThatFindsNoWordsChangesNothing() throws {
    let extractor = try Extractor.byRules()
    let article = Article(published: "2026-03-04", text: Self.text, origin: "test")
    let traced = extractor.traced(article)
    #expect(traced.graph == extractor.graph(of: article))
    let silent = ReadingRule.allCases.filter { !traced.rules.contains($0) }
    #expect(silent.count < ReadingRule.allCases.count)
    for rule in silent {
      let off = try extractor.switched(ReadingSwitches(rulesOff: [rule]))
      #expect(off.graph(of: article) == traced.graph, "\(rule)")
    }
  }

  @Test func eachRuleHasASwitchOfItsOwn() {
    for rule in ReadingRule.allCases {
      let rules = ReadingRules([rule])
      #expect(ReadingRule.allCases.filter(rules.contains) == [rule])
    }
  }

  @Test func explanationsNameTheirRows() {
    let explanation = """
      verbs.tsv:12 give food; cues.tsv:5 “not” denied; denied embedding.tsv:7 “say”; \
      question “?”; confidence: predicate 0.85 × denied 0.90
      """
    #expect(
      ReadingRow.names(in: explanation) == [
        "verbs.tsv:12 give food", "cues.tsv:5", "embedding.tsv:7",
      ]
    )
  }
}
