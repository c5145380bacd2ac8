import Ablation
import Articles
import Evaluation
import Extraction
import Testing

/// What changes when a part of the reading is switched off.
@Suite struct AblationTests {
  static let extractor = Result { try Extractor.byRules() }

  private func page(
    _ parts: [ReadingPart],
    gold: [GoldItem] = [],
    _ texts: [String],
    width: Int = 1
  ) async throws -> AblationPage {
    let articles = texts.map { Article(published: "2026-03-04", text: $0, origin: "test") }
    let ablation = try Ablation(try Self.extractor.get(), parts: parts)
    let result = await ablation.result(gold: gold, articles: articles, width: width)
    return AblationPage(result, command: "ablate")
  }

  @Test(arguments: [
    ("Kenya attacked Somalia.", ReadingPart.table("predicates/verbs.tsv"), "0 | 1 | 0"),
    ("Kenya did not attack Somalia.", .table("qualifiers/cues.tsv"), "0 | 0 | 1"),
    ("Kenya attacked Somalia.", .table("states.tsv"), "0 | 1 | 0"),
    ("Kenya attacked Somalia on Monday.", .rule(.weekday), "0 | 0 | 1"),
    ("Did Kenya attack Somalia?", .rule(.question), "0 | 0 | 1"),
    ("Kenya criticised and condemned Somalia.", .rule(.sharedObject), "0 | 1 | 0"),
    ("Kenya attacked Somalia.", .proposer("knownNames"), "0 | 1 | 0"),
    ("Kenya attacked Somalia and Uganda.", .way("conjunct"), "0 | 1 | 0"),
  ])
  func aPartIsSwitchedOff(text: String, part: ReadingPart, expected: String) async throws {
    let page = try await page([part], [text]).text
    #expect(page.contains("| \(part.name) | \(part.kind) | \(expected) | "))
  }

  @Test func goldTellsRightFromWrong() async throws {
    var reader = GoldReader()
    let item = #"""
      {"id":"i","text":"Kenya attacked Somalia.","actors":[{"id":"k","type":"State",\#
      "name":"Kenya","forms":["Kenya"]},{"id":"s","type":"State","name":"Somalia",\#
      "forms":["Somalia"]}],"claims":[{"sentence":1,"subject":"k",\#
      "subjectWords":{"start":0,"end":5,"text":"Kenya"},"relation":"attacks","object":"s",\#
      "objectWords":{"start":15,"end":22,"text":"Somalia"},\#
      "cue":[{"start":6,"end":14,"text":"attacked"}],"polarity":"positive",\#
      "modality":"actual"}]}
      """#
    reader.read(Array(item.utf8), name: "gold")
    #expect(reader.errors.isEmpty)
    let page = try await page([.table("predicates/verbs.tsv")], gold: reader.items, [])
    let one = "−1000.0 (−1000.0 to −1000.0)"
    #expect(page.text.contains("| 0 | 0 | 0 | \(one) | 0.0 | \(one) | +1 | 0 |"))
    #expect(page.rows.contains(" attack\tattack\t0\t1\t0\n"))
  }

  @Test func rowsTellHowManyClaimsTheyMade() async throws {
    let rows = try await page([], ["Kenya attacked Somalia. Kenya may not attack Uganda."]).rows
    #expect(rows.contains(" attack\tattack\t2\t0\t0\n"))
    let cues = rows.split(separator: "\n").filter { $0.hasPrefix("qualifiers/cues.tsv:") }
    #expect(cues.contains { $0.hasSuffix("\tmay\t1\t0\t0") })
    #expect(cues.contains { $0.hasSuffix("\tnot\t1\t0\t0") })
  }

  @Test func numberOfThreadsChangesNothing() async throws {
    let texts = ["Kenya attacked Somalia.", "Did Kenya help Chad?", "Mali will not aid Niger."]
    let parts = ReadingRule.allCases.map(ReadingPart.rule)
    let one = try await page(parts, texts, width: 1)
    let many = try await page(parts, texts, width: 3)
    #expect(one.text == many.text)
    #expect(one.rows == many.rows)
  }
}
