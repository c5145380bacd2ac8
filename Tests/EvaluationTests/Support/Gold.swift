import Evaluation
import Foundation
import KnowledgeGraph

/// Annotated items, and graphs made of them.
enum Gold {
  /// The package's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The ten items that show how to annotate.
  static func examples() throws -> [GoldItem] {
    var reader = GoldReader()
    try reader.read(path: root.appending(path: "Documentation/annotated.jsonl").path())
    if let error = reader.errors.first { throw error }
    return reader.items
  }

  /// An item without claims and with these actors, in JSON: `{"id":"a",…}`.
  static func item(actors: String, claims: String = "", id: String = "i") throws -> GoldItem {
    var reader = GoldReader()
    let line =
      #"{"id":"\#(id)","text":"Iraq aids Iran.","actors":[\#(actors)],"claims":[\#(claims)]}"#
    reader.read(Array(line.utf8), name: "gold.jsonl")
    if let error = reader.errors.first { throw error }
    return reader.items[0]
  }

  /// An actor in JSON.
  static func actor(_ id: String, _ type: String, _ name: String, _ forms: [String]) -> String {
    let forms = forms.map { "\"\($0)\"" }.joined(separator: ",")
    return #"{"id":"\#(id)","type":"\#(type)","name":"\#(name)","forms":[\#(forms)]}"#
  }

  /// A claim of the sentence "Iraq aids Iran." in JSON.
  static func claim(
    _ subject: String,
    _ relation: String,
    _ object: String,
    _ more: String = #""polarity":"positive","modality":"actual""#
  ) -> String {
    #"{"sentence":1,"subject":"\#(subject)","subjectWords":{"text":"Iraq"},"#
      + #""relation":"\#(relation)","object":"\#(object)","objectWords":{"text":"Iran"},"#
      + #""cue":[{"text":"aids"}],\#(more)}"#
  }
}

/// A claim that was found, or seems so.
struct FoundClaim {
  var subject: String
  var relation: String
  var object: String
  var polarity: Polarity = .positive
  var modality: Modality = .actual
  var speaker: String?
  var confidence = 80

  func claim(in document: String) throws -> Claim {
    guard let relation = Relation(relation) else { throw CocoaError(.featureUnsupported) }
    return Claim(
      edge: EdgeKey(
        subject: EntityID(rawValue: subject),
        relation: relation,
        object: EntityID(rawValue: object),
        polarity: polarity,
        modality: modality
      ),
      document: DocumentID(rawValue: document),
      attribution: speaker.map(EntityID.init(rawValue:)),
      confidence: Confidence(hundredths: confidence),
      evidence: Evidence(
        sentence: 1,
        range: 0..<15,
        text: "Iraq aids Iran.",
        cue: "aids",
        cueRange: 5..<9,
        rule: "verbs.tsv:1 aid; confidence: predicate 0.8"
      )
    )
  }
}

/// An entity that was found.
struct FoundEntity {
  var id: String
  var type: EntityType
  var name: String
  var aliases: [String] = []

  func entity(in document: String) -> Entity {
    Entity(
      document: DocumentID(rawValue: document),
      id: EntityID(rawValue: id),
      name: name,
      type: type,
      aliases: aliases
    )
  }
}

extension GoldItem {
  /// The graph that says what the item says: states, organizations and persons alone.
  func graph() throws -> Graph {
    let entities = actors.compactMap { actor in
      EntityType(rawValue: actor.type.rawValue).map { type in
        FoundEntity(id: "Q\(actor.id)", type: type, name: actor.name, aliases: actor.forms)
          .entity(in: id)
      }
    }
    let known = Set(entities.map(\.id.rawValue))
    let found = try claims.filter { known.isSuperset(of: ["Q\($0.subject)", "Q\($0.object)"]) }
      .map { claim in
        var found = try FoundClaim(
          subject: "Q\(claim.subject)",
          relation: claim.relation.name,
          object: "Q\(claim.object)",
          polarity: claim.polarity,
          modality: claim.modality,
          speaker: claim.attribution.map { "Q\($0)" },
          confidence: 100
        ).claim(in: id)
        found.date = claim.date == nil ? nil : PartialDate(year: 2020)
        return found
      }
    return Graph(entities: entities, claims: found)
  }
}

extension EvaluationResult {
  /// What is counted of a measure.
  func tally(_ measure: Measure) -> Tally? {
    scores.first { $0.measure == measure }?.score.tally
  }

  /// How often a qualifier is right, and of how many claims.
  func share(_ qualifier: Qualifier) -> [Int] {
    qualifiers.filter { $0.qualifier == qualifier }.flatMap { [$0.share.count, $0.share.whole] }
  }
}

extension Evaluator {
  /// Evaluates items with what was found in each.
  static func result(
    _ pairs: [(GoldItem, Graph)],
    groups: Bool = false,
    resamples: Int = 0,
    seed: UInt64 = 1
  ) -> EvaluationResult {
    var evaluator = Evaluator(countsGroups: groups, listsMistakes: true)
    for (item, graph) in pairs { evaluator.add(item, found: graph) }
    return evaluator.evaluation(resamples: resamples, seed: seed)
  }
}
