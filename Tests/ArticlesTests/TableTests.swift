import Articles
import Testing

@Suite struct TableTests {
  private static func isRead(_ text: String) -> Bool {
    ArticleReader().articles(from: Array(text.utf8), origin: "x").allSatisfy {
      (try? $0.get()) != nil
    }
  }

  @Test(arguments: [
    "title,text,date\nDeal,Peru signed,2015-09-27\n",
    "id\ttext\n1\tPeru signed a deal.",
    "a;b;c\n1;2;3\n4;5;6\n7;8;9\n",
    "url,headline,body\r\nu,\"Deal, at last\",\"Peru signed.\n\nSo did Chile, it said.\"\r\n",
  ])
  func aTableIsNoProse(table: String) {
    #expect(!Self.isRead(table))
  }

  @Test(arguments: [
    "Peru, Chile, and Bolivia\nsigned a deal, officials said, on Monday.\n",
    "Peru,Chile,Bolivia\n\nThey signed a deal on Monday.\n",
    "LIMA, Peru, Sept 27\nCHILE, too, signed\nBOLIVIA, then, did\nBRAZIL, at last, came\n",
    "Lima; Santiago; La Paz\nOne; two; three\nOne; two; three\nOne; two; three\n",
    "A deal\tsigned\n",
  ])
  func proseWithCommasIsNoTable(prose: String) {
    #expect(Self.isRead(prose))
  }
}
