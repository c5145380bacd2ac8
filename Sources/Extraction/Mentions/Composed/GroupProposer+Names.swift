internal import KnowledgeGraph
internal import Language

/// What a group is called, by the words of the text.
extension GroupProposer {
  /// The stretches of words that mean a group.
  struct GroupPhrases {
    /// With what describes its people: "suspected foreign fighters".
    var described: Range<Int>
    /// That which names it best: "supporters of Mohamed Morsi", "Turkish-led forces".
    var named: Range<Int>
    /// Whether only more than its noun and its land tells which group it is.
    var isWithName: Bool { named != described }
    /// With how many they are, whose, and of whom: "1,200 supporters of Morsi", "his father".
    var others: [Range<Int>]
  }

  /// The name of a group: "guerrillas" for "guerrilla leaders"; of those who are asked for, the
  /// words of the text.
  func name(of group: Group) -> String {
    let (first, last) = (tokens[group.words.lowerBound], tokens[group.words.upperBound - 1])
    if group.isPeople { return text.nameText(group.words) }
    if group.kind == nil {
      return last.pennTag.isPlural || group.words.count > 1
        ? text.surface(group.words).lowercased() : first.lemma.inLowerCase
    }
    let lemma = first.lemma.inLowerCase
    if first.pennTag.isPlural { return first.form.inLowerCase }
    return lexicon.classes[.uncounted].contains(lemma) ? lemma : Inflections.withS(lemma)
  }

  /// Words as a name, small where nothing but the beginning of a sentence makes them great.
  func wholeName(_ words: Range<Int>) -> String {
    let name = text.surface(words)
    let isProper =
      tokens[words.lowerBound].partOfSpeech == .properNoun
      || mentions.mention(at: words.lowerBound) != nil
    return isProper ? name : name.prefix(1).lowercased() + name.dropFirst()
  }

  /// The phrases around the words of a group, as far as the text has more than these.
  func phrases(around words: Range<Int>, of land: GroupLand?) -> GroupPhrases {
    var start = words.lowerBound
    func extend(over isFitting: (Token) -> Bool) {
      while start > 0, mentions.mention(at: start - 1) == nil, isFitting(tokens[start - 1]),
        (start..<words.upperBound).contains(tokens[start - 1].head)
      {
        start -= 1
      }
    }
    repeat {
      extend { Self.describing.contains($0.pennTag) && !isQuantity($0) }
    } while extendOverHyphen(&start)
    let described = start..<words.upperBound
    let compound = (startOfCompound(start) ?? start)..<words.upperBound
    extend { $0.pennTag == .cardinalNumber || isQuantity($0) }
    let counted = start..<words.upperBound
    let isOwned = start > 0 && tokens[start - 1].pennTag == .possessivePronoun
    var others = [compound, counted]
    if isOwned { others.append((start - 1)..<words.upperBound) }
    let end = endOfComplement(words, of: land)
    if let end {
      others += [described, counted].map { $0.lowerBound..<end }
    }
    let needsMore = land == nil || compound != described
    return GroupPhrases(
      described: described,
      named: needsMore ? compound.lowerBound..<(end ?? words.upperBound) : described,
      others: others.filter { $0 != described }
    )
  }

  /// "right-wing parties", "a 17-year-old boy": what a hyphen joins is one description.
  private func extendOverHyphen(_ start: inout Int) -> Bool {
    let before = start - 2
    guard before >= 0, isHyphen(start - 1), mentions.mention(at: before) == nil else {
      return false
    }
    start = before
    return true
  }

  /// "Turkish-led forces": where a name is joined by a hyphen to what describes a group.
  private func startOfCompound(_ start: Int) -> Int? {
    guard start > 1, isHyphen(start - 1) else { return nil }
    return mentions.mention(at: start - 2)?.tokens.lowerBound
  }

  private func isHyphen(_ position: Int) -> Bool { tokens[position].form.inLowerCase == "-" }

  /// Where the phrase ends that says of whom or where a group is: "relatives of victims".
  private func endOfComplement(_ words: Range<Int>, of land: GroupLand?) -> Int? {
    let next = words.upperBound
    guard tokens.indices.contains(next),
      ClosedClass.sources.contains(tokens[next].form.inLowerCase)
        || land != nil && land?.start == nil
    else { return nil }
    let head = tokens[next].head
    guard tokens.indices.contains(head), head > next, head - next <= Self.longestComplement,
      words.contains(tokens[head].head), tokens[head].pennTag != .verbGerund
    else { return nil }
    if let name = mentions.mention(at: head) { return name.tokens.upperBound }
    // "the daughter of Nazi adviser Friedrich Kadgien": a title before its name.
    let named = mentions.mention(at: head + 1).flatMap { tokens[$0.head].head == head ? $0 : nil }
    return named?.tokens.upperBound ?? head + 1
  }

  private static let longestComplement = 8

  private static let describing: Set<PennTag> = [
    .adjective, .noun, .properNoun, .verbPastParticiple, .verbGerund,
  ]

  func isQuantity(_ token: Token) -> Bool {
    lexicon.classes[.quantity].contains(token.form.inLowerCase)
  }
}
