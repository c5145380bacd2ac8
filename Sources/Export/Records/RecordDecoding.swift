internal import KnowledgeGraph

/// What a line of the record format says.
enum Record {
  case document(Document)
  case entity(Entity)
  case claim(Claim)

  /// Reads a line.
  init(_ line: Span<UInt8>) throws(RecordProblem) {
    guard (try? UTF8Span(validating: line)) != nil else { throw .notUTF8 }
    let fields: RecordFields
    do { fields = try RecordFields(line) } catch { throw .notJSON(error) }
    switch fields[.kind] {
    case "document": self = .document(try fields.makeDocument())
    case "entity": self = .entity(try fields.makeEntity())
    case "claim": self = .claim(try fields.makeClaim())
    case let kind?: throw .notOneOf("kind", kind, ["document", "entity", "claim"])
    case nil: throw .missing("kind")
    }
  }
}

extension RecordFields {
  fileprivate func makeDocument() throws(RecordProblem) -> Document {
    let sha256 = try required(.sha256)
    guard sha256.utf8.count == 64, sha256.utf8.allSatisfy(isLowerHexadecimal) else {
      throw .malformed("sha256", sha256, "64 lower-case hexadecimal digits")
    }
    return Document(
      id: DocumentID(rawValue: try required(.document)),
      title: self[.title],
      published: try date(.published),
      source: self[.source],
      sha256: sha256
    )
  }

  fileprivate func makeEntity() throws(RecordProblem) -> Entity {
    var mentions: [Mention] = []
    for fields in self.mentions { mentions.append(try fields.makeMention()) }
    return Entity(
      document: DocumentID(rawValue: try required(.document)),
      id: try entity(.id),
      name: try required(.name),
      type: try oneOf("type", try required(.type)),
      subtype: self[.subtype],
      country: self[.country],
      sector: self[.sector] == nil ? nil : try oneOf("sector", try required(.sector)),
      aliases: aliases,
      mentions: mentions
    )
  }

  fileprivate func makeClaim() throws(RecordProblem) -> Claim {
    let name = try required(.relation)
    guard let relation = Relation(name) else { throw .unknownRelation(name) }
    return Claim(
      edge: EdgeKey(
        subject: try entity(.subject),
        relation: relation,
        object: try entity(.object),
        polarity: try oneOf("polarity", try required(.polarity)),
        modality: try oneOf("modality", try required(.modality))
      ),
      document: DocumentID(rawValue: try required(.document)),
      attribution: self[.attribution] == nil ? nil : try entity(.attribution),
      role: self[.role],
      isFormer: isFormer,
      date: try date(.date),
      place: self[.place],
      coordinates: try coordinates(),
      confidence: try confidence(),
      evidence: try evidence()
    )
  }

  private func coordinates() throws(RecordProblem) -> Coordinates? {
    guard self[.latitude] != nil || self[.longitude] != nil else { return nil }
    let texts = (try required(.latitude), try required(.longitude))
    guard let coordinates = Coordinates(latitude: texts.0, longitude: texts.1) else {
      throw .malformed("latitude", "\(texts.0), \(texts.1)", "degrees north and east")
    }
    return coordinates
  }

  private func evidence() throws(RecordProblem) -> Evidence {
    guard let cue, let words = cue.text else { throw .missing("cue") }
    guard let sentence = self[number: .sentence] else { throw .missing("sentence") }
    guard (1...GraphLimits.count).contains(sentence) else {
      throw .malformed("sentence", "\(sentence)", "a number from 1 to \(GraphLimits.count)")
    }
    return Evidence(
      sentence: sentence,
      range: try range(self[number: .start], self[number: .end]),
      text: try required(.text),
      cue: words,
      cueRange: try range(cue.start, cue.end),
      rule: try required(.rule)
    )
  }

  private func confidence() throws(RecordProblem) -> Confidence {
    let text = try required(.confidence)
    guard let value = Double(text), (0...1).contains(value) else {
      throw .malformed("confidence", text, "a number from 0 to 1")
    }
    return Confidence(hundredths: Int((value * 100).rounded()))
  }

  private func entity(_ key: RecordKey) throws(RecordProblem) -> EntityID {
    let text = try required(key)
    guard NameToken.isValid(text) else {
      throw .malformed(
        "\(key)",
        text,
        "letters, digits and . - _ : alone, at most \(NameToken.maximumLength) bytes"
      )
    }
    return EntityID(rawValue: text)
  }

  private func date(_ key: RecordKey) throws(RecordProblem) -> PartialDate? {
    guard let text = self[key] else { return nil }
    guard let date = PartialDate(text) else {
      throw .malformed("\(key)", text, "a date such as 2015, 2015-09 or 2015-09-26")
    }
    return date
  }

  private func required(_ key: RecordKey) throws(RecordProblem) -> String {
    guard let text = self[key] else { throw .missing("\(key)") }
    return text
  }
}

extension SpanFields {
  fileprivate func makeMention() throws(RecordProblem) -> Mention {
    guard let text else { throw .missing("mentions.text") }
    guard let how else { throw .missing("mentions.how") }
    return Mention(range: try range(start, end), text: text, resolution: try oneOf("how", how))
  }
}

private func oneOf<Value: RawRepresentable<String> & CaseIterable>(
  _ key: String,
  _ text: String
) throws(RecordProblem) -> Value {
  guard let value = Value(rawValue: text) else {
    throw .notOneOf(key, text, Value.allCases.map(\.rawValue))
  }
  return value
}

private func range(_ start: Int?, _ end: Int?) throws(RecordProblem) -> Range<Int> {
  guard let start else { throw .missing("start") }
  guard let end else { throw .missing("end") }
  guard end <= GraphLimits.count else {
    throw .malformed("end", "\(end)", "a number up to \(GraphLimits.count)")
  }
  guard 0 <= start, start <= end else {
    throw .malformed("start", "\(start)..\(end)", "a number from 0 to that of end")
  }
  return start..<end
}

private func isLowerHexadecimal(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (97...102).contains(byte)
}
