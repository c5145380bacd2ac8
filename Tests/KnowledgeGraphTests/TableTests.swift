import KnowledgeGraph
import Testing

@Suite struct TableTests {
  @Test(arguments: [
    ("", "t.tsv:1: no header row: a, b"),
    ("a\tc", "t.tsv:1: unknown column 'c': the columns are a, b, separated by tabs"),
    ("# only one\na", "t.tsv:2: the column 'b' is missing"),
    (
      "a\tb\n1\t2\n\n3",
      """
      t.tsv:4: 1 cells where the header has 2: separate them by one tab each, \
      also where they are empty
      """
    ),
  ])
  func namesTheWrongLine(text: String, problem: String) {
    let error = #expect(throws: TableError.self) {
      try Table(text, name: "t.tsv", columns: ["a", "b"])
    }
    #expect(error?.description == problem)
  }

  @Test func readsCellsByColumn() throws {
    let table = try Table("b\ta\n2|3\t1\n", name: "t.tsv", columns: ["a", "b"])
    let row = try #require(table.rows.first)
    #expect(row["a"] == "1")
    #expect(row.list("b") == ["2", "3"])
    #expect(row.line == 2)
  }

  @Test func spreadsAlternatives() throws {
    let table = try Table("a\tb\nx|y on z|w\t1\nx\t2|3\n", name: "t.tsv", columns: ["a", "b"])
    let spread = try table.spread(over: "a").rows
    #expect(spread.map { $0["a"] } == ["x on z", "x on w", "y on z", "y on w", "x"])
    #expect(spread.map { $0["b"] } == ["1", "1", "1", "1", "2|3"])
    #expect(spread.map(\.line) == [2, 2, 2, 2, 3])
  }

  @Test(arguments: [
    (Array(repeating: "x|y", count: 60).joined(separator: " "), "too many choices for one row"),
    ("x | y", "no word to choose"),
  ])
  func refusesAlternativesThatCannotBeSpread(words: String, problem: String) throws {
    let table = try Table("a\tb\n\(words)\t1\n", name: "t.tsv", columns: ["a", "b"])
    let error = #expect(throws: TableError.self) { try table.spread(over: "a") }
    #expect(error?.description.contains("t.tsv:2: the column 'a' has \(problem)") == true)
  }

  @Test(arguments: [
    ("-x\t", ["y 1"]), ("-x\t1", ["x 2", "y 1"]), ("- x\t2", ["x 1", "y 1"]),
    ("x\t2\nz\t3", ["x 1", "y 1", "x 2", "z 3"]),
  ])
  func takesAwayByTheWholeKey(rows: String, left: [String]) throws {
    let table = try Table("a\tb\nx\t1\nx\t2\ny\t1\n", name: "t.tsv", columns: ["a", "b"])
    let own = try Table("a\tb\n\(rows)\n", name: "own.tsv", columns: ["a", "b"])
    let all = try table.overlaid(with: own, key: ["a", "b"])
    #expect(all.rows.map { "\($0["a"]) \($0["b"])" } == left)
  }
}
