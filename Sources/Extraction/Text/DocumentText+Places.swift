internal import KnowledgeGraph

/// Where places lie.
extension DocumentText {
  /// The code (ISO 3166-1 alpha-3) of the one state in which all lies that a place's name may mean
  /// at the time of the text: "Minsk".
  func country(ofPlace words: Range<Int>) -> String? {
    let countries = knowledge.readings(of: nameText(words)).filter(isOfTheTime)
      .compactMap(knowledge.country(of:))
    guard let country = countries.first, countries.allSatisfy({ $0 == country }) else { return nil }
    return country
  }
}
