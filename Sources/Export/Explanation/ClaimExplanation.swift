internal import KnowledgeGraph

/// One claim, as people read it.
struct ClaimExplanation {
  /// A line for each thing that there is to say, after the sentence.
  let lines: [String]

  init(_ claim: Claim, names: EntityNames) {
    let evidence = claim.evidence
    let rule = RuleText(evidence.rule)
    var lines = ["“\(MarkedSentence(claim, names: names).text)”"]
    func add(_ label: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      lines.append("\(label): ".padded(to: 13) + text)
    }
    add("document", Self.place(of: claim))
    add("address", names.address(of: claim.document))
    add("subject", names.reading(of: claim.edge.subject, in: claim) + Self.by(rule.subjectWay))
    add("object", names.reading(of: claim.edge.object, in: claim) + Self.by(rule.objectWay))
    add("cue", "“\(evidence.cue)”")
    add("rule", rule.rule)
    add("said by", claim.attribution.map { names.reading(of: $0, in: claim) })
    add("role", claim.role.map { claim.isFormer ? "\($0) (former)" : $0 })
    add("date", claim.date?.description)
    add("place", claim.place)
    for qualifier in rule.qualifiers { add("qualifier", qualifier) }
    for review in rule.reviews { add("reviewed", review) }
    add("confidence", "\(claim.confidence)")
    for part in rule.confidenceParts + rule.reasons { lines.append("".padded(to: 13) + part) }
    self.lines = lines
  }

  /// The way that led to an end of the claim, where the record tells it.
  private static func by(_ way: String) -> String { way.isEmpty ? "" : ", by: \(way)" }

  private static func place(of claim: Claim) -> String {
    let evidence = claim.evidence
    return "\(claim.document.rawValue), sentence \(evidence.sentence), "
      + "bytes \(evidence.range.lowerBound)–\(evidence.range.upperBound)"
  }
}

extension String {
  /// The text with spaces after it, so that it is at least so long.
  fileprivate func padded(to length: Int) -> String {
    self + String(repeating: " ", count: max(0, length - count))
  }
}

/// What a record says about how its claim was read, taken apart.
struct RuleText {
  /// The line of a table, or the name of a rule.
  var rule = ""
  /// The ways that led to both ends, such as `object “attack” > possessor “its”`; empty where the
  /// rule says enough.
  var subjectWay = ""
  var objectWay = ""
  /// The words that qualify the claim, each with its line and what it does.
  var qualifiers: [String] = []
  /// What a person who read the claim decided.
  var reviews: [String] = []
  /// The parts of the confidence, each with its factor.
  var confidenceParts: [String] = []
  /// What spoke for and against the claim, where it was scored.
  var reasons: [String] = []

  init(_ text: String) {
    for (position, part) in text.components(separatedBy: "; ").enumerated() {
      if part.hasPrefix(Self.confidence) {
        let product = String(part.dropFirst(Self.confidence.count))
        confidenceParts = product.components(separatedBy: " × ")
      } else if part.hasPrefix("for: ") || part.hasPrefix("against: ") {
        reasons.append(part)
      } else if part.hasPrefix(Self.review) {
        reviews.append(String(part.dropFirst(Self.review.count)))
      } else if position == 0 {
        rule = part
      } else if part.hasPrefix(Self.subject) {
        subjectWay = String(part.dropFirst(Self.subject.count))
      } else if part.hasPrefix(Self.object) {
        objectWay = String(part.dropFirst(Self.object.count))
      } else {
        qualifiers.append(part)
      }
    }
    if confidenceParts.count > 1 {
      confidenceParts = confidenceParts.enumerated().map { $0 == 0 ? "  \($1)" : "× \($1)" }
    }
  }

  private static let subject = "subject: "
  private static let object = "object: "
  private static let confidence = "confidence: "
  private static let review = "review: "
}

extension String {
  /// The parts between separators.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
