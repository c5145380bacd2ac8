internal import KnowledgeGraph

/// The predicates of one head, by their second lemma, so that a sentence is not held against all.
struct HeadRules: Sendable {
  /// The rules in the order of their lines.
  private(set) var all: [PredicateRule] = []
  /// The relations of those of one lemma, each once.
  private(set) var relationsOfOneWord: [Relation] = []
  /// The positions of those of one lemma.
  private var single: [Int] = []
  /// The positions of the others.
  private var bySecond: [String: [Int]] = [:]

  mutating func append(_ rule: PredicateRule) {
    if let second = rule.lemmas.dropFirst().first {
      bySecond[second, default: []].append(all.count)
    } else {
      single.append(all.count)
      if !relationsOfOneWord.contains(rule.relation) { relationsOfOneWord.append(rule.relation) }
    }
    all.append(rule)
  }

  /// The rules all of whose further lemmas are among these words, in the order of their lines.
  func rules(among words: Set<String>) -> [PredicateRule] {
    guard !bySecond.isEmpty else { return all }
    var found = single
    if bySecond.count < words.count {
      for (second, positions) in bySecond where words.contains(second) { found += positions }
    } else {
      for word in words { found += bySecond[word] ?? [] }
    }
    // Sorted, so that no hash order reaches the readings.
    return found.sorted().compactMap { position in
      let rule = all[position]
      return rule.lemmas.dropFirst(2).allSatisfy(words.contains) ? rule : nil
    }
  }
}
