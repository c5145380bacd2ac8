internal import KnowledgeGraph

/// Gives lines that stand wholly in capitals the case that they would have in running text.
///
/// Every other reader may then rely on case: "IRAN ACCUSES US OF THREATS" is read as "Iran accuses
/// US of threats". Only ASCII letters change, so that all offsets stay what they are.
struct CapitalLines {
  private let knowledge: KnowledgeBase
  /// The words that the rest of the document writes with a capital, and never without.
  private let names: Set<String>
  private let switches: ReadingSwitches

  /// The text with its capital lines restored.
  static func restored(
    _ text: String,
    knowledge: KnowledgeBase,
    switches: ReadingSwitches
  ) -> String {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let isCapital = lines.map(isCapital)
    guard isCapital.contains(true), switches.isOn(.capitalLine) else { return text }
    let others = zip(lines, isCapital).filter { !$0.1 }.map(\.0)
    let reader = CapitalLines(
      knowledge: knowledge,
      names: capitalizedWords(of: others),
      switches: switches
    )
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for (number, line) in lines.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: "\n")) }
      bytes += isCapital[number] ? reader.restored(Array(line)) : Array(line)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a line has at least three words and no small letter.
  private static func isCapital(_ line: Substring.UTF8View) -> Bool {
    var capitals = 0
    for byte in line {
      if (97...122).contains(byte) { return false }
      if (65...90).contains(byte) { capitals += 1 }
    }
    return capitals >= 8 && words(of: Array(line)).count >= 3
  }

  private static func words(of line: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for position in 0...line.count {
      let isLetter = position < line.count && isLetter(line[position])
      if isLetter, start == nil { start = position }
      if !isLetter, let first = start {
        words.append(first..<position)
        start = nil
      }
    }
    return words
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80
  }

  private static func capitalizedWords(of lines: [Substring.UTF8View]) -> Set<String> {
    var capitalized: Set<String> = []
    var small: Set<String> = []
    for line in lines.map(Array.init) {
      for word in words(of: line) {
        let form = String(decoding: line[word], as: UTF8.self)
        let isSmall = form == form.lowercased()
        if isSmall { small.insert(form) } else { capitalized.insert(form.lowercased()) }
      }
    }
    return capitalized.subtracting(small)
  }
}

// MARK: - Words of a line

extension CapitalLines {
  /// How a word is written in running text.
  private enum Case {
    case lower, capitalized, unchanged
  }

  private func restored(_ line: [UInt8]) -> [UInt8] {
    let words = Self.words(of: line)
    let forms = words.map { titled(String(decoding: line[$0], as: UTF8.self)) }
    var line = line
    var position = 0
    while position < words.count {
      let (length, cases) = cases(of: forms, from: position, isFirst: position == 0)
      for (word, form) in zip(words[position..<(position + length)], cases) {
        Self.write(form, to: word, of: &line)
      }
      position += length
    }
    return line
  }

  /// The case of the name that begins at a word, or of the word alone.
  private func cases(of forms: [String], from start: Int, isFirst: Bool) -> (Int, [Case]) {
    let form = forms[start]
    if isAcronym(form.uppercased()), switches.isOn(.acronymInCapitals) { return (1, [.unchanged]) }
    if let match = knowledge.longestMatch(forms[start...]), isName(match, at: form),
      switches.isOn(.knownNameInCapitals)
    {
      let words = forms[start..<(start + match.length)]
      return (match.length, words.map { $0.first?.isUppercase ?? false ? .capitalized : .lower })
    }
    let isName = names.contains(form.lowercased()) && switches.isOn(.nameOfOtherLines)
    return (1, [isName || isFirst ? .capitalized : .lower])
  }

  /// Whether what the knowledge base finds is more than an ordinary word that is a name elsewhere.
  private func isName(_ match: AliasMatch, at form: String) -> Bool {
    if match.length > 1 || names.contains(form.lowercased()) { return true }
    return match.readings.contains { reading in
      guard let index = reading.actor else { return false }
      let actor = knowledge.actor(index)
      if actor.type == .state { return !(reading.isContextual && form.count < 5) }
      return !reading.isContextual && Self.hasPlainInitials(actor)
    }
  }

  /// Whether a word is the initials of a state or of a body of states, and no ordinary word.
  private func isAcronym(_ form: String) -> Bool {
    guard (2...6).contains(form.count), !ClosedClass.functionWords.contains(form.lowercased())
    else {
      return false
    }
    return knowledge.readings(of: form).contains { reading in
      guard let index = reading.actor, !reading.isContextual else { return false }
      return Self.hasPlainInitials(knowledge.actor(index))
    }
  }

  /// Whether a name is seldom an ordinary word, as those of parties and companies are.
  private static func hasPlainInitials(_ actor: Actor) -> Bool {
    actor.kind?.definition.hasPlainInitials ?? false
  }

  /// A word with a capital first letter; small words stay small, as they do inside of names.
  private func titled(_ form: String) -> String {
    let small = form.lowercased()
    if ClosedClass.functionWords.contains(small) { return small }
    return small.prefix(1).uppercased() + small.dropFirst()
  }

  private static func write(_ form: Case, to word: Range<Int>, of line: inout [UInt8]) {
    guard form != .unchanged else { return }
    for position in word.dropFirst(form == .capitalized ? 1 : 0)
    where (65...90).contains(line[position]) {
      line[position] += 32
    }
  }
}
