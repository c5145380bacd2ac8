/// The words of grammar that rules ask for, in small letters: classes to which no text adds a word.
enum ClosedClass {
  // MARK: - Determiners and quantities

  static let articles: Set<String> = ["the", "a", "an"]
  static let indefinites: Set<String> = ["a", "an"]
  static let definites: Set<String> = ["the", "this", "that"]
  static let demonstratives: Set<String> = ["the", "this", "that", "these", "those", "both"]
  /// What points back without a noun: "the latter".
  static let pointers: Set<String> = ["latter", "former", "other"]
  static let duals: Set<String> = ["two", "both"]
  /// What says how many are meant.
  static let numbers = [
    "both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10,
  ]
  static let negativeDeterminers: Set<String> = ["no", "neither"]
  static let extremes: Set<String> = ["least", "most"]
  /// What belongs to the number after it: "up to 16 advisers".
  static let quantities: Set<String> = [
    "up to", "at least", "at most", "more than", "less than", "fewer than", "as many as",
    "close to",
  ]

  // MARK: - Pronouns

  static let masculines: Set<String> = ["he", "him", "his", "himself"]
  static let feminines: Set<String> = ["she", "her", "hers", "herself"]
  static let neuters: Set<String> = ["it", "its", "itself"]
  static let thirdPlurals: Set<String> = ["they", "them", "their", "themselves"]
  /// Which as subjects mean a person.
  static let personalSubjects: Set<String> = ["he", "she"]
  static let firstPersons: Set<String> = ["i", "we", "us", "me", "our", "my", "ours", "mine"]
  static let firstSingulars: Set<String> = ["i", "me", "my", "mine", "myself"]
  /// What may follow its noun behind a comma: "Iran, which".
  static let openRelatives: Set<String> = ["who", "whom", "whose", "which"]
  static let secondPersons: Set<String> = ["you", "your", "yours"]

  // MARK: - Auxiliaries, conjunctions and adverbs

  /// Which before "to" and a verb put it off or oblige to it: "is to", "has yet to".
  static let delayedAuxiliaries: Set<String> = ["be", "have"]
  /// The modals by which a speaker demands something of others.
  static let obligations: Set<String> = ["must", "should", "ought"]
  /// What makes a condition when it stands before its subject: "Had X attacked Y".
  static let inversions: Set<String> = ["had", "were", "should"]
  static let conditions: Set<String> = ["if", "unless"]
  /// What at the head of a clause denies it, with the auxiliary before the subject: "nor has X".
  static let invertedDenials: Set<String> = ["nor", "neither"]
  /// What takes the name after it out of those of whom something is said: "all except X".
  static let exceptions: Set<String> = [
    "except", "excepting", "excluding", "barring", "unlike", "minus", "bar",
  ]
  /// What introduces the other actor of an act: "for X to leave", "if X leaves".
  static let conditionMarkers: Set<String> = ["for", "if", "unless"]
  /// What introduces the content of a noun: "its demand that X leave".
  static let contentMarkers: Set<String> = ["that", "for"]
  static let alternatives: Set<String> = ["or", "nor"]
  /// What between "is" or "has" and an infinitive tells that nothing was done: "has yet to".
  static let delays: Set<String> = ["yet", "still"]
  /// What makes a clause in the present one of what is to come: "after it joins".
  static let timeMarkers: Set<String> = ["after", "once", "when", "until", "till", "before", "if"]
  /// What makes a clause in the present one of what has not happened: "before it joins".
  static let limitsInTime: Set<String> = ["before", "until", "till", "once", "soon"]
  /// What stands before an act of which nobody says that it happened: "wary of attacking".
  static let goalPrepositions: Set<String> = ["of", "from", "against", "about"]
  /// "in the film", "during a simulation".
  static let settingPrepositions: Set<String> = ["in", "during"]
  /// What makes one subject of two: "X along with Y".
  static let joiners: Set<String> = ["and", "or", "along", "together"]
  /// What after "not" denies nothing: "not only".
  static let limits: Set<String> = ["only", "just", "merely", "until"]
  /// What adds to what was said before: "also praised".
  static let additions: Set<String> = ["also", "further", "furthermore", "moreover"]
  static let subordinators: Set<String> = [
    "while", "as", "after", "before", "because", "since", "although", "though", "when", "until",
    "once", "whereas", "unless", "if",
  ]
  /// What comes before a deed that then may not be done: "stopped before attacking".
  static let forestallers: Set<String> = ["before", "until", "unless", "if"]

  // MARK: - Days and months

  /// From the first day of the week on.
  static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  /// From the first month of the year on.
  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  static let shortMonths = [
    "jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "aug.": 8, "sept.": 9, "sep.": 9, "oct.": 10,
    "nov.": 11, "dec.": 12, "jan": 1, "feb": 2, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
  ]

  // MARK: - Prepositions

  /// After which a place only locates.
  static let placePrepositions: Set<String> = [
    "in", "at", "near", "outside", "inside", "across", "around", "throughout", "within",
  ]
  /// After which a capital is its government.
  static let actorPrepositions: Set<String> = [
    "with", "against", "between", "by", "on", "for", "toward", "towards", "from", "to", "of",
    "among", "according to",
  ]
  /// After which a name is one who acts.
  static let agentPrepositions: Set<String> = ["by", "with", "against", "between"]
  /// By which an act reaches somebody.
  static let targetPrepositions: Set<String> = [
    "to", "on", "against", "from", "with", "at", "for", "into", "if", "unless",
  ]
  /// Before what a word embeds.
  static let complementPrepositions: Set<String> = ["for", "of", "from", "to", "about"]
  /// Before what talks are about.
  static let topics: Set<String> = ["on", "over", "about", "regarding", "concerning", "of", "for"]
  /// Before a noun that stands for a time: "at the end of".
  static let pointsInTime: Set<String> = [
    "at", "by", "until", "till", "after", "since", "before", "near", "towards", "toward",
  ]
  /// Before a gerund whose subject the governing word gives: "from joining".
  static let gerundPrepositions: Set<String> = ["for", "from", "of", "against", "into", "over"]
  /// Between a title and its owner.
  static let ownerPrepositions: Set<String> = ["of", "for", "at"]
  static let topicLinks: Set<String> = ["of", "for", "on"]
  /// Between members and their body.
  static let sources: Set<String> = ["of", "from"]
  /// Between a group and its land.
  static let extents: Set<String> = ["in", "of", "across", "throughout"]

  /// The small words of headlines, which stay small inside of names.
  static let functionWords: Set<String> = [
    "a", "all", "am", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "did", "do",
    "for", "from", "had", "has", "he", "her", "him", "his", "how", "if", "in", "into", "is", "it",
    "its", "may", "me", "my", "no", "nor", "not", "of", "off", "on", "or", "our", "out", "over",
    "she", "so", "than", "that", "the", "their", "them", "they", "this", "to", "up", "was", "we",
    "were", "what", "when", "who", "why", "will", "with", "you",
  ]
}
