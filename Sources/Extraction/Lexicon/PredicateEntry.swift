public import KnowledgeGraph

/// A predicate of the lexicon, as people read it.
public struct PredicateEntry: Sendable {
  public let relation: Relation
  /// `verb`, `noun` or `adjective`.
  public let part: String
  /// The lemmas, the head first.
  public let predicate: String
  /// The slots of the subject, in the order in which they are tried, separated by `|`.
  public let subject: String
  /// The slots of the object, in the same form.
  public let object: String
  /// The file and line of its table.
  public let source: String

  /// All predicates, by relation, part of speech and lemmas.
  ///
  /// - Parameter folder: A user's own tables, which are laid over those of the program.
  /// - Throws: `KnowledgeError` that names the file and the line that is wrong.
  public static func all(
    knowledge folder: String? = nil
  ) throws(KnowledgeError) -> [PredicateEntry] {
    let overlay = try folder.map { path throws(KnowledgeError) in try KnowledgeFolder(path) }
    let predicates = try PredicateLexicon(LexiconTables(overlay: overlay)).all
    return predicates.map(PredicateEntry.init).enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.relation != second.relation { return first.relation < second.relation }
      return left.offset < right.offset
    }
    .map(\.element)
  }

  private init(_ rule: PredicateRule) {
    relation = rule.relation
    part = rule.wordClass.rawValue
    predicate = rule.lemmas.joined(separator: " ")
    subject = rule.subjects.map(\.name).joined(separator: "|")
    object = rule.objects.map(\.name).joined(separator: "|")
    source = rule.source
  }
}
