import Foundation
import Testing

/// What the page shows of actors and days that are out of the way.
@Suite struct ExplorerLimitsTests {
  /// A year of quarrels, one of long ago, and one of the day before that year.
  private static let quarrels: [NewsRecords.Claim] =
    (1...12).flatMap { month in
      (10...27).flatMap { day in
        ["BBC", "Post"].map { source in
          .init("Chad attacks Norway", in: "\(source)/2019-\(month < 10 ? "0" : "")\(month)-\(day)")
        }
      }
    } + [
      .init("Chad attacks Norway", in: "Herald/2019-02-01").on("1900").said(by: "Cha"),
      .init("Chad attacks Norway", in: "Herald/2019-02-02").on("2018-12-31"),
    ]

  private static let offices: [NewsRecords.Claim] = [
    .init("Togo holdsOfficeIn Mali", in: "BBC/2019-03-01").asTheir("president"),
    .init("Togo holdsOfficeIn Mali", in: "BBC/2019-03-02").asTheir("President"),
    .init("Togo holdsOfficeIn Mali", in: "BBC/2019-03-03").asTheir("head of state"),
  ]

  /// Who is only quoted is found after all others and moves nothing, days of long ago are told as
  /// such, and a narrow window keeps what keys reach.
  @Test func chromiumLooksAtWhatIsOutOfTheWay() throws {
    let folder = try TemporaryFolder()
    let page = "\(folder.path)/page.html"
    let records = NewsRecords.text(Self.quarrels + Self.offices)
      .replacing(
        "\"name\":\"Togo\",\"type\":\"State\"",
        with: "\"name\":\"Togo\",\"type\":\"Person\""
      )
    let outcome = try Program.run(["explore", "-", "-o", page], input: records)
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(try Tool.python(["Tests/Consumers/explorer_limits.py", page]).words == "seen\n")
  }
}
