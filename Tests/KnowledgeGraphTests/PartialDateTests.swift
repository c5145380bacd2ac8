import KnowledgeGraph
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: ["2015", "2015-09", "2015-09-26", "0044-03-15", "2024-02-29"])
  func readsWhatItWrites(text: String) throws {
    #expect(try #require(PartialDate(text)).description == text)
  }

  @Test(arguments: [("2015-09-26T10:00:00Z", "2015-09-26"), ("2015T", "2015")])
  func leavesOutTheTime(text: String, date: String) {
    #expect(PartialDate(text)?.description == date)
  }

  @Test(arguments: [
    "", "15", "2015-13", "2015-02-29", "2015-9-26", "2015-09-26-01", "２０１５", "-2015", "2015-+9",
    "0000", "September",
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func ordersLessPreciseDatesFirst() throws {
    let texts = ["2014-12-31", "2015", "2015-01", "2015-01-01", "2015-02"]
    let dates = try texts.map { try #require(PartialDate($0)) }
    #expect(dates.reversed().sorted() == dates)
  }
}
