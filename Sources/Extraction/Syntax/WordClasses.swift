internal import Language

/// A class of words that takes part in a rule of grammar; `word-classes.tsv` says what each does.
enum WordClass: String, CaseIterable, Sendable {
  case coalition
  case description
  case groupHead = "group head"
  case collective
  case uncounted
  case patronage
  case ethnicity
  case government
  case ministry
  case pair
  case homeland
  case partitive
  case portion
  case mouthpiece
  case doubleObject = "double object"
  case having
  case example
  case listFiller = "list filler"
  case quantity
  case former
  case rank
  case legalForm = "legal form"
  case idea
  case direction
  case sort
  case partisan
  case nameParticle = "name particle"
  case namedBody = "named body"
  case topicEnd = "topic end"
  case regional
  case bodyPost = "body post"
  case district
  case mission
  case quoting
  case question
  case answer
  case occurrence
  case force
  case verbal
  case debate
  case event
  case quarter
  case estrangement
  case dealing
  case opposite
  case publicOrgan = "public organ"
  case localOrgan = "local organ"
  case settlement
}

/// The words of each class, in small letters.
struct WordClasses: Sendable {
  private let words: EnumerationTable<WordClass, Set<String>>

  init(words: [WordClass: Set<String>]) {
    self.words = EnumerationTable(of: []) { words[$0] ?? [] }
  }

  /// The words of a class.
  subscript(wordClass: WordClass) -> Set<String> { words[wordClass] }

  /// The phrases of a class, each as its words, the longest first.
  func phrases(_ wordClass: WordClass) -> [[String]] {
    self[wordClass].sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
      .map { $0.split(separator: " ").map(String.init) }
  }

  /// Whether a lemma in small letters names a country or a government, of which a person has one.
  func areHome(_ lemma: String) -> Bool {
    self[.homeland].contains(lemma) || self[.government].contains(lemma)
  }

  /// Whether a word ends as one of a class does.
  func isEnding(of word: String, in wordClass: WordClass) -> Bool {
    self[wordClass].contains(where: word.hasSuffix)
  }
}
