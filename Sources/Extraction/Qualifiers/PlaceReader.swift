internal import KnowledgeGraph
internal import Language

/// Reads where a predicate's act takes place: "in Baghdad", "at Geneva".
struct PlaceReader {
  let tree: SyntaxTree
  let mentions: MentionTable

  /// The name of the place that hangs on one of these words.
  func place(of words: [Int]) -> String? {
    for word in words {
      for child in tree.children(of: word, by: [.oblique, .nominalModifier]) {
        guard let preposition = tree.preposition(of: child),
          ClosedClass.placePrepositions.contains(preposition),
          let mention = mentions.mention(at: child), mention.role == .location,
          tree.switches.isOn(.placeOfAct)
        else { continue }
        return tree.tokens[mention.tokens].map(\.form).joined(separator: " ")
      }
    }
    return nil
  }
}
