internal import Extraction

/// What an item may say, by weights that have not seen it.
struct JudgedItem: Sendable {
  /// A claim that a sentence may make, with what it says beside it.
  struct Claim: Sendable {
    let key: LabelledItem.Key
    let example: TreeBooster.Example
  }

  private(set) var claims: [Claim] = []
  /// What must be found.
  let gold: Set<LabelledItem.Key>

  /// - Parameter logOdds: The log-odds of a sentence's candidates.
  init(
    _ item: LabelledItem,
    by logOdds: (ScoringSheet) -> [[(relation: Int, logOdds: Float)]]
  ) {
    gold = item.gold
    for sentence in item.sentences {
      add(sentence, logOdds(sentence.sheet)) { !item.free.contains($0) || item.gold.contains($0) }
    }
  }

  private mutating func add(
    _ sentence: LabelledSentence,
    _ scored: [[(relation: Int, logOdds: Float)]],
    where counts: (LabelledItem.Key) -> Bool
  ) {
    var numbers: [String: Int] = [:]
    func number(_ name: String) -> Int {
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      return number
    }
    var scores: [SentenceScores.Score] = []
    var best: [LabelledItem.Key: Int] = [:]
    for (place, candidate) in sentence.sheet.candidates.enumerated() {
      let ends = sentence.ends[place]
      for (relation, logOdds) in scored[place] {
        let rounded = Int32((logOdds * Float(ScorerModel.unit)).rounded())
        guard rounded > SentenceScores.floor else { continue }
        let score = SentenceScores.Score(
          candidate,
          actors: (number(ends.subject), number(ends.object)),
          relation: relation,
          logOdds: rounded,
          in: sentence.sheet
        )
        scores.append(score)
        let key = LabelledItem.Key(ends.subject, relation: relation, ends.object)
        guard !ends.isFree, counts(key) else { continue }
        if let known = best[key], scores[known].logOdds >= rounded { continue }
        best[key] = scores.count - 1
      }
    }
    let all = SentenceScores(scores)
    claims += best.sorted { $0.value < $1.value }.map { key, place in
      let isRight = gold.contains(key)
      return Claim(key: key, example: .init(features: all.features(of: place), isRight: isRight))
    }
  }
}
