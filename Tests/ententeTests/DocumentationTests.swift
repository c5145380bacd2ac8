import Foundation
import Testing

/// Whether the commands of the pages of `Documentation` run, and print what is shown.
@Suite struct DocumentationTests {
  private static let folder = Program.package.appending(path: "Documentation")

  /// The pages that show something to run.
  static let pages =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { $0.hasSuffix(".md") && commands(of: $0) > 0 }.sorted() ?? []

  private static func commands(of page: String) -> Int {
    let text = try? String(contentsOf: folder.appending(path: page), encoding: .utf8)
    return text?.matches(of: /```(console|sh|python|r)\n/).count ?? 0
  }

  @Test(arguments: pages)
  func commandsRunAndPrintWhatIsShown(page: String) throws {
    let (code, words) = try Self.run([Self.folder.appending(path: page).path])
    #expect(code == 0, "\(words)")
  }

  @Test func attributesAreThoseThatAreWritten() throws {
    let (code, words) = try Self.run([], script: "list-attributes")
    #expect(code == 0, "\(words)")
    let page = Self.folder.appending(path: "attributes.md")
    let isFresh = try words == String(contentsOf: page, encoding: .utf8)
    #expect(isFresh, "make attributes brings Documentation/attributes.md up to date")
  }

  @Test func pagesOfManyKindsAreRun() {
    #expect(Self.pages.count >= 10)
    #expect(
      Set(Self.pages).isSuperset(of: [
        "political-scientists.md", "journalists.md", "triple-stores.md",
      ])
    )
  }

  /// A guide that shows what is not so, or a command that fails.
  @Test(arguments: [
    "```console\n$ entente ontology --quiet\nnothing\n```\n", "```sh\nentente nothing\n```\n",
    "```console\n$ entente validate nothing.nq\n```\n",
    "```python\nprint(1)\n```\n\n```text\n2\n```\n",
  ])
  func whatIsNotSoIsFound(page: String) throws {
    let folder = try TemporaryFolder(["page.md": page])
    #expect(try Self.run(["\(folder.path)/page.md"]).code == 1)
  }

  /// Runs a script on the program, and gives its exit code and what it says.
  private static func run(
    _ pages: [String],
    script: String = "run-guides"
  ) throws -> (code: Int32, words: String) {
    try Tool.python(["Scripts/\(script)", Program.executable.path] + pages)
  }
}
