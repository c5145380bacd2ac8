internal import KnowledgeGraph
internal import Language

/// What a word does in an expression of time; `qualifiers/times.tsv` shows each.
enum TimeWordClass: String, CaseIterable, Sendable {
  case day
  case unit
  case shift
  case part
  case edge
  case ago
  case overnight
  case number
  case some
  case preposition
}

/// A stretch of the calendar that texts count in.
enum TimeUnit: String, CaseIterable, Sendable {
  case hour
  case day
  case week
  case weekend
  case month
  case year
}

/// How a preposition relates an act to the time after it.
enum TimePreposition: String, CaseIterable, Sendable {
  /// It takes place then.
  case at
  /// It began then.
  case start
  /// It will begin then.
  case onset
  /// It ends then, or takes place no later.
  case end
}

/// The words of which expressions of time are made, besides weekdays, months and numbers.
struct TimeLexicon: Sendable {
  /// The numbers of days, shifts, parts and numerals by their words.
  private var numbers = EnumerationTable<TimeWordClass, [String: Int]>(of: [:])
  private var units: [String: TimeUnit] = [:]
  private var prepositions: [String: TimePreposition] = [:]

  static let form = LexiconForm(
    path: "qualifiers/times.tsv",
    columns: ["word", "class", "value", "comment"],
    key: ["word", "class"]
  )

  init(_ table: LexiconTable) throws(TableError) {
    for row in table.rows {
      let word = try row.required("word")
      let wordClass: TimeWordClass = try row.choice("class")
      switch wordClass {
      case .unit: units[word] = try row.choice("value")
      case .preposition: prepositions[word] = try row.choice("value")
      case .day, .shift, .part, .number, .some, .ago:
        numbers[wordClass][word] = try Self.number(row)
      case .edge, .overnight: numbers[wordClass][word] = 0
      }
    }
  }

  private static func number(_ row: TableRow) throws(TableError) -> Int {
    try row.value("value", remedy: "write a whole number from -99 to 99") { text in
      Int(text).flatMap { (-99...99).contains($0) ? $0 : nil }
    }
  }

  /// The words, in small letters, with which expressions may begin, besides dates in digits.
  var firstWords: Set<String> {
    let listed = [TimeWordClass.day, .shift, .edge, .overnight, .number, .some].flatMap {
      numbers[$0].keys
    }
    return Set(listed).union(ClosedClass.weekdays).union(ClosedClass.months)
      .union(ClosedClass.shortMonths.keys).union(ClosedClass.indefinites)
  }

  /// The lemmas with which they may begin.
  var firstLemmas: [String] { units.filter { $0.value == .weekend }.map(\.key) }

  /// The number of a word in a class: of days, of units, or just how many.
  func number(_ wordClass: TimeWordClass, _ word: String) -> Int? { numbers[wordClass][word] }

  /// Whether a word is of a class that has no numbers.
  func contains(_ wordClass: TimeWordClass, _ word: String) -> Bool {
    numbers[wordClass][word] != nil
  }

  /// How many units are meant at most where no number is said: "in recent days".
  var most: Int? { numbers[.some].values.max() }

  func unit(_ lemma: String) -> TimeUnit? { units[lemma] }

  func preposition(_ word: String) -> TimePreposition? { prepositions[word] }
}
