internal import KnowledgeGraph
internal import Language

/// Reads cooperation and conflict out of a sentence by the lexicon of predicates.
struct RelationReader {
  let tree: SyntaxTree
  let finder: ActorFinder
  let lexicon: Lexicon
  let actors: DocumentActors
  let dates: DateReader
  /// Whether it keeps the predicates that make no claim.
  var keepsLost = false

  /// What a sentence says.
  struct SentenceReading {
    var drafts: [ClaimDraft] = []
    /// The predicates that make no claim, in the order of the text, where they are kept.
    var lost: [LostPredicate] = []
  }

  /// The claims that the predicates of a sentence make.
  func reading(of sentence: Sentence) -> SentenceReading {
    var (readings, lost) = readings(in: sentence.tokens)
    var drafts: [ClaimDraft] = []
    for reading in readings {
      let own =
        self.drafts(of: reading, partners: partners(of: reading, among: readings))
        + opponents(of: reading)
      if keepsLost, own.isEmpty {
        lost.append(LostPredicate(match: reading.match, cause: .unfit(reading.arguments)))
      }
      drafts += own
    }
    return SentenceReading(
      drafts: drafts + coalitions(in: sentence) + reportedDemands(in: sentence),
      lost: lost.sorted { $0.match.head < $1.match.head }
    )
  }

  /// The predicates that have arguments, the longest first; each word serves one of them.
  private func readings(in range: Range<Int>) -> ([Reading], lost: [LostPredicate]) {
    let matcher = PredicateMatcher(lexicon: lexicon.predicates, tree: tree)
    let reader = ArgumentReader(
      tree: tree,
      finder: finder,
      lexicon: lexicon,
      keepsStops: keepsLost
    )
    var taken: Set<Int> = []
    var readings: [Reading] = []
    var lost = LostPredicates(isKept: keepsLost)
    for match in matcher.candidates(in: range) {
      guard taken.isDisjoint(with: match.words) else {
        lost.add(match, takenBy: readings)
        continue
      }
      switch reader.outcome(of: match) {
      case .complete(let arguments):
        taken.formUnion(match.words)
        let verb = reader.supportVerb(of: match)
        readings.append(Reading(match: match, arguments: arguments, supportVerb: verb))
      case .incomplete(let shortfall): lost.add(match, shortfall)
      case nil: break
      }
    }
    return (readings.sorted { $0.match.head < $1.match.head }, lost.all(besides: taken))
  }

  /// A predicate with its arguments.
  struct Reading {
    let match: PredicateMatch
    let arguments: Arguments
    let supportVerb: Int?

    var relation: Relation { arguments.rule.relation }
  }

  private func drafts(of reading: Reading, partners: [FoundActor]) -> [ClaimDraft] {
    let subjects = (reading.arguments.subjects + partners).uniqued(by: \.actor)
    let pairs =
      reading.arguments.isReciprocal
      ? reciprocalPairs(subjects, isSymmetric: reading.relation.isSymmetric)
      : subjects.flatMap { subject in reading.arguments.objects.map { (subject, $0) } }
    return pairs.compactMap { draft($0.0, reading.relation, $0.1, reading) }
  }

  private func reciprocalPairs(
    _ members: [FoundActor],
    isSymmetric: Bool
  ) -> [(FoundActor, FoundActor)] {
    members.indices.flatMap { first in
      members.indices.filter { isSymmetric ? $0 > first : $0 != first }.map {
        (members[first], members[$0])
      }
    }
  }

  /// "X and Y cooperate to counter Z": those who cooperate share the purpose.
  private func partners(of reading: Reading, among readings: [Reading]) -> [FoundActor] {
    let head = reading.match.head
    guard reading.relation.definition.stance == .conflict, let governor = tree.head(of: head),
      [.adverbialClause, .adnominalClause, .openClausalComplement]
        .contains(tree.tokens[head].relation)
    else { return [] }
    let near = Set([governor] + tree.children(of: governor))
    let cooperation = readings.first {
      $0.relation.isSymmetric
        && ($0.supportVerb == governor || !near.isDisjoint(with: $0.match.words))
    }
    return finder.by(.partner) { cooperation?.arguments.objects ?? [] }
  }

  /// "X works with Y against Z": both oppose Z.
  private func opponents(of reading: Reading) -> [ClaimDraft] {
    guard reading.relation.behaviour.namesCommonFoe else { return [] }
    let places =
      ([reading.match.head, reading.supportVerb].compactMap(\.self)
      + reading.match.words + reading.arguments.objects.map(\.word)).uniqued()
    let slot = Slot.preposition("against")
    let against = places.flatMap { tree.words(in: slot, of: $0, control: lexicon.embeddings) }
    let objects = finder.by(.commonFoe) {
      against.uniqued().flatMap { word in
        finder.actors(at: word, throughOwner: true).map { $0.from(word).from(slot) }
      }
    }
    let sides =
      reading.relation.isSymmetric ? finder.by(.partner) { reading.arguments.objects } : []
    let subjects = (reading.arguments.subjects + sides).uniqued(by: \.actor)
    let sidesTaken = Set((subjects + reading.arguments.objects).map(\.actor))
    return subjects.flatMap { subject in
      objects.filter { !sidesTaken.contains($0.actor) }
        .compactMap { draft(subject, .of(.opposition), $0, reading, rule: "cooperation against") }
    }
  }

  /// The draft of a claim that no rule read: its qualifiers are read as those of others.
  func draft(
    _ subject: FoundActor,
    _ relation: Relation,
    _ object: FoundActor,
    trigger: Int
  ) -> ClaimDraft {
    let supportVerb = supportVerb(of: trigger)
    let qualification = qualification(of: trigger, saying: relation)
    let anchors = [trigger, supportVerb].compactMap(\.self).uniqued()
    var draft = ClaimDraft(
      from: subject,
      relation: relation,
      to: object,
      qualification: qualification,
      cue: [trigger],
      rule: "scorer"
    )
    draft.date = dates.date(of: anchors, isAhead: qualification.modality != .actual)
    draft.place = PlaceReader(tree: tree, mentions: finder.mentions).place(of: anchors)
    return draft
  }

  /// How the text puts a relation that a trigger says.
  func qualification(of trigger: Int, saying relation: Relation) -> Qualification {
    let words = lexicon.predicates.relations(ofWord: tree.tokens[trigger])
    let qualification = QualificationReader(tree: tree, finder: finder, lexicon: lexicon)
      .qualification(of: [trigger], head: trigger, supportVerb: supportVerb(of: trigger))
    return put(qualification, of: relation, by: trigger, isListed: words.contains(relation))
  }

  /// How the text puts a relation, of which a word that denies may be a part.
  private func put(
    _ qualification: Qualification,
    of relation: Relation,
    by trigger: Int,
    isListed: Bool
  ) -> Qualification {
    let isAffiliation = relation.definition.stance == .affiliation
    let qualification = isAffiliation ? sparingTitle(qualification, at: trigger) : qualification
    guard tree.switches.isOn(.partOfDeed) else { return qualification }
    let isNoun = tree.tokens[trigger].partOfSpeech == .noun
    return qualification.saying(relation, by: .init(isListed: isListed, isNoun: isNoun))
  }

  private func supportVerb(of trigger: Int) -> Int? {
    guard tree.tokens[trigger].partOfSpeech != .verb else { return nil }
    let match = PredicateMatch(head: trigger, words: [trigger], rules: [])
    return ArgumentReader(tree: tree, finder: finder, lexicon: lexicon).supportVerb(of: match)
  }

  private func draft(
    _ subject: FoundActor,
    _ relation: Relation,
    _ object: FoundActor,
    _ reading: Reading,
    rule: String? = nil
  ) -> ClaimDraft? {
    guard subject.actor != object.actor, admits(subject, relation, object) else { return nil }
    let isAffiliation = relation.definition.stance == .affiliation
    guard !isAffiliation || !(subject.isOwner || object.isOwner) else { return nil }
    let reader = QualificationReader(tree: tree, finder: finder, lexicon: lexicon)
    let words = reading.match.words
    let read = reader.qualification(
      of: words,
      head: reading.match.head,
      supportVerb: reading.supportVerb
    )
    let qualification = put(read, of: relation, by: reading.match.head, isListed: true)
    let anchors = ([reading.match.head, reading.supportVerb].compactMap(\.self) + words).uniqued()
    var draft = ClaimDraft(
      from: subject,
      relation: intended(wishing(relation, object), qualification, reading),
      to: object,
      qualification: qualification,
      cue: words,
      rule: rule ?? reading.arguments.rule.name
    )
    draft.isOrder = reading.arguments.rule.isOwn
    let isAhead = qualification.modality != .actual
    draft.date = dates.date(of: anchors, isAhead: isAhead)
    draft.place = PlaceReader(tree: tree, mentions: finder.mentions).place(of: anchors)
    draft.confidence = confidence(subject, object, reading)
    return draft
  }

  /// Who supports "the removal of X" or advocates "X's destruction" opposes X.
  private func wishing(_ relation: Relation, _ object: FoundActor) -> Relation {
    guard object.isOwner, relation.definition.stance == .cooperation,
      let noun = tree.head(of: object.word), lexicon.harms.contains(tree.tokens[noun].lemma)
    else { return relation }
    return .of(.opposition)
  }

  /// Future cooperation of both sides is an agreement, an announced withdrawal a concession.
  private func intended(
    _ relation: Relation,
    _ qualification: Qualification,
    _ reading: Reading
  ) -> Relation {
    guard qualification.modality == .planned, qualification.polarity == .positive else {
      return relation
    }
    let behaviour = relation.behaviour
    let planned =
      reading.arguments.isReciprocal ? behaviour.plannedTogether : behaviour.planned
    return planned ?? relation
  }

  private func admits(_ subject: FoundActor, _ relation: Relation, _ object: FoundActor) -> Bool {
    if relation.behaviour.isTalk, isCraft(subject) || isCraft(object) { return false }
    return relation.definition.domain.contains(actors[subject.actor].type)
      && relation.definition.range.contains(actors[object.actor].type)
  }

  /// "Russian bombers met": whether an actor is found only through what carries its arms.
  private func isCraft(_ found: FoundActor) -> Bool {
    tree.ancestors(of: found.word).prefix { tree.tokens[$0].partOfSpeech != .verb }.prefix(2)
      .contains { lexicon.crafts.contains(tree.tokens[$0].lemma) }
      && finder.mentions.mention(at: found.word)?.role == .modifier
  }

  private func confidence(
    _ subject: FoundActor,
    _ object: FoundActor,
    _ reading: Reading
  ) -> ConfidenceParts {
    var parts = ConfidenceParts()
    parts.add(reading.arguments.rule.lemmas.count > 1 ? "predicate of several words" : "predicate")
    for found in [subject, object] {
      guard let mention = finder.mentions.mention(at: found.word) else { continue }
      switch mention.resolution {
      case .pronoun: parts.add("pronoun")
      case .description: parts.add("description")
      case .capital: parts.add("capital")
      default: break
      }
    }
    return parts
  }
}
