import Foundation
import Testing

/// Whether actors that share a name are one.
@Suite struct ActorReviewTests {
  /// Two bodies that share an acronym, and one that only looks like them.
  static let records = """
    {"kind":"document","document":"d","sha256":"\(String(repeating: "0", count: 64))"}
    {"kind":"entity","document":"d","id":"Q1","name":"The Delta Front",\
    "type":"Organization","aliases":["DF"],"mentions":[]}
    {"kind":"entity","document":"d","id":"organization:delta","name":"Delta Fighters",\
    "type":"Organization","aliases":["D.F."],"mentions":[{"start":0,"end":14,\
    "text":"Delta Fighters","how":"name"}]}
    {"kind":"entity","document":"d","id":"organization:front","name":"Delta-Front",\
    "type":"Organization","aliases":[],"mentions":[]}
    {"kind":"entity","document":"d","id":"person:df","name":"DF","type":"Person",\
    "aliases":[],"mentions":[]}
    {"kind":"claim","document":"d","subject":"organization:delta","relation":"attacks",\
    "object":"Q1","polarity":"positive","modality":"actual","confidence":0.5,"sentence":1,\
    "start":0,"end":35,"cue":{"start":15,"end":23,"text":"attacked"},\
    "text":"Delta Fighters attacked the front.","rule":"test"}
    {"kind":"claim","document":"d","subject":"organization:delta","relation":"supports",\
    "object":"person:df","polarity":"positive","modality":"actual",\
    "attribution":"organization:front","confidence":0.5,"sentence":2,"start":40,"end":70,\
    "cue":{"start":50,"end":55,"text":"backs"},"text":"The fighters backs their DF.",\
    "rule":"test"}

    """

  private static func ask(_ answers: String) throws -> (output: String, rows: [[String]]) {
    let news = try ReviewedNews(records)
    let path = "\(news.folder.path)/review.tsv"
    let outcome = try Program.run(
      "review",
      news.graph,
      "--decisions",
      path,
      "--actors",
      input: answers
    )
    #expect(outcome.code == 0, "\(outcome.messages)")
    return (outcome.output, try ReviewedNews.rows(ofFileAt: path))
  }

  @Test func pairsThatShareANameAreShown() throws {
    let output = try Self.ask("s\ns\n").output
    #expect(output.contains("1 of 2: are these one actor? both are called “df”"))
    #expect(output.contains("2 of 2: are these one actor? both are called “delta front”"))
    #expect(output.contains("organization:delta: Delta Fighters, Organization, 2 claims"))
    #expect(output.contains("“Delta Fighters attacked the front.”"))
  }

  @Test(arguments: [
    ("1 same acronym", ["merge", "Q1", "organization:delta", "same acronym"]),
    ("2", ["merge", "organization:delta", "Q1", ""]),
    ("n", ["separate", "organization:delta", "Q1", ""]),
  ])
  func anAnswerIsKept(answer: String, cells: [String]) throws {
    let rows = try Self.ask("\(answer)\nq\n").rows
    #expect(rows.map { Array($0[..<4]) } == [cells])
  }
}
