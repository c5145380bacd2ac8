internal import Language

/// The words of a sentence as numbers, of which features are made.
struct SentenceWords {
  /// What features use of a word.
  struct Word {
    /// The hash of the lemma with its class.
    var lemma: UInt32 = 0
    var tag: UInt32 = 0
    /// The cluster of words that are used alike, of 1,024, 0 for none; and of 256.
    var cluster: UInt32 = 0
    var wideCluster: UInt32 = 0
    var relation: UInt32 = 0
    /// The hash of the preposition, 0 for none.
    var preposition: UInt32 = 0
    /// The head within the sentence, or -1.
    var head = -1
    var depth = 0
    var isQuoted = false
    /// Whether the relation only joins words of one phrase or list.
    var isJoint = false
    var isPassive = false
    /// Whether it heads a clause below another.
    var isClause = false
    var isVerb = false
  }

  let range: Range<Int>
  private var words: [Word]

  /// The word at a position of the text; what lies outside of the sentence is an empty word.
  @inline(__always)
  subscript(position: Int) -> Word {
    range.contains(position) ? words[position - range.lowerBound] : Word()
  }

  init(_ sentence: Sentence, in tree: SyntaxTree, clusters: WordClusters?) {
    range = sentence.tokens
    words = []
    words.reserveCapacity(range.count)
    var isQuoted = false
    for position in range {
      let token = tree.tokens[position]
      switch QuotationMark(token.form) {
      case .opening: isQuoted = true
      case .closing: isQuoted = false
      case .plain: isQuoted.toggle()
      case nil: break
      }
      var word = Self.word(token, clusters)
      word.head = range.contains(token.head) && token.head != position ? token.head : -1
      word.isQuoted = isQuoted
      words.append(word)
    }
    for position in range {
      let token = tree.tokens[position]
      let head = self[position].head
      guard head >= 0 else { continue }
      if token.relation == .caseMarking, token.pennTag != .possessiveEnding,
        self[head].preposition == 0
      {
        words[head - range.lowerBound].preposition = self[position].lemma
      }
      if token.relation == .auxiliaryPassive || token.relation == .obliqueAgent {
        words[head - range.lowerBound].isPassive = true
      }
    }
    for position in range { words[position - range.lowerBound].depth = depth(of: position) }
  }

  /// What a word is by itself.
  private static func word(_ token: Token, _ clusters: WordClusters?) -> Word {
    var word = Word()
    word.lemma = UInt32.hash(of: token.lemma)
    if let found = clusters?.clusters(of: token.form) {
      word.cluster = found.fine
      word.wideCluster = found.middle
    }
    word.tag = tags[token.pennTag]
    word.relation = relations[token.relation]
    word.isJoint = joints.contains(token.relation)
    word.isClause = clauses.contains(token.relation)
    word.isVerb = token.partOfSpeech == .verb
    return word
  }

  private static let joints: [DependencyRelation] = [
    .conjunct, .apposition, .flatExpression, .compound, .list,
  ]

  private static let clauses: [DependencyRelation] = [
    .clausalComplement, .adverbialClause, .adnominalClause, .adnominalClauseRelative, .parataxis,
    .clausalSubject,
  ]

  private static let tags = EnumerationTable<PennTag, UInt32>(of: 0) { .hash(of: $0.rawValue) }
  private static let relations = EnumerationTable<DependencyRelation, UInt32>(of: 0) {
    .hash(of: $0.rawValue)
  }

  /// How many steps of the tree are between two words.
  func distance(from start: Int, to end: Int) -> Int {
    var (up, down, length) = (start, end, 0)
    while up != down, length < 64 {
      let (high, low) = (self[up], self[down])
      let next = high.depth >= low.depth ? high.head : low.head
      guard next >= 0 else { return 64 }
      if high.depth >= low.depth { up = next } else { down = next }
      length += 1
    }
    return length
  }

  private func depth(of position: Int) -> Int {
    var (word, depth) = (position, 0)
    while depth < 64, self[word].head >= 0 {
      word = self[word].head
      depth += 1
    }
    return depth
  }
}

/// The way between two words of a tree.
struct TreePath {
  /// Relations up and down, with prepositions.
  let exact: UInt32
  /// The same without the steps within lists and phrases.
  let plain: UInt32
  let length: Int
  /// The last step, to the second word: its relation with its preposition, or a step up.
  let last: UInt32
  /// The words below the turning point on either side, at most seven, the first `ascended` of
  /// them on the way up.
  let steps: InlineArray<8, Int>
  let stepCount: Int
  let ascended: Int
}

extension SentenceWords {
  /// The way from one word to another.
  func path(from start: Int, to end: Int) -> TreePath {
    var climb = Climb(up: start, down: end)
    while climb.up != climb.down, climb.length < 64, climb.step(in: self) {}
    let isJoined = climb.up == climb.down
    guard isJoined, climb.length <= 7, climb.descended <= 8 else {
      return TreePath(
        exact: isJoined ? 3 : 5,
        plain: 3,
        length: min(climb.length, 12),
        last: 0,
        steps: climb.steps,
        stepCount: 0,
        ascended: 0
      )
    }
    climb.descend(in: self)
    var last = FeatureHash(climb.descended > 0 ? 1 : 0)
    last.mix(self[end].relation)
    last.mix(self[end].preposition)
    return TreePath(
      exact: climb.exact.value,
      plain: climb.plain.value,
      length: climb.length,
      last: last.value,
      steps: climb.steps,
      stepCount: climb.length,
      ascended: climb.ascended
    )
  }
}

/// A climb from two words to where their ways meet.
private struct Climb {
  var up: Int
  var down: Int
  var exact = FeatureHash(1)
  var plain = FeatureHash(2)
  var length = 0
  /// The words passed: those on the way up first, those on the way down after `descend`.
  var steps = InlineArray<8, Int>(repeating: -1)
  var ascended = 0
  var descended = 0
  private var descent = InlineArray<8, Int>(repeating: -1)

  init(up: Int, down: Int) {
    self.up = up
    self.down = down
  }

  /// Goes one step up from the deeper word; whether there was one.
  mutating func step(in words: SentenceWords) -> Bool {
    let (high, low) = (words[up], words[down])
    if high.depth >= low.depth {
      guard high.head >= 0 else { return false }
      mix(high, shift: 77)
      if ascended < 8 { steps[ascended] = up }
      ascended += 1
      up = high.head
    } else {
      guard low.head >= 0 else { return false }
      if descended < 8 { descent[descended] = down }
      descended += 1
      down = low.head
    }
    length += 1
    return true
  }

  /// Goes down the other side; of at most eight words in all.
  mutating func descend(in words: SentenceWords) {
    exact.mix(1)
    plain.mix(1)
    for step in stride(from: descended - 1, through: 0, by: -1) {
      steps[ascended + descended - 1 - step] = descent[step]
      mix(words[descent[step]], shift: 0)
    }
  }

  private mutating func mix(_ word: SentenceWords.Word, shift: UInt32) {
    exact.mix(word.relation &+ shift)
    exact.mix(word.preposition)
    guard !word.isJoint else { return }
    plain.mix(word.relation &+ shift)
    plain.mix(word.preposition)
  }
}

extension SentenceWords {
  /// How many clauses a way leaves or enters.
  func clauses(on path: TreePath) -> Int {
    (0..<path.stepCount).count { self[path.steps[$0]].isClause }
  }
}
