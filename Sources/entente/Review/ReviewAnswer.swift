/// What a person answers, a letter and maybe some words.
struct ReviewAnswer {
  /// The letter, or what was typed in its place.
  let word: String
  /// What stands behind it.
  let rest: String

  init(_ line: String) {
    let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    word = parts.first.map { String($0).lowercased() } ?? ""
    rest =
      parts.count > 1
      ? parts[1].split(whereSeparator: \.isWhitespace).joined(separator: " ") : ""
  }

  /// What stands behind the letter as a reason; nothing where there is none.
  var reason: String? { rest.isEmpty ? nil : rest }

  /// The first word behind the letter, with what stands behind that.
  var next: ReviewAnswer { ReviewAnswer(exactly: rest) }

  /// Keeps capitals, which names of relations have.
  private init(exactly line: String) {
    let parts = line.split(separator: " ", maxSplits: 1)
    word = parts.first.map(String.init) ?? ""
    rest = parts.count > 1 ? String(parts[1]) : ""
  }
}

/// What a person may answer whatever is asked.
enum ReviewStep {
  /// Something was decided, or is left for later.
  case next
  /// What was decided last is taken back.
  case back
  /// The question is asked again.
  case again
  /// Enough for now.
  case quit
}
