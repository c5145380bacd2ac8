internal import KnowledgeGraph

/// What a line of the record format says.
enum Record {
  case document(Document)
  case entity(Entity)
  case claim(Claim)
}

/// Reads lines of the record format, one after the other.
struct RecordParser {
  private enum RecordKind: String, CaseIterable {
    case document, entity, claim
  }

  private var fields = RecordFields()
  private var pool = StringPool()
  private let kinds = WordTable<RecordKind>.ofAll

  /// Reads a line.
  mutating func record(_ line: Span<UInt8>) throws(RecordProblem) -> Record {
    guard (try? UTF8Span(validating: line)) != nil else { throw .notUTF8 }
    do { try fields.read(line) } catch { throw .notJSON(error) }
    guard let kind = fields[.kind] else { throw .missing("kind") }
    switch try oneOf("kind", kind, kinds, line) {
    case .document: return .document(try document(line))
    case .entity: return .entity(try entity(line))
    case .claim: return .claim(try claim(line))
    }
  }

  private mutating func document(_ line: Span<UInt8>) throws(RecordProblem) -> Document {
    let sha256 = try required(.sha256, line)
    guard sha256.utf8.count == 64, sha256.utf8.allSatisfy(isLowerHexadecimal) else {
      throw .malformed("sha256", sha256, "64 lower-case hexadecimal digits")
    }
    return Document(
      id: DocumentID(rawValue: try required(.document, line)),
      title: text(.title, line),
      published: try date(.published, line),
      source: text(.source, line),
      url: text(.url, line),
      sha256: sha256,
      sketch: try sketch(line),
      copyOf: text(.copyOf, line).map(DocumentID.init(rawValue:))
    )
  }

  private mutating func sketch(_ line: Span<UInt8>) throws(RecordProblem) -> TextSketch? {
    guard let text = text(.sketch, line) else { return nil }
    guard let sketch = TextSketch(text) else {
      throw .malformed("sketch", text, TextSketch.form)
    }
    return sketch
  }

  private mutating func entity(_ line: Span<UInt8>) throws(RecordProblem) -> Entity {
    var mentions: [Mention] = []
    mentions.reserveCapacity(fields.mentions.count)
    for index in fields.mentions.indices {
      mentions.append(try mention(fields.mentions[index], line))
    }
    return Entity(
      document: DocumentID(rawValue: try required(.document, line)),
      id: try entity(.id, line),
      name: try required(.name, line),
      type: try oneOf("type", try place(.type), EntityType.words, line),
      subtype: text(.subtype, line),
      country: text(.country, line),
      sector: try sector(line),
      aliases: aliases(line),
      mentions: mentions
    )
  }

  private mutating func sector(_ line: Span<UInt8>) throws(RecordProblem) -> Sector? {
    guard let text = fields[.sector] else { return nil }
    return try oneOf("sector", text, Sector.words, line)
  }

  private mutating func mention(
    _ span: SpanFields,
    _ line: Span<UInt8>
  ) throws(RecordProblem) -> Mention {
    guard let words = span.text else { throw .missing("mentions.text") }
    guard let how = span.how else { throw .missing("mentions.how") }
    return Mention(
      range: try range(span.start, span.end),
      text: string(words, line),
      resolution: try oneOf("how", how, Resolution.words, line)
    )
  }

  private mutating func aliases(_ line: Span<UInt8>) -> [String] {
    var aliases: [String] = []
    aliases.reserveCapacity(fields.aliases.count)
    for index in fields.aliases.indices { aliases.append(string(fields.aliases[index], line)) }
    return aliases
  }

  private mutating func claim(_ line: Span<UInt8>) throws(RecordProblem) -> Claim {
    let name = try place(.relation)
    guard let relation = fields.word(name, of: Relation.words, in: line) else {
      throw .unknownRelation(string(name, line))
    }
    return Claim(
      edge: EdgeKey(
        subject: try entity(.subject, line),
        relation: relation,
        object: try entity(.object, line),
        polarity: try oneOf("polarity", try place(.polarity), Polarity.words, line),
        modality: try oneOf("modality", try place(.modality), Modality.words, line)
      ),
      document: DocumentID(rawValue: try required(.document, line)),
      attribution: fields[.attribution] == nil ? nil : try entity(.attribution, line),
      role: text(.role, line),
      isFormer: fields.isFormer,
      date: try date(.date, line),
      place: text(.place, line),
      coordinates: try coordinates(line),
      confidence: try confidence(line),
      evidence: try evidence(line)
    )
  }

  private mutating func coordinates(
    _ line: Span<UInt8>
  ) throws(RecordProblem) -> Coordinates? {
    guard fields[.latitude] != nil || fields[.longitude] != nil else { return nil }
    let texts = (try required(.latitude, line), try required(.longitude, line))
    guard let coordinates = Coordinates(latitude: texts.0, longitude: texts.1) else {
      throw .malformed("latitude", "\(texts.0), \(texts.1)", "degrees north and east")
    }
    return coordinates
  }

  private mutating func evidence(_ line: Span<UInt8>) throws(RecordProblem) -> Evidence {
    guard let cue = fields.cue, let words = cue.text else { throw .missing("cue") }
    guard let sentence = fields[number: .sentence] else { throw .missing("sentence") }
    guard (1...GraphLimits.count).contains(sentence) else {
      throw .malformed("sentence", "\(sentence)", "a number from 1 to \(GraphLimits.count)")
    }
    return Evidence(
      sentence: sentence,
      range: try range(fields[number: .start], fields[number: .end]),
      text: try required(.text, line),
      cue: string(words, line),
      cueRange: try range(cue.start, cue.end),
      rule: try required(.rule, line)
    )
  }

  private mutating func confidence(_ line: Span<UInt8>) throws(RecordProblem) -> Confidence {
    let place = try place(.confidence)
    guard let confidence = Confidence(plain: line.extracting(place.range)) else {
      throw .malformed("confidence", string(place, line), Confidence.form)
    }
    return confidence
  }

  private mutating func entity(
    _ key: RecordKey,
    _ line: Span<UInt8>
  ) throws(RecordProblem) -> EntityID {
    let text = try required(key, line)
    guard NameToken.isValid(text) else {
      throw .malformed(
        "\(key)",
        text,
        "letters, digits and . - _ : alone, at most \(NameToken.maximumLength) bytes"
      )
    }
    return EntityID(rawValue: text)
  }

  private mutating func date(
    _ key: RecordKey,
    _ line: Span<UInt8>
  ) throws(RecordProblem) -> PartialDate? {
    guard let place = fields[key] else { return nil }
    guard let date = fields.value(place, in: line, PartialDate.init(plain:)) else {
      throw .malformed(
        "\(key)",
        string(place, line),
        "a date such as 2015, 2015-09 or 2015-09-26"
      )
    }
    return date
  }

  private mutating func required(
    _ key: RecordKey,
    _ line: Span<UInt8>
  ) throws(RecordProblem) -> String {
    string(try place(key), line)
  }

  private func place(_ key: RecordKey) throws(RecordProblem) -> JSONText {
    guard let text = fields[key] else { throw .missing("\(key)") }
    return text
  }

  private mutating func text(_ key: RecordKey, _ line: Span<UInt8>) -> String? {
    guard let text = fields[key] else { return nil }
    return string(text, line)
  }

  private mutating func string(_ text: JSONText, _ line: Span<UInt8>) -> String {
    guard text.isResolved else { return pool.string(line.extracting(text.range)) }
    let resolved = fields.resolved
    return pool.string(resolved.span.extracting(text.range))
  }

  private mutating func oneOf<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String,
    _ text: JSONText,
    _ table: WordTable<Value>,
    _ line: Span<UInt8>
  ) throws(RecordProblem) -> Value {
    guard let value = fields.word(text, of: table, in: line) else {
      throw .notOneOf(key, string(text, line), Value.allCases.map(\.rawValue))
    }
    return value
  }
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
