import Foundation

/// What the records that the program writes say, with names instead of identifiers.
struct ExtractedGraph {
  /// A claim in words: "Chile cooperatesWith Peru", with what qualifies it.
  struct Claim: Hashable, Decodable {
    var subject: String
    var relation: String
    var object: String
    var polarity: String
    var modality: String
    var attribution: String?
    var date: String?
    var role: String?
    var document: String
    var text: String

    /// Subject, relation and object.
    var words: String { "\(subject) \(relation) \(object)" }
    var isAsserted: Bool { polarity == "positive" && modality == "actual" }
  }

  private struct Entity: Decodable {
    var id: String
    var name: String
  }

  private struct Kind: Decodable { var kind: String }

  private struct Document: Decodable { var document: String }

  private(set) var claims: [Claim] = []
  private(set) var documents: Set<String> = []

  /// Reads records, one a line.
  init(records: String) throws {
    let lines = records.split(separator: "\n").map { Data($0.utf8) }
    let decoder = JSONDecoder()
    let kinds = try lines.map { try decoder.decode(Kind.self, from: $0).kind }
    var names: [String: String] = [:]
    for (line, kind) in zip(lines, kinds) where kind == "entity" {
      let entity = try decoder.decode(Entity.self, from: line)
      names[entity.id] = entity.name
    }
    for (line, kind) in zip(lines, kinds) where kind == "document" {
      documents.insert(try decoder.decode(Document.self, from: line).document)
    }
    for (line, kind) in zip(lines, kinds) where kind == "claim" {
      var claim = try decoder.decode(Claim.self, from: line)
      claim.subject = names[claim.subject] ?? claim.subject
      claim.object = names[claim.object] ?? claim.object
      claim.attribution = claim.attribution.map { names[$0] ?? $0 }
      claims.append(claim)
    }
  }

  /// The claims that are asserted, in words.
  var asserted: Set<String> { Set(claims.filter(\.isAsserted).map(\.words)) }
}
