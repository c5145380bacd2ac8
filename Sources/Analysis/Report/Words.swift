public import KnowledgeGraph

extension Int {
  /// A number with its noun, in the right form: `1 claim`, `2 claims`.
  func of(_ noun: String, plural: String? = nil) -> String {
    "\(self) \(self == 1 ? noun : plural ?? noun + "s")"
  }

  /// Hundredths as a decimal with two places: `1.82`.
  var asHundredths: String {
    let rest = self % 100
    return "\(self / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Double {
  /// The number with this many decimals: `0.868`.
  func rounded(to digits: Int) -> String {
    guard isFinite, abs(self) < 1e12 else { return "\(self)" }
    let factor = (0..<digits).reduce(1.0) { product, _ in product * 10 }
    let units = Int((abs(self) * factor).rounded())
    let whole = units / Int(factor)
    let rest = String(units % Int(factor))
    let sign = self < 0 && units > 0 ? "-" : ""
    guard digits > 0 else { return sign + String(whole) }
    return "\(sign)\(whole)." + String(repeating: "0", count: digits - rest.count) + rest
  }
}

extension String {
  /// The text with spaces after it, so that it is at least so wide.
  func leading(_ width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }

  /// The text with spaces before it, so that it is at least so wide.
  func trailing(_ width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - count)) + self
  }

  /// The text on one line.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension ClaimTable {
  /// `Norway supports Chad`.
  public func words(_ subject: EntityID, _ relation: Relation, _ object: EntityID) -> String {
    "\(label(subject)) \(relation.definition.label) \(label(object))"
  }

  /// `2003-09-10 said by Syria, in “Title” (a-1, Reuters), confidence 0.94`.
  public func source(of claim: Claim) -> String {
    let document = documents[claim.document]
    let id = claim.document.rawValue
    let name = document?.title.map { "“\($0.onOneLine)”" } ?? id
    let details = [document?.title == nil ? nil : id, document?.source].compactMap(\.self)
    let place = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
    let speaker = claim.attribution.map { "said by \(label($0)), in " } ?? "in "
    return (day(of: claim)?.description ?? "no date").leading(11)
      + "\(speaker)\(name)\(place), confidence \(claim.confidence)"
      + (claim.isFormer ? ", said to be over" : "")
  }

  /// The sentence of a claim on one line, in quotation marks.
  func quotation(_ claim: Claim) -> String { "“\(claim.evidence.text.onOneLine)”" }
}
