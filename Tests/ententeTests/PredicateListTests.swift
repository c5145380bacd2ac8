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

  @Test func holdsManyForAllRelations() throws {
    let predicates = try Self.rows().dropFirst()
    let distinct = Set(predicates.map { $0[2...3].joined(separator: " ") })
    #expect(distinct.count >= 1200)
    let relations = try Program.run("ontology").output.split(separator: "\n").map {
      $0.prefix { $0 != "\t" }
    }
    #expect(relations.count == 23)
    #expect(Set(predicates.map { $0[0] }) == Set(relations))
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
