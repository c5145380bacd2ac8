internal import KnowledgeGraph
internal import Language

/// Judges how the text puts a claim, by learned weights: rules propose, it decides.
///
/// When in doubt between a fact and something else it hedges: it takes a fact for one only where
/// that outweighs all else by a margin, by a larger one against a word of the tables.
struct VeracityJudge: Sendable {
  let model: VeracityModel

  /// How the text puts a claim, as far as no line of the user's has settled that.
  func judgement(of features: [Feature], _ qualification: Qualification) -> QualifierJudgement? {
    guard !qualification.operators.contains(where: \.isOrder) else { return nil }
    let scores = model.scores(of: features)
    let place = model.place(scores, rules: VeracityModel.place(of: qualification.composed))
    return QualifierJudgement(
      veracity: place.map(VeracityModel.veracity) ?? qualification.composed,
      reasons: reasons(for: place ?? 0, features)
    )
  }

  /// What weighed most for a place.
  private func reasons(for place: Int, _ features: [Feature]) -> [String] {
    var sums = [Int](repeating: 0, count: VeracityMatter.allCases.count)
    for feature in features {
      guard let matter = feature.veracityMatter else { continue }
      let start = feature.row(of: model.rowCount) * VeracityModel.stride
      let own = Int(model.weights[start + place])
      let other = place == 0 ? 1 : 0
      sums[Int(matter.rawValue)] += own - Int(model.weights[start + other])
    }
    func sum(_ matter: VeracityMatter) -> Int { sums[Int(matter.rawValue)] }
    return VeracityMatter.allCases.filter { sum($0) > 25 && $0.label != nil }
      .sorted { (sum($1), $0.rawValue) < (sum($0), $1.rawValue) }
      .prefix(3).compactMap(\.label)
  }
}

extension VeracityModel {
  /// What the weights say of a claim, in 256ths, by place.
  package func scores(of features: [Feature]) -> SIMD8<Int32> {
    let rowCount = rowCount
    let rows = features.map { UInt32($0.row(of: rowCount)) }.sorted()
    var sum = SIMD8<Int32>()
    var last: UInt32?
    // Each row counts once.
    for row in rows where row != last {
      let start = Int(row) * Self.stride
      for column in 0..<Self.stride { sum[column] &+= Int32(weights[start + column]) }
      last = row
    }
    return sum
  }

  /// The place of what a claim is held to be; nothing where the rules stand, whose place is given.
  package func place(_ scores: SIMD8<Int32>, rules: Int) -> Int? {
    let half = Self.stride / 2
    let best = best(1..<Self.stride, scores)
    let margin = Int(scores[0] &- scores[best])
    if margin >= (rules == 0 ? factMargin : overrulingMargin) { return 0 }
    guard margin > 0 else {
      // Of what the tables hold for planned, possible or demanded, weights know no denial.
      return best >= half && (1..<half).contains(rules) ? nil : best
    }
    // Where the weights would rather have a fact, the words of the tables know better what it is,
    // and without them it is in doubt, but not denied.
    return rules == 0 ? self.best(1..<half, scores) : nil
  }

  private func best(_ places: Range<Int>, _ scores: SIMD8<Int32>) -> Int {
    places.reduce(places.lowerBound) { scores[$1] > scores[$0] ? $1 : $0 }
  }
}

extension VeracityMatter {
  /// What a reader understands by it.
  var label: String? {
    switch self {
    case .always, .relation: nil
    case .trigger: "the word itself"
    case .beside: "the words beside it"
    case .above: "the words above it"
    case .clause: "the verbs of its clauses"
    case .tables: "what the tables say of the words around it"
    case .rules: "what the rules make of it"
    case .network: "the network"
    }
  }
}
