extension NameWords {
  /// The words of a table.
  convenience init(_ records: [NameWordRecord]) {
    var words: [NameWordClass: Set<String>] = [:]
    var spellings: [String: String] = [:]
    for record in records {
      words[record.wordClass, default: []].insert(record.word)
      if record.wordClass == .spelling { spellings[record.word] = record.other }
    }
    self.init(words, spellings: spellings)
  }
}
