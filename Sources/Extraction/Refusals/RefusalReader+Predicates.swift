internal import KnowledgeGraph
internal import Language

/// Predicates that lack an actor on one side.
extension RefusalReader {
  func predicates(in sentence: Sentence) -> [Finding] {
    let finder = ActorFinder(
      tree: reading.tree,
      mentions: reading.mentions,
      lexicon: reading.lexicon,
      actors: reading.actors
    )
    let reader = ArgumentReader(tree: reading.tree, finder: finder, lexicon: reading.lexicon)
    let matcher = PredicateMatcher(lexicon: reading.lexicon.predicates, tree: reading.tree)
    var taken: Set<Int> = []
    var incomplete: [PredicateMatch] = []
    for match in matcher.candidates(in: sentence.tokens) where taken.isDisjoint(with: match.words) {
      if reader.arguments(of: match) == nil {
        incomplete.append(match)
      } else {
        taken.formUnion(match.words)
      }
    }
    var heads: Set<Int> = []
    return incomplete.filter { match in
      taken.isDisjoint(with: match.words) && heads.insert(match.head).inserted
    }
    .sorted { $0.head < $1.head }
    .compactMap { match in finding(match, finder: finder, supportVerb: reader.supportVerb) }
  }

  private func finding(
    _ match: PredicateMatch,
    finder: ActorFinder,
    supportVerb: (PredicateMatch) -> Int?
  ) -> Finding? {
    guard let rule = match.rules.first else { return nil }
    let places = [match.head, supportVerb(match)].compactMap(\.self).uniqued()
    let subject = side(rule.subjects, at: places, finder)
    let object = side(rule.objects, at: places, finder)
    guard subject.hasActor || object.hasActor else { return nil }
    let isReciprocal = rule.objects.contains(.each) && object.text.isEmpty
    let objectText = isReciprocal ? "none beside it" : object.text.isEmpty ? "missing" : object.text
    let words = match.words.sorted().map { reading.tokens[$0].form }.joined(separator: " ")
    return Finding(
      reason: .incomplete,
      words: words,
      explanation: "\(rule.relation.definition.label), by \(rule.source): "
        + "subject \(subject.text.isEmpty ? "missing" : subject.text), "
        + "object \(objectText)"
    )
  }

  /// What stands on a side of a predicate.
  private struct Side {
    /// The actors, or the word that is none; empty where nothing stands there.
    var text = ""
    var hasActor = false
  }

  private func side(_ slots: [Slot], at places: [Int], _ finder: ActorFinder) -> Side {
    for slot in slots {
      for place in places {
        let control = reading.lexicon.embeddings
        let words = reading.tree.words(in: slot, of: place, control: control)
        guard let word = words.first else { continue }
        let actors = words.flatMap { finder.actors(at: $0, throughOwner: slot != .subject) }
        let names = actors.map { reading.actors[$0.actor].name }.uniqued()
        if !names.isEmpty { return Side(text: names.joined(separator: ", "), hasActor: true) }
        return Side(text: "“\(reading.tokens[word].form)” is no actor that is known")
      }
    }
    return Side()
  }
}
