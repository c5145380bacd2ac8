internal import KnowledgeGraph

/// Whether the text says that something is so, and how it is meant.
struct Veracity: Equatable {
  var polarity: Polarity = .positive
  var modality: Modality = .actual
  /// Whether the text leaves it open, so that no word below can settle it.
  private var isOpen = false
  /// Whether it is a verdict on what is said that makes it so.
  private var isVerdict = false

  init(_ polarity: Polarity = .positive, _ modality: Modality = .actual) {
    self.polarity = polarity
    self.modality = modality
  }

  /// Whether it is stated as a fact.
  var isFact: Bool { polarity == .positive && modality == .actual }

  /// In words: "a fact", "denied, planned".
  var text: String {
    if isFact { return "a fact" }
    let words = [
      polarity == .negative ? "denied" : nil, modality == .actual ? nil : modality.rawValue,
    ]
    return words.compactMap(\.self).joined(separator: ", ")
  }

  static func == (left: Veracity, right: Veracity) -> Bool {
    left.polarity == right.polarity && left.modality == right.modality
  }

  /// What operators make of what they embed, the innermost first.
  init(composing operators: [Operator]) {
    self = operators.reversed().reduce(Veracity()) { $0.beneath($1.signature) }
  }

  /// What a word of this veracity says of what it embeds.
  func beneath(_ signature: Signature) -> Veracity {
    // "rejected the claim that": the claim stands for what it says.
    if signature.speech == .content, isVerdict { return self }
    let implication = polarity == .positive ? signature.affirmed : signature.denied
    if signature.isPresupposing { return Veracity(implication == .holds ? .positive : .negative) }
    var veracity = self
    veracity.isVerdict = signature.isVerdict
    if signature.speech != nil, !isOpen { veracity.modality = .actual }
    veracity.polarity = implication == .fails ? .negative : .positive
    if implication == .open {
      veracity.weaken(to: .possible)
      veracity.isOpen = true
    } else if let modality = signature.modality {
      veracity.weaken(to: modality)
    }
    return veracity
  }

  /// Takes a modality; what is demanded does not become possible, nor what is open planned.
  private mutating func weaken(to other: Modality) {
    guard !(other == .possible && modality == .demanded), !(isOpen && other == .planned) else {
      return
    }
    modality = other
  }
}

/// What the learnt model made of how the text puts a claim.
struct QualifierJudgement {
  let veracity: Veracity
  /// What weighed most for it, in words that a reader understands.
  let reasons: [String]
}
