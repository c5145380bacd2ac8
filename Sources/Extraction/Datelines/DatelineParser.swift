internal import KnowledgeGraph

/// Reads the parts of a dateline in their order: agency, place, region, day, agency, dash.
struct DatelineParser {
  let pieces: [DatelinePiece]
  let knowledge: KnowledgeBase
  let lexicon: DatelineLexicon
  private let switches: ReadingSwitches
  private var position = 0
  private var place = ""
  private var hasRegion = false
  private var hasDay = false
  /// Whether brackets or slashes hold what may be an agency.
  private var hasBrackets = false
  private(set) var agency: Range<Int>?
  /// The parts of its day.
  private var written: (year: Int?, month: Int?, day: Int?)

  init(
    pieces: [DatelinePiece],
    knowledge: KnowledgeBase,
    lexicon: DatelineLexicon,
    switches: ReadingSwitches
  ) {
    self.pieces = pieces
    self.knowledge = knowledge
    self.lexicon = lexicon
    self.switches = switches
  }

  /// The position of the dash that closes it; nothing where the line goes on otherwise.
  mutating func end() -> Int? {
    let isLed = readAgency()
    let first = dash()
    if first != nil { position += 1 }
    let isPlaced = readPlaces()
    if isPlaced { _ = readAgency() }
    if isPlaced, let last = dash() { return last }
    // "(Reuters) - …"
    guard isLed, agency != nil, first != nil, switches.isOn(.agencyAlone) else { return nil }
    place = ""
    return first
  }

  /// The day, where its year is told.
  var day: PartialDate? {
    guard let year = written.year, let month = written.month else { return nil }
    return PartialDate(year: year, month: month, day: written.day)
  }

  private func dash() -> Int? {
    guard pieces.indices.contains(position) else { return nil }
    switch pieces[position].kind {
    case .dash, .thinDash: return position
    case .halfDash where isInCapitals && isKnownPlace: return position
    case .colon where agency != nil || isInCapitals && isKnownPlace:
      return switches.isOn(.datelineColon) ? position : nil
    default: return nil
    }
  }

  // MARK: - Agency

  /// "(AP)", "/PRNewswire/", after a comma or without one.
  private mutating func readAgency() -> Bool {
    var start = position
    if kind(at: start) == .comma { start += 1 }
    let closing: DatelinePiece.Kind
    switch kind(at: start) {
    case .opening: closing = .closing
    case .slash: closing = .slash
    default: return false
    }
    let inner = pieces[(start + 1)...].prefix { $0.kind != closing }
    guard (1...Self.longestAgency).contains(inner.count), inner.endIndex < pieces.count,
      inner.allSatisfy({ isCapitalized($0.form) || $0.kind != .word })
    else { return false }
    position = inner.endIndex + 1
    hasBrackets = true
    agency = knownAgency(inner) ?? agency
    return true
  }

  private func kind(at position: Int) -> DatelinePiece.Kind? {
    pieces.indices.contains(position) ? pieces[position].kind : nil
  }

  /// In words and marks: "The Associated Press", "AFP/Reuters".
  private static let longestAgency = 4

  /// The first words that name an agency: "Reuters" of "Reuters Breakingviews".
  private func knownAgency(_ words: ArraySlice<DatelinePiece>) -> Range<Int>? {
    guard !words.contains(where: { $0.form.inLowerCase.hasPrefix("photo") }),
      let first = words.first
    else { return nil }
    for count in stride(from: words.count, through: 1, by: -1) {
      let name = words.prefix(count).map(\.form).joined(separator: " ")
      guard let last = words.prefix(count).last, isMedium(name) else { continue }
      return first.range.lowerBound..<last.range.upperBound
    }
    guard let slash = first.form.firstIndex(of: "/"), isMedium(String(first.form[..<slash])),
      switches.isOn(.pairOfAgencies)
    else {
      return nil
    }
    let length = first.form[..<slash].utf8.count
    return first.range.lowerBound..<(first.range.lowerBound + length)
  }

  private func isMedium(_ name: String) -> Bool {
    if lexicon.medium(of: name) != nil { return true }
    return knowledge.readings(of: name).contains { reading in
      reading.actor.map { knowledge.actor($0).kind?.plays(.medium) ?? false } ?? false
    }
  }

  // MARK: - Place and day

  private mutating func readPlaces() -> Bool {
    var parts = 0
    repeat {
      if kind(at: position) == .comma, parts > 0 { position += 1 }
      var words: [String] = []
      while kind(at: position) == .word, !isDay(at: position) {
        words.append(pieces[position].form)
        position += 1
      }
      let isDated = readDay()
      guard !words.isEmpty || isDated, words.count <= Self.longestPlace,
        words.allSatisfy({ isCapitalized($0) })
      else { return parts > 0 && words.isEmpty }
      if !words.isEmpty, place.isEmpty {
        place = words.joined(separator: " ")
      } else if !words.isEmpty {
        hasRegion = true
      }
      parts += 1
    } while kind(at: position) == .comma && parts < Self.mostParts
      && [.opening, .slash].contains(kind(at: position + 1)) == false
    return true
  }

  /// In words: "Port of Spain".
  private static let longestPlace = 4
  /// "Washington, D.C., Tuesday, May 3, 2014".
  private static let mostParts = 5

  /// Takes the words of a day: "Tuesday", "May 3", "11 October 2023".
  private mutating func readDay() -> Bool {
    let start = position
    while kind(at: position) == .word, isDay(at: position) {
      note(pieces[position].form)
      position += 1
    }
    guard position > start, switches.isOn(.datelineDay) else { return position > start }
    hasDay = true
    return true
  }

  private mutating func note(_ form: String) {
    written.year = WrittenDate.year(form) ?? written.year
    written.month = WrittenDate.month(named: form) ?? written.month
    written.day = WrittenDate.day(form) ?? written.day
  }

  /// Whether a word belongs to a day; a month alone does not: "May", "March".
  private func isDay(at position: Int) -> Bool {
    let form = pieces[position].form
    if ClosedClass.weekdays.contains(form.lowercased()) || WrittenDate.year(form) != nil {
      return true
    }
    func isMonth(_ place: Int) -> Bool {
      kind(at: place) == .word && WrittenDate.month(named: pieces[place].form) != nil
    }
    func isNumber(_ place: Int) -> Bool {
      kind(at: place) == .word && WrittenDate.day(pieces[place].form) != nil
    }
    return isMonth(position) && (isNumber(position + 1) || isNumber(position - 1))
      || isNumber(position) && (isMonth(position + 1) || isMonth(position - 1))
  }

  private func isCapitalized(_ form: String) -> Bool {
    form.first?.isUppercase ?? false || knowledge.nameWords[.placeParticle].contains(form)
  }

  // MARK: - What speaks for it

  /// Whether the place stands in capitals, of which two are an abbreviation.
  var isInCapitals: Bool {
    place.count > 2 && place == place.uppercased() && place.contains(where: \.isLetter)
  }

  /// Whether what was read is a dateline whatever follows.
  var isSure: Bool {
    if place.isEmpty { return agency != nil }
    let isLikePlace = isInCapitals || isKnownPlace || isState || hasRegion
    if agency != nil { return isLikePlace || hasDay }
    return hasDay && (isInCapitals && !isOther || isKnownPlace || hasBrackets)
  }

  /// Whether it is a dateline where a sentence follows.
  ///
  /// - Parameter isPlain: whether the mark behind it joins no names.
  func isPlausible(isPlain: Bool) -> Bool {
    if hasBrackets { return isInCapitals && isKnownPlace }
    if isInCapitals { return isKnownPlace || !isOther && !isState }
    return isKnownPlace && !isState && (hasRegion || isPlain)
  }

  private var isKnownPlace: Bool {
    readings.contains { [.capital, .seatOfPower, .place].contains($0.kind) }
  }

  private var isState: Bool {
    readings.contains { $0.kind.rank == 0 && $0.actor.map(knowledge.type(of:)) == .state }
  }

  /// Whether it is known as something that is not a place: "NATO", "HAMAS".
  private var isOther: Bool {
    !readings.isEmpty && !isKnownPlace && !isState
  }

  private var readings: [AliasReading] {
    let titled = place.split(separator: " ").map { word in
      word.prefix(1) + word.dropFirst().lowercased()
    }
    return Array(knowledge.readings(of: place))
      + Array(knowledge.readings(of: titled.joined(separator: " ")))
  }
}
