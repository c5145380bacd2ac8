import Articles
import Extraction
import Foundation
import KnowledgeGraph
import Testing

/// The ways that lead to the actors of claims, as the claims tell them.
@Suite struct WayTests {
  private static let extractor = Result { try Extractor.byRules() }

  /// The claim of a text that is not an affiliation.
  private static func claim(_ text: String, by extractor: Extractor) -> Claim? {
    extractor.graph(of: Article(text: text, origin: "test")).claims.first {
      $0.edge.relation.definition.stance != .affiliation
    }
  }

  @Test(arguments: [
    ("Norway attacked Sudan.", "subject: subject; object: object"),
    ("Norway promised to attack Sudan.", "subject: subject “Norway” > shared; object: object"),
    (
      "Norway praised the proposal of Sudan.",
      "subject: subject; object: object “proposal” > of “Sudan”"
    ),
    (
      "Sudanese officials criticized Norway.",
      "subject: subject “officials” > member of > possessor “Sudanese”; object: object"
    ),
    (
      "Norway, which attacked Sudan, is far away.",
      "subject: subject; object: object"
    ),
    (
      "Norway issued a statement accusing South Sudan.",
      "subject: subject “Norway” > author; object: object"
    ),
    ("Norway, a key ally of Sudan, left.", "subject: subject “Norway” > apposed to; object: of"),
    ("Norway said that Sudan must leave.", "subject: subject; object: clause"),
    (
      "Norway thanked some of the Sudanese soldiers.",
      "subject: subject; object: object “some” > whole of part > member of > possessor “Sudanese”"
    ),
  ])
  func isTold(text: String, ways: String) throws {
    let extractor = try Self.extractor.get()
    let graph = extractor.graph(of: Article(text: text, origin: "test"))
    let rules = graph.claims.map(\.evidence.rule)
    #expect(rules.contains { $0.contains("; " + ways + "; ") }, "\(rules)")
  }

  /// A symmetric edge has its ends in the order of their identifiers, Q1049 (Sudan) before Q20.
  @Test(arguments: [
    ("Sudan and Norway met.", "subject: subject; object: subject “Sudan” > conjunct “Norway”"),
    ("Norway and Sudan met.", "subject: subject “Norway” > conjunct “Sudan”; object: subject"),
  ])
  func turnsWithTheEdge(text: String, ways: String) throws {
    let claim = try #require(Self.claim(text, by: Self.extractor.get()))
    #expect(claim.edge.subject.rawValue == "Q1049")
    #expect(claim.evidence.rule.contains("; " + ways + "; "), "\(claim.evidence.rule)")
  }

  /// Of two claims that one word makes, the one that is reached by more steps is trusted less.
  @Test func countsForTheConfidence() throws {
    let article = Article(text: "Norway and Chad attacked Sudan.", origin: "test")
    let graph = try Self.extractor.get().graph(of: article)
    let confidences = graph.claims.map { ($0.edge.subject.rawValue, $0.confidence) }
    let direct = try #require(confidences.first { $0.0 == "Q20" }).1
    let conjunct = try #require(confidences.first { $0.0 == "Q657" }).1
    #expect(conjunct < direct)
  }

  @Test(arguments: [
    ("possessor", "Sudanese officials criticized Norway."),
    ("shared", "Norway promised to attack Sudan."),
    ("author", "Norway issued a statement accusing Sudan."),
  ])
  func canBeSwitchedOff(step: String, text: String) throws {
    let extractor = try Self.extractor.get()
    #expect(Self.claim(text, by: extractor) != nil)
    #expect(Self.claim(text, by: try extractor.without(.way(step))) == nil)
  }
}
