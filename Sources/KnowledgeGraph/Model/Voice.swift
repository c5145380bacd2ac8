/// Whose word a claim is.
public enum Voice: Hashable, Comparable, Sendable {
  /// An actor whom the document quotes.
  case actor(EntityID)
  /// The publisher, in its own words.
  case publisher(ExactText)
  /// A document of which no publisher is known, in its own words.
  case document(DocumentID)
}
