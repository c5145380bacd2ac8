internal import KnowledgeGraph

extension GoldItem {
  /// Checks a line of a gold file.
  init(_ record: GoldRecord) throws(GoldFault) {
    guard !record.id.isEmpty else { throw GoldFault(.empty, at: ["key 'id'"]) }
    guard record.text.contains(where: { !$0.isWhitespace }) else {
      throw GoldFault(.empty, at: ["key 'text'"])
    }
    let text = GoldText(record.text)
    let sentences = try Self.sentences(record.sentences, of: text)
    let actors = try Self.actors(record.actors)
    let reader = GoldClaimReader(text: text, sentences: sentences, ids: actors.map(\.id))
    var claims: [GoldClaim] = []
    for (index, claim) in record.claims.enumerated() {
      claims.append(try reader.claim(claim, at: ["claim \(index + 1)"]))
    }
    self.init(
      id: record.id,
      date: try Self.date(record.date),
      text: record.text,
      sentences: sentences,
      actors: actors,
      claims: claims
    )
  }

  private static func date(_ text: String?) throws(GoldFault) -> PartialDate? {
    guard let text else { return nil }
    guard let date = PartialDate(text) else {
      throw GoldFault(.notADate(text), at: ["key 'date'"])
    }
    return date
  }

  /// The sentences; the whole text where they are left out.
  private static func sentences(
    _ ranges: [[Int]]?,
    of text: GoldText
  ) throws(GoldFault) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    for (index, ends) in (ranges ?? [[0, text.count]]).enumerated() {
      guard ends.count == 2, let range = text.range(ends[0], ends[1]) else {
        throw GoldFault(.badRange(text.count), at: ["sentence \(index + 1)"])
      }
      sentences.append(range)
    }
    return sentences
  }

  private static func actors(_ records: [GoldRecord.Actor]) throws(GoldFault) -> [GoldActor] {
    var actors: [GoldActor] = []
    var ids: Set<ExactText> = []
    for (index, record) in records.enumerated() {
      let path = ["actor \(index + 1)"]
      guard ids.insert(ExactText(record.id)).inserted else {
        throw GoldFault(.sharedActor(record.id), at: path)
      }
      actors.append(
        GoldActor(
          id: record.id,
          type: try choice(record.type, at: path + ["key 'type'"]),
          name: record.name,
          forms: record.forms,
          isLocationOnly: record.locationOnly ?? false
        )
      )
    }
    return actors
  }
}

/// Reads the claims of one item.
private struct GoldClaimReader {
  let text: GoldText
  let sentences: [Range<Int>]
  let ids: [String]

  func claim(_ record: GoldRecord.Claim, at path: [String]) throws(GoldFault) -> GoldClaim {
    guard record.sentence >= 1, record.sentence <= sentences.count else {
      let problem = GoldProblem.unknownSentence(record.sentence, sentences.count)
      throw GoldFault(problem, at: path + ["key 'sentence'"])
    }
    guard let relation = Relation(record.relation) else {
      throw GoldFault(.unknownRelation(record.relation), at: path + ["key 'relation'"])
    }
    let subject = try actor(record.subject, at: path + ["key 'subject'"])
    let object = try actor(record.object, at: path + ["key 'object'"])
    guard ExactText(subject) != ExactText(object) else {
      throw GoldFault(.toItself, at: path + ["key 'object'"])
    }
    let words = GoldWordsReader(text: text, sentence: sentences[record.sentence - 1], path: path)
    _ = try words.optional(record.place, "place")
    _ = try words.optional(record.role, "role")
    return GoldClaim(
      sentence: record.sentence,
      subject: subject,
      subjectWords: try words.read(record.subjectWords, "subjectWords"),
      relation: relation,
      object: object,
      objectWords: try words.read(record.objectWords, "objectWords"),
      cue: try words.cue(record.cue),
      polarity: try choice(record.polarity, at: path + ["key 'polarity'"]),
      modality: try choice(record.modality, at: path + ["key 'modality'"]),
      attribution: try speaker(record.attribution, at: path + ["key 'attribution'"]),
      date: try words.optional(record.date, "date"),
      isDoubtful: record.doubtful ?? false
    )
  }

  private func speaker(_ id: String?, at path: [String]) throws(GoldFault) -> String? {
    guard let id else { return nil }
    return try actor(id, at: path)
  }

  private func actor(_ id: String, at path: [String]) throws(GoldFault) -> String {
    guard ids.contains(where: { ExactText($0) == ExactText(id) }) else {
      throw GoldFault(.unknownActor(id, ids), at: path)
    }
    return id
  }
}

/// Finds the words of a claim in its sentence.
private struct GoldWordsReader {
  let text: GoldText
  let sentence: Range<Int>
  let path: [String]

  func cue(_ pieces: [GoldRecord.Words]) throws(GoldFault) -> [GoldWords] {
    guard !pieces.isEmpty else { throw GoldFault(.empty, at: path + ["key 'cue'"]) }
    var words: [GoldWords] = []
    for piece in pieces { words.append(try read(piece, "cue")) }
    return words
  }

  func optional(_ words: GoldRecord.Words?, _ key: String) throws(GoldFault) -> GoldWords? {
    guard let words else { return nil }
    return try read(words, key)
  }

  func read(_ words: GoldRecord.Words, _ key: String) throws(GoldFault) -> GoldWords {
    let path = path + ["key '\(key)'"]
    guard (words.start == nil) == (words.end == nil) else { throw GoldFault(.halfRange, at: path) }
    guard let start = words.start, let end = words.end else { return try search(words.text, path) }
    guard let range = text.range(start, end) else {
      throw GoldFault(.badRange(text.count), at: path)
    }
    let there = text.words(in: range)
    guard ExactText(there) == ExactText(words.text) else {
      throw GoldFault(.otherWords(words.text, at: there, instead: remedy(words.text)), at: path)
    }
    return GoldWords(range: range, text: there)
  }

  /// Finds words of which no place is given: they must stand there once.
  private func search(_ words: String, _ path: [String]) throws(GoldFault) -> GoldWords {
    let places = text.occurrences(of: words, in: sentence)
    guard let first = places.first else { throw GoldFault(.noSuchWords(words), at: path) }
    guard places.count == 1 else { throw GoldFault(.severalWords(words, places.count), at: path) }
    return GoldWords(range: first, text: words)
  }

  /// Where the words do stand.
  private func remedy(_ words: String) -> String? {
    let everywhere = text.occurrences(of: words, in: 0..<text.text.utf8.count)
    let first = text.occurrences(of: words, in: sentence).first ?? everywhere.first
    return first.map { range in
      let (start, end) = text.characters(of: range)
      return "write \"start\": \(start), \"end\": \(end)"
    }
  }
}

/// Reads one of a closed list of words.
private func choice<Value: RawRepresentable<String> & CaseIterable>(
  _ text: String,
  at path: [String]
) throws(GoldFault) -> Value {
  guard let value = Value(rawValue: text) else {
    throw GoldFault(.notOneOf(text, Value.allCases.map(\.rawValue)), at: path)
  }
  return value
}
