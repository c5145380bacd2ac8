internal import Language

/// Somebody whose words a word may be.
struct Voice {
  /// How near the words of speech stand, from the surest to the least sure.
  enum Place: UInt32 {
    /// The word is in what they say, by the tree.
    case above
    /// They stand in the same sentence.
    case beside
    /// The whole sentence is quoted, and they were quoted before.
    case quoted
    /// They stand where the quotation ends, some sentences later.
    case end
    /// The sentence before or after says something of theirs.
    case before, after
  }

  let actor: DocumentActorIndex
  let place: Place
}

/// Tells whose words those of quotations are, of which "we" and "I" speak.
///
/// News names the speaker where a quotation begins or ends, or in the sentence before it.
struct QuotedVoices {
  let tree: SyntaxTree
  let reports: DocumentReports

  /// Those who may speak a word of a sentence (a number from 0), the surest first.
  func voices(of word: Int, in sentence: Int) -> [Voice] {
    let own = reports.bySentence[sentence].filter { $0.isOfClauses && !$0.sources.isEmpty }
    let ancestors = tree.ancestors(of: word)
    let above = own.filter { ancestors.contains($0.word) }
    let others = own.filter { !ancestors.contains($0.word) && !speaks($0, word) }
      .sorted { (abs($0.word - word), $0.word) < (abs($1.word - word), $1.word) }
    var voices = self.voices(above, .above) + self.voices(others, .beside)
    voices += reports.quoted[sentence].map { Voice(actor: $0, place: .quoted) }
    voices += self.voices(end(of: sentence), .end)
    voices += self.voices(last(sentence - 1), .before) + self.voices(last(sentence + 1), .after)
    return voices.uniqued(by: \.actor)
  }

  private func voices(_ reports: [Report], _ place: Voice.Place) -> [Voice] {
    reports.flatMap(\.sources).map { Voice(actor: $0.actor, place: place) }
  }

  /// "we said that …": what somebody in the quotation says is not the quotation.
  private func speaks(_ report: Report, _ word: Int) -> Bool {
    report.words.contains(word) || reports.isQuoted[report.word] && reports.isQuoted[word]
  }

  /// Who says the quotation that goes on over the end of a sentence.
  private func end(of sentence: Int) -> [Report] {
    var next = sentence + 1
    while tree.sentences.indices.contains(next), next <= sentence + Self.longest,
      let first = tree.sentences[next].tokens.first, reports.isQuoted[first]
    {
      let found = reports.bySentence[next].filter {
        $0.isOfClauses && !reports.isQuoted[$0.word] && !$0.sources.isEmpty
      }
      if let first = found.first { return [first] }
      next += 1
    }
    return []
  }

  /// In sentences.
  private static let longest = 5

  private func last(_ sentence: Int) -> [Report] {
    guard reports.bySentence.indices.contains(sentence) else { return [] }
    return reports.bySentence[sentence].last { $0.isOfClauses && !$0.sources.isEmpty }
      .map { [$0] } ?? []
  }
}
