internal import ArgumentParser
internal import Export
internal import Extraction
internal import KnowledgeGraph

/// `entente ontology`: shows the relations that a graph may hold.
struct OntologyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ontology",
    abstract: "Shows the relations that a graph may hold, and the words that say them.",
    discussion: """
      entente ontology
      entente ontology --predicates | grep sanctions
      entente ontology --format turtle > entente.ttl

      'table' lists relations, what they mean, and the types of their ends; 'turtle' is the \
      ontology in RDFS and OWL; 'context' is the context of our JSON-LD; 'shapes' are the SHACL \
      shapes of our RDF; 'records' is the JSON Schema of our record format.

      With --predicates, lists by which words each relation is found: its PLOVER class, the lemmas \
      of the predicate with the head first, where its subject and object are looked for, in order, \
      and the line of the table.
      """
  )

  @Option(help: "What is shown: table (the default), turtle, context, shapes or records.")
  var format: OntologyForm?

  @Flag(help: "List the predicates of all relations, separated by tabs.")
  var predicates = false

  @OptionGroup var own: KnowledgeOption
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard own.knowledge == nil || predicates else {
      throw ValidationError("--knowledge changes predicates alone: add --predicates.")
    }
    guard format == nil || !predicates else {
      throw ValidationError("--predicates is a list of its own: leave --format out.")
    }
  }

  func run() throws {
    if predicates { return try listPredicates() }
    switch format ?? .table {
    case .table: try StandardStreams.print(lines: Ontology.standard.definitions.map(Self.line))
    case .turtle: try StandardStreams.print(OntologyDocument.turtle())
    case .context: try StandardStreams.print(OntologyDocument.context())
    case .shapes: try StandardStreams.print(OntologyDocument.shapes())
    case .records: try StandardStreams.print(OntologyDocument.records())
    }
  }

  private func listPredicates() throws {
    let entries = try own.laidOver(PredicateEntry.all(knowledge:))
    let head = ["relation", "plover", "part", "predicate", "subject", "object", "source"]
    let lines = [head.joined(separator: "\t")] + entries.map(Self.line)
    try StandardStreams.print(lines: lines)
  }

  private static func line(_ entry: PredicateEntry) -> String {
    let relation = entry.relation.definition
    return [
      relation.name, relation.ploverClass ?? "", entry.part, entry.predicate, entry.subject,
      entry.object, entry.source,
    ].joined(separator: "\t")
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
  case table, turtle, context, shapes, records
}
