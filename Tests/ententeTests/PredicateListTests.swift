import Foundation
import Testing

/// The list of the words by which relations are found.
@Suite struct PredicateListTests {
  private static let outcome = Result { try Program.run("ontology", "--predicates") }

  private static func rows() throws -> [[Substring]] {
    try outcome.get().output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
  }

  @Test func namesTheLineOfEachPredicate() throws {
    let rows = try Self.rows()
    let header = "relation plover part predicate subject object source"
    #expect(rows.first?.joined(separator: " ") == header)
    #expect(rows.allSatisfy { $0.count == 7 })
    #expect(rows.dropFirst().allSatisfy { $0[6].contains(".tsv:") })
    #expect(rows.contains { $0.prefix(4) == ["attacks", "ASSAULT", "verb", "bomb"] })
  }

  @Test(arguments: ["verbs", "nouns", "adjectives"])
  func holdsEveryLineOfTheTables(name: String) throws {
    let path = "predicates/\(name).tsv"
    let table = try String(
      contentsOf: Program.package.appending(path: "Knowledge/\(path)"),
      encoding: .utf8
    )
    let rows = table.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
    let sources = Set(rows.dropFirst().map { "\(path):\($0.offset + 1)" })
    let listed = Set(try Self.rows().map { String($0[6]) }.filter { $0.hasPrefix(path) })
    #expect(listed.symmetricDifference(sources).sorted() == [])
  }

  @Test func sayEveryRelation() throws {
    let relations = try Program.run("ontology").output.split(separator: "\n").map {
      $0.prefix { $0 != "\t" }
    }
    #expect(Set(try Self.rows().dropFirst().map { $0[0] }) == Set(relations))
  }

  @Test func holdsTheUsersOwn() throws {
    let own = try TemporaryFolder([
      "verbs.tsv": "predicate\trelation\tsubject\tobject\nzarb\tattacks\tsubject|by\tobject"
    ])
    let list = try Program.run("ontology", "--predicates", "--knowledge", own.path).output
    #expect(list.contains("\nattacks\tASSAULT\tverb\tzarb\tsubject|by\tobject\t"))
    #expect(try Program.run("ontology", "--knowledge", own.path).code == 2)
  }
}
