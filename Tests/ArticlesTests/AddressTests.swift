import Articles
import Testing

/// Where articles stand on the web, as far as their sources tell.
@Suite struct AddressTests {
  private static func addresses(_ text: String, _ origin: String) -> [String?] {
    ArticleReader().articles(from: Array(text.utf8), origin: origin).map { try? $0.get().url }
  }

  @Test(
    arguments: [
      (
        #"{"id": "a", "url": "https://gazette.example/1", "text": "Peru won."}"#,
        "https://gazette.example/1"
      ),
      (
        #"{"url": "/1", "link": "https://gazette.example/2", "text": "Peru won."}"#,
        "https://gazette.example/2"
      ),
      (
        #"{"id": "a", "url": "HTTPS://gazette.example/3", "text": "Peru won."}"#,
        "HTTPS://gazette.example/3"
      ),
      (#"{"id": "https://gazette.example/4", "text": "Peru won."}"#, nil),
      (#"{"url": "gazette.example/5", "text": "Peru won."}"#, nil),
      (#"{"url": "https://gazette.example/a b", "text": "Peru won."}"#, nil),
      (#"{"url": "https://", "text": "Peru won."}"#, nil),
      (
        #"{"id": "a", "html": "<link rel='canonical' href='https://gazette.example/6'><p>Peru won "#
          + #"the cup on Monday, its first since the war.</p>"}"#,
        "https://gazette.example/6"
      ),
    ] as [(String, String?)]
  )
  func recordsTellThem(record: String, expected: String?) {
    #expect(Self.addresses(record, "a.jsonl") == [expected])
  }

  @Test func feedsLinkTheirItems() {
    let rss = """
      <rss version="2.0"><channel><title>The Gazette</title>
      <item><guid>7</guid><link>https://gazette.example/7</link><title>A</title>
      <description>Peru won.</description></item>
      <item><guid>8</guid><title>B</title><description>Peru lost.</description></item>
      </channel></rss>
      """
    #expect(Self.addresses(rss, "a.rss") == ["https://gazette.example/7", nil])
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>The Gazette</title><entry><id>urn:9</id>
      <link rel="enclosure" href="https://gazette.example/9.mp3"/>
      <link href="https://gazette.example/9"/><title>A</title><content>Peru won.</content>
      </entry></feed>
      """
    #expect(Self.addresses(atom, "a.atom") == ["https://gazette.example/9"])
  }

  /// A page of an archive stands where it was fetched, unless it names another place.
  @Test(arguments: [
    ("", "https://gazette.example/10"),
    ("<link rel='canonical' href='https://gazette.example/11'>", "https://gazette.example/11"),
    ("<link rel='canonical' href='/12'>", "https://gazette.example/10"),
  ])
  func pagesOfArchivesStandWhereTheyWereFetched(head: String, expected: String) {
    let page = "<html>\(head)<p>Peru won the cup on Monday, its first since the war.</p></html>"
    let response = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)"
    let archive =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gazette.example/10\r\n"
      + "Content-Length: \(response.utf8.count)\r\n\r\n\(response)\r\n\r\n"
    #expect(Self.addresses(archive, "a.warc") == [expected])
  }
}
