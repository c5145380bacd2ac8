internal import Articles
package import Evaluation
package import Extraction
internal import Foundation
internal import KnowledgeGraph

/// Fits what chooses who says a claim, when it takes place, and whom pronouns and descriptions
/// mean, to annotated items.
package struct ChoiceFitting: Sendable {
  private let extractors: FoldedExtractors
  private let width: Int
  private let folds: Int
  private let say: @Sendable (String) -> Void

  package init(
    _ extractors: FoldedExtractors,
    width: Int,
    folds: Int,
    say: @escaping @Sendable (String) -> Void
  ) {
    self.extractors = extractors
    self.width = width
    self.folds = folds
    self.say = say
  }

  /// The weights that fit some items best.
  ///
  /// Speakers are asked for where pronouns are read as the program reads them: by weights, here
  /// ones that have not seen the item.
  package func model(of items: [GoldItem]) async -> ChoiceModel {
    let parts = FoldedExtractors.parts(of: items, folds)
    let readers = Array(zip(items, extractors.extractors(of: items)))
    let anaphors = await mapped(readers, width: width) { Self.anaphors(of: $0, by: $1) }
    let antecedent = await task(.antecedent, of: anaphors, parts)
    let models = await mapped(Array(0..<folds), width: width) { fold in
      let known = items.indices.filter { parts[$0] != fold }.flatMap { anaphors[$0] }
      let weights = Self.fitter(known, .antecedent).quantized
      return Self.model(.init(weights: weights, cut: antecedent.cut))
    }
    let choosing = zip(readers, parts).map { ($0.0, $0.1.choosing(by: models[$1])) }
    let asked = await mapped(choosing, width: width) { Self.claims(of: $0, by: $1) }
    let speaker = await task(.speaker, of: asked.map(\.speakers), parts)
    let time = await task(.time, of: asked.map(\.times), parts)
    return ChoiceModel([speaker, time, antecedent])
  }

  private func task(
    _ task: ChoiceTask,
    of items: [[LabelledChoice]],
    _ parts: [Int]
  ) async -> ChoiceModel.Task {
    let cut = await cut(of: items, parts, task)
    let fitter = Self.fitter(Array(items.joined()), task)
    return ChoiceModel.Task(weights: fitter.quantized, cut: cut)
  }

  /// Weights that know pronouns and descriptions alone.
  private static func model(_ antecedent: ChoiceModel.Task) -> ChoiceModel {
    let none = ChoiceModel.Task(weights: [0], cut: 0)
    return ChoiceModel([none, none, antecedent])
  }

  // MARK: - Labels

  private static func anaphors(of item: GoldItem, by extractor: Extractor) -> [LabelledChoice] {
    let sheets = extractor.sheets(of: extractor.analyze(item.article), claims: [])
    let known = Set(sheets.entities.map(\.id))
    let others = Set(sheets.anaphors.flatMap(\.actors)).filter { !known.contains($0.id) }.sorted()
    let answers = sheets.anaphors.flatMap { $0.answers.joined() }
    let entities = sheets.entities + others
    let alignment = ActorAlignment(item, entities, answers: answers).actors
    return AnaphorLabels(item, entities.map(\.id), alignment).labelled(sheets.anaphors)
  }

  /// What the claims of an item ask.
  private struct AskedClaims: Sendable {
    var speakers: [LabelledChoice] = []
    var times: [LabelledChoice] = []
  }

  private static func claims(of item: GoldItem, by extractor: Extractor) -> AskedClaims {
    let claims = item.claims.filter { !$0.isDoubtful }
    let sheets = extractor.sheets(
      of: extractor.analyze(item.article),
      claims: claims.map(place)
    )
    let answers = sheets.asked.flatMap(\.speakers).map { sheets.entities[$0].id }
    let alignment = ActorAlignment(item, sheets.entities, answers: answers).actors
    let names = sheets.entities.map { alignment[$0.id] }
    var choices = AskedClaims()
    for asked in sheets.asked {
      let claim = claims[asked.claim]
      let speakers = asked.speakers.map { names[$0] == claim.attribution && names[$0] != nil }
      let times = asked.times.map { range in claim.date?.range.overlaps(range) ?? false }
      choices.speakers += labelled(asked.speaker, speakers, claim.attribution)
      choices.times += labelled(asked.time, times, claim.date?.text)
    }
    return choices
  }

  private static func place(_ claim: GoldClaim) -> ClaimSheets.Place {
    ClaimSheets.Place(
      cue: claim.cue.map(\.range),
      subject: claim.subjectWords.range,
      relation: claim.relation,
      object: claim.objectWords.range
    )
  }

  /// A question whose right answers are these; where the right one is not proposed, nothing is
  /// learned.
  private static func labelled(
    _ sheet: ChoiceSheet,
    _ isRight: [Bool],
    _ gold: String?
  ) -> [LabelledChoice] {
    guard sheet.answers.count > 1, gold == nil || isRight.contains(true) else { return [] }
    return [LabelledChoice(sheet: sheet, isRight: [gold == nil] + isRight)]
  }

  // MARK: - Fits

  private static func settings(of task: ChoiceTask) -> ChoiceFitter.Settings {
    var settings = ChoiceFitter.Settings()
    if task != .time { settings.rowBits = 17 }
    return settings
  }

  private static func fitter(_ choices: [LabelledChoice], _ task: ChoiceTask) -> ChoiceFitter {
    var fitter = ChoiceFitter(settings(of: task))
    var order = Array(choices.indices)
    var numbers = RandomNumbers(seed: 1)
    for _ in 0..<fitter.settings.epochs {
      order.shuffle(using: &numbers)
      for place in order { fitter.learn(from: choices[place]) }
    }
    return fitter
  }

  /// What the answers would be at some cut, of items that the weights have not seen.
  private struct Outcome: Sendable {
    /// How far the best answer is above none.
    let margin: Float
    /// Whether the best answer is right, and whether any is.
    let isRight: Bool
    let isAsked: Bool
  }

  private func outcomes(
    of items: [[LabelledChoice]],
    _ parts: [Int],
    _ task: ChoiceTask
  ) async -> [Outcome] {
    let outcomes = await mapped(Array(0..<folds), width: width) { fold in
      let known = items.indices.filter { parts[$0] != fold }.flatMap { items[$0] }
      let fitter = Self.fitter(known, task)
      return items.indices.filter { parts[$0] == fold }.flatMap { items[$0] }
        .filter { $0.weight == 1 }.map { choice in
          let scores = fitter.scores(of: choice.sheet)
          let best = scores.indices.dropFirst().max { scores[$0] < scores[$1] } ?? 0
          return Outcome(
            margin: scores[best] - scores[0],
            isRight: choice.isRight[best],
            isAsked: !choice.isRight[0]
          )
        }
    }
    return outcomes.flatMap(\.self)
  }

  /// How much more a right answer found counts than a wrong one left out, squared: a claim without
  /// its speaker seems to be the writer's own, many right dates are not in the items, and a pronoun
  /// that means nobody costs its claim.
  private static func preference(of task: ChoiceTask) -> Double {
    switch task {
    case .speaker: 3
    case .time: 1.6
    case .antecedent: 1.3
    }
  }

  /// The cut that gives most answers for few wrong ones, in 256ths.
  private func cut(
    of items: [[LabelledChoice]],
    _ parts: [Int],
    _ task: ChoiceTask
  ) async -> Int32 {
    let outcomes = await outcomes(of: items, parts, task)
    let asked = outcomes.count { $0.isAsked }
    var best: (measure: Double, cut: Int) = (0, 0)
    for quarter in -12...12 {
      let given = outcomes.filter { $0.margin > Float(quarter) / 4 }
      let right = given.count { $0.isRight }
      let weight = Self.preference(of: task)
      let all = Double(given.count) + weight * Double(asked)
      let measure = (1 + weight) * Double(right) / max(1, all)
      if measure > best.measure { best = (measure, quarter * 64) }
      say(
        "\(task) cut \(quarter * 64): asked \(asked), given \(given.count), right \(right), "
          + "of another \(given.count { !$0.isRight && $0.isAsked }), "
          + "of nobody \(given.count { !$0.isAsked }), F \(Int((measure * 1000).rounded()))"
      )
    }
    return Int32(best.cut)
  }
}
