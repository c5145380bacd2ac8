/// Where claims are from: who published their documents, and which of these are copies.
public struct Origins: Sendable {
  private var publishers: [DocumentID: ExactText] = [:]
  private var originals: [DocumentID: DocumentID] = [:]

  /// Longer chains of copies of copies are not followed, so that those of a file may go in circles.
  private static let longestChain = 8

  public init() {}

  /// Adds a document; of several with one identifier the first counts.
  public mutating func insert(_ document: Document) {
    if let source = document.source, publishers[document.id] == nil {
      publishers[document.id] = ExactText(source)
    }
    if let original = document.copyOf, originals[document.id] == nil {
      originals[document.id] = original
    }
  }

  /// The document that stands for all that are copies of one another, of one of them.
  public func text(of document: DocumentID) -> DocumentID {
    var text = document
    for _ in 0..<Self.longestChain {
      guard let original = originals[text] else { break }
      text = original
    }
    return text
  }

  /// Whose word a claim is: who is quoted, else who published its text first, else the document.
  public func voice(of claim: Claim) -> Voice {
    if let actor = claim.attribution { return .actor(actor) }
    let text = text(of: claim.document)
    return publishers[text].map(Voice.publisher) ?? .document(text)
  }
}
