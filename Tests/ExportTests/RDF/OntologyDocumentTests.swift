import Export
import Foundation
import KnowledgeGraph
import Testing

@Suite struct OntologyDocumentTests {
  private func schema(_ name: String) throws -> String {
    try String(contentsOf: Consumer.root.appending(path: "Schemas/\(name)"), encoding: .utf8)
  }

  @Test func schemasAreThoseOfTheProgram() throws {
    let made = [
      "entente.ttl": try OntologyDocument.turtle(),
      "entente.context.jsonld": OntologyDocument.context(),
      "entente.shapes.ttl": try OntologyDocument.shapes(),
      "records.schema.json": try OntologyDocument.records(),
    ]
    for (name, text) in made {
      let isSame = try schema(name) == text
      #expect(isSame, "Schemas/\(name) is stale: run 'make schemas'")
    }
  }

  @Test func describesEveryRelation() throws {
    let blocks = try OntologyDocument.turtle().components(separatedBy: "\n\n")
    for relation in Ontology.standard.definitions {
      let start = "entente:\(relation.name) a owl:ObjectProperty"
      let block = try #require(blocks.first { $0.hasPrefix(start) })
      #expect(block.contains("rdfs:subPropertyOf entente:\(relation.stance.rawValue) ;"))
      #expect(block.contains("entente:sign \(relation.sign)"))
      #expect(block.contains("owl:SymmetricProperty") == relation.isSymmetric)
    }
  }

  @Test func exportsUseNoTermThatTheOntologyLacks() throws {
    let ontology = try schema("entente.ttl")
    let context = OntologyDocument.context()
    let terms = context.matches(of: /"(entente:[A-Za-z0-9]+)"/).map { String($0.output.1) }
    #expect(terms.count > Ontology.standard.definitions.count)
    for term in terms { #expect(ontology.contains("\n\(term) a "), "\(term)") }
  }

  @Test func keysOfTheContextAreUnique() throws {
    let keys = OntologyDocument.context().split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^"(\w+)":/)?.output.1
    }
    #expect(Set(keys).count == keys.count)
    #expect(keys.count > Ontology.standard.definitions.count)
  }
}
