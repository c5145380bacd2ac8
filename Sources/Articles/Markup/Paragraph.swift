/// A paragraph of a document.
struct Paragraph {
  /// What a paragraph is in its document.
  enum Role {
    case text
    case heading
    case item
  }

  /// The text with its white space folded.
  var text: String
  /// How many bytes of the text are those of links.
  var linkLength: Int
  var role: Role
  /// The innermost block element around it.
  var container: MarkupNode

  /// The share of the text that is in links, from 0 to 1.
  var linkDensity: Double { Double(linkLength) / Double(max(text.utf8.count, 1)) }
}
