internal import ArgumentParser
internal import Export
internal import KnowledgeGraph

/// `entente ontology`: shows the relations that a graph may hold.
struct OntologyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ontology",
    abstract: "Shows the relations that a graph may hold.",
    discussion: """
      entente ontology
      entente ontology --format turtle > entente.ttl

      'table' lists relations, what they mean, and the types of their ends; 'turtle' is the \
      ontology in RDFS and OWL; 'context' is the context of our JSON-LD.
      """
  )

  @Option(help: "table, turtle or context.")
  var format: OntologyForm = .table

  func run() throws {
    switch format {
    case .table: for relation in Ontology.standard.definitions { print(Self.line(relation)) }
    case .turtle: print(try OntologyDocument.turtle(), terminator: "")
    case .context: print(OntologyDocument.context(), terminator: "")
    }
  }

  private static func line(_ relation: RelationDefinition) -> String {
    let types = [relation.domain, relation.range].map { types in
      types.map(\.rawValue).joined(separator: "|")
    }
    let cells = [relation.name, relation.stance.rawValue] + types + [relation.comment]
    return cells.joined(separator: "\t")
  }
}

/// What `entente ontology` shows the ontology as.
enum OntologyForm: String, CaseIterable, ExpressibleByArgument {
  case table, turtle, context
}
