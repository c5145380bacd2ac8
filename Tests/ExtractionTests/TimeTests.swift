import Articles
import Extraction
import KnowledgeGraph
import Testing

/// Which date an expression of time means, to the exactness that it gives.
@Suite struct TimeTests {
  private func date(_ text: String, published: String?) throws -> String? {
    let article = Article(published: published, text: text, origin: "test")
    let claims = try Extractor.shared().graph(of: article).claims
    return try #require(claims.first { $0.edge.relation.name.hasPrefix("attack") }).date
      .map { "\($0)" }
  }

  @Test(arguments: [
    ("on 2014-03-05", "2014-03-05"),
    ("in March 2014", "2014-03"),
    ("in 2014", "2014"),
    ("on 5 March 2014", "2014-03-05"),
    ("on March 5, 2014", "2014-03-05"),
    ("on March 5th", "2015-03-05"),
    ("on November 3", "2014-11-03"),
    ("in late May", "2015-05"),
    ("in May last year", "2014-05"),
    ("on Friday", "2015-09-18"),
    ("on Thursday evening", "2015-09-24"),
    ("last Thursday", "2015-09-17"),
    ("yesterday", "2015-09-23"),
    ("last night", "2015-09-23"),
    ("this morning", "2015-09-24"),
    ("last month", "2015-08"),
    ("earlier this month", "2015-09"),
    ("last year", "2014"),
    ("three days ago", "2015-09-21"),
    ("two years ago", "2013"),
    // The week from 14 September to the 20th.
    ("last week", "2015-09"),
  ])
  func timesAreResolved(time: String, date: String) throws {
    let text = "Kenya attacked Somalia \(time)."
    #expect(try self.date(text, published: "2015-09-24") == date)
  }

  @Test(arguments: ["on Friday", "last month", "yesterday", "in May", "two weeks ago"])
  func noDateIsGuessedWithoutADayOfPublication(time: String) throws {
    #expect(try date("Kenya attacked Somalia \(time).", published: nil) == nil)
  }

  @Test(arguments: [
    // It lies in two years.
    ("last week", "2015-01-08"), ("this week", "2014-12-30"),
    // How many is not said, and they may lie in two years.
    ("in recent weeks", "2015-01-08"), ("a few days ago", "2015-01-03"),
    ("in the 1980s", "2015-09-24"),
  ])
  func whatIsNoDayMonthOrYearHasNoDate(time: String, published: String) throws {
    #expect(try date("Kenya attacked Somalia \(time).", published: published) == nil)
  }

  @Test(arguments: ["0001-01-01", "9999-12-31"])
  func theEndsOfTheCalendarAreNoTrouble(published: String) throws {
    for time in ["last month", "next week", "400 years ago", "in the past 500 months", "tomorrow"] {
      _ = try date("Kenya attacked Somalia \(time).", published: published)
    }
  }
}
