internal import KnowledgeGraph

/// What becomes of a document that comes to a store.
public struct Arrival: Equatable, Sendable {
  /// Whether it is to be read and put in.
  public var isNew: Bool
  /// Whether another text has its identifier, of which one alone stays.
  public var isOneOfTwo: Bool

  public init(isNew: Bool, isOneOfTwo: Bool = false) {
    self.isNew = isNew
    self.isOneOfTwo = isOneOfTwo
  }
}

/// A document that came in a run, of which another one may have the identifier.
///
/// Of several that come in a run one stays, whatever their order: the one of the latest day of
/// publication, and of those of one day the one with the least digest. The others are rivals, which
/// the store remembers, so that they need not be read when they come again.
struct ArrivedDocument: Equatable {
  /// Tells apart texts.
  let text: String
  /// Tells apart all that a source says.
  let digest: String
  private let published: PartialDate?
  /// Whether it gave way to another in a run before.
  var isRival = false

  init(_ document: Document) {
    text = document.sha256
    published = document.published
    let said = [document.sha256, document.published?.description, document.title, document.source]
    // With their lengths, so that no two that differ are written alike.
    let parts = said.map { part in part.map { "\($0.utf8.count) \($0)" } ?? "-" }
    digest = Digest(of: parts.joined(separator: "\n").utf8).hexadecimal()
  }

  /// Whether it stays in the place of another one.
  func isBefore(_ other: ArrivedDocument) -> Bool {
    guard published == other.published else {
      guard let published else { return false }
      return other.published.map { $0 < published } ?? true
    }
    return (text, digest) < (other.text, other.digest)
  }
}
