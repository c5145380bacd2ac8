import Foundation
import KnowledgeGraph
import Testing

/// The codes of states, which are those of the table of states.
@Suite struct CountryCodeTests {
  @Test func areThoseOfTheTableOfStates() throws {
    let table = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Knowledge/states.tsv")
    let rows = try String(contentsOf: table, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") && !$0.hasPrefix("id\t") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let coded = rows.filter { $0.count > 2 && !$0[1].isEmpty && !$0[2].isEmpty }
    #expect(coded.count > 200)
    for row in coded {
      #expect(CountryCodes.standard.alpha2(of: String(row[2])) == row[1].lowercased(), "\(row[2])")
    }
    #expect(CountryCodes.standard.alpha2(of: "ZZZ") == nil)
  }
}
