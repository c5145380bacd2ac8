import Language
import Testing

@Suite struct TokenizerTests {
  private let engine: LanguageEngine

  init() throws {
    engine = try SharedEngine.loaded.get()
  }

  @Test(arguments: [
    ("Don't go; they can't stay.", "Do|n't|go|;|they|ca|n't|stay|."),
    ("It’s Norland’s, isn’t it?", "It|’s|Norland|’s|,|is|n’t|it|?"),
    ("We'd've known: you'll cannot.", "We|'d|'ve|known|:|you|'ll|can|not|."),
    ("the ministers' plan in the 1990s", "the|ministers|'|plan|in|the|1990s"),
    ("US-led forces near Al-Mira", "US|-|led|forces|near|Al|-|Mira"),
    ("co-founder of a non-profit, re-elected", "co-founder|of|a|non-profit|,|re-elected"),
    ("the U.S.-backed plan", "the|U.S.|-|backed|plan"),
    ("Gen. J. W. Hale met Dr. Lee.", "Gen.|J.|W.|Hale|met|Dr.|Lee|."),
    ("at 4:30 p.m. on Dec. 1, 2003", "at|4:30|p.m.|on|Dec.|1|,|2003"),
    ("$20bn, €3.5m and US$40,000", "$|20|bn|,|€|3.5|m|and|US$|40,000"),
    ("12% of 1,200.50 (or 5km)", "12|%|of|1,200.50|(|or|5|km|)"),
    ("on 11/28/2000, call 713-853-3989", "on|11/28/2000|,|call|713-853-3989"),
    ("from 10-12 and/or 3rd", "from|10|-|12|and|/|or|3rd"),
    ("see https://example.org/a(b), www.x.org.", "see|https://example.org/a(b)|,|www.x.org|."),
    ("write to a.b@example.org!", "write|to|a.b@example.org|!"),
    ("Wait... what?! No—never -- yes…", "Wait|...|what|?!|No|—|never|--|yes|…"),
    ("“Stop,” he said, ‘now’.", "“|Stop|,|”|he|said|,|‘|now|’|."),
    ("\"[It] works\" `` twice ''", "\"|[|It|]|works|\"|``|twice|''"),
    ("AT&T and R&D vs. Smith & Sons", "AT&T|and|R&D|vs.|Smith|&|Sons"),
    ("O'Brien's d'état in Sana'a", "O'Brien|'s|d'état|in|Sana'a"),
    ("No. 5 said no.", "No.|5|said|no|."),
    ("The end.Then rain", "The|end|.|Then|rain"),
    ("#vote @party :)", "#vote|@party|:)"),
    ("👩🏽‍🚀 flies", "👩🏽‍🚀|flies"),
    ("naïve Œuvre Владимир 北京", "naïve|Œuvre|Владимир|北京"),
  ])
  func splitsAsTheTreebanksDo(text: String, tokens: String) {
    #expect(engine.analyze(text).tokens.map(\.form).joined(separator: "|") == tokens)
  }

  @Test(arguments: [
    "Don't  panic —\u{A0}it’s “fine”.\r\n\r\nÜber 5% 👍🏽!",
    "\u{FEFF}Title\u{2029}\tNext\u{0}line\u{7F}",
  ])
  func tellsWhereWordsStand(text: String) {
    let analysis = engine.analyze(text)
    var end = 0
    for token in analysis.tokens {
      #expect(token.range.lowerBound >= end)
      let bytes = Array(analysis.text.utf8)[token.range]
      #expect(String(decoding: bytes, as: UTF8.self) == token.form)
      end = token.range.upperBound
    }
  }

  @Test func loosesNothingButSpace() {
    let text = "a b—c's (\"x-ray\") 3.4.5 …!? e@f.g h://i j'k l.m."
    let joined = engine.analyze(text).tokens.map(\.form).joined()
    #expect(joined == text.filter { $0 != " " })
  }
}
