import Foundation
import Testing

/// Whether the pages of `Documentation` show what the program prints.
@Suite struct DocumentationTests {
  @Test(arguments: ["conflicts.md", "diff.md", "balance.md"])
  func examplesPrintWhatIsShown(page: String) throws {
    let file = Program.package.appending(path: "Documentation/\(page)")
    let text = try String(contentsOf: file, encoding: .utf8)
    let blocks = text.matches(of: /```\n\$ entente ([^\n]*)\n((?s:.*?))```\n/)
    #expect(!blocks.isEmpty)
    for block in blocks {
      let arguments = block.output.1.split(separator: " ").map(String.init)
      let outcome = try Program.run(arguments)
      #expect(outcome.output == block.output.2, "\(block.output.1)")
      #expect(outcome.messages.isEmpty)
    }
  }
}
