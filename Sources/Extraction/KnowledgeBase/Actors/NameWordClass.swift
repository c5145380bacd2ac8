/// What a word does inside of a name; `name-words.tsv` says more.
enum NameWordClass: String, CaseIterable, Sendable {
  case suffix
  case article
  case joinedArticle = "joined article"
  case particle
  case placeParticle = "place particle"
  case spelling
  case organHead = "organ head"
  case organWord = "organ word"
}

/// How the surnames of a state's people stand in their full names, where it is not the last word.
enum SurnameCustom: String, CaseIterable, Sendable {
  case familyFirst = "family first"
  case two
}
