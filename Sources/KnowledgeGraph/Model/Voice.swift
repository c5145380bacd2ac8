/// Whose word a claim is.
public enum Voice: Hashable, Comparable, Sendable {
  /// An actor whom the document quotes.
  case actor(EntityID)
  /// The publisher, in its own words.
  case publisher(ExactText)
  /// A document of which no publisher is known, in its own words.
  case document(DocumentID)
}

/// The publishers of documents, by which is told whose word claims are.
public struct Publishers: Sendable {
  private var names: [DocumentID: ExactText] = [:]

  public init() {}

  /// Adds a document; of several with one identifier the first counts.
  public mutating func insert(_ document: Document) {
    guard let source = document.source, names[document.id] == nil else { return }
    names[document.id] = ExactText(source)
  }

  /// Whose word a claim is: who is quoted, else who published it, else the document.
  public func voice(of claim: Claim) -> Voice {
    if let actor = claim.attribution { return .actor(actor) }
    return names[claim.document].map(Voice.publisher) ?? .document(claim.document)
  }
}
