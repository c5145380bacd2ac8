internal import Articles
package import Evaluation
package import Extraction
internal import Foundation

/// Fits the scorer to annotated items, and tells how well it does on items that it has not seen.
package struct ScorerFitting: Sendable {
  /// How it is fitted.
  package struct Settings: Sendable {
    package var epochs = 3
    /// How often it is fitted, to take the mean of the weights.
    package var runs = 4
    package var rate: Float = 0.02
    package var decay: Float = 0.008
    package var rowBits = 17
    package var folds = 5
    package var width = 2
    /// Whether claims of groups without a name teach it as well.
    package var groups = false
    /// The kinds of features that are left out, by name.
    package var off: [String] = []
    /// The confidence from which claims are asserted.
    package var cuts = AssertionCuts()
    /// By how much a fact must outweigh all else, in 256ths of log-odds: where the rules say that
    /// it is one, and where they do not.
    package var margins = [544, 1_000_000]
    /// The weights to begin with, so that few items teach them something more.
    package var start: ScorerModel?

    package init() {}
  }

  private let extractors: FoldedExtractors
  private let settings: Settings
  private let say: @Sendable (String) -> Void

  package init(
    _ extractors: FoldedExtractors,
    settings: Settings,
    say: @escaping @Sendable (String) -> Void
  ) {
    self.extractors = extractors
    self.settings = settings
    self.say = say
  }

  /// The weights that fit some items best.
  package func model(of items: [GoldItem]) async -> ScorerModel {
    let (triggers, labelled) = await labelled(items)
    return await model(of: labelled, triggers)
  }

  /// What people say of some items and their candidates, and the words that were cues.
  package func labelled(_ items: [GoldItem]) async -> (triggers: [UInt32], items: [LabelledItem]) {
    let readers = Array(zip(items, extractors.extractors(of: items)))
    let analyzed = await mapped(readers, width: settings.width) { $1.analyze($0.article) }
    let triggers = triggers(of: items, analyzed)
    say("\(items.count) items analyzed, \(triggers.count) trigger words")
    let pairs = Array(zip(readers, analyzed))
    let readsGroups = settings.groups
    let labelled = await mapped(pairs, width: settings.width) { reader, article in
      let (item, extractor) = reader
      let cues = item.claims.flatMap { claim in
        claim.cue.map { CandidateSheets.Cue($0.range, saying: claim.relation) }
      }
      func sheets(_ extractor: Extractor) -> CandidateSheets {
        extractor.sheets(of: article, triggers: triggers, cues: cues)
      }
      guard readsGroups, item.actors.contains(where: { $0.type == .group }) else {
        return LabelledItem(item, sheets(extractor))
      }
      var grouping = extractor
      grouping.readsGroups = true
      return LabelledItem(item, sheets(extractor), grouped: sheets(grouping))
    }
    tell(labelled)
    return (triggers, labelled)
  }

  /// The weights that fit some labelled items best.
  package func model(of labelled: [LabelledItem], _ triggers: [UInt32]) async -> ScorerModel {
    if let start = settings.start { return taught(start, by: labelled, triggers) }
    let judged = await judged(labelled)
    let curve = curve(of: judged)
    tell(curve)
    let fitter = fit(labelled)
    return ScorerModel(
      relations: Relations.names,
      triggers: triggers,
      weights: quantized(fitter),
      trees: Self.trees(of: judged),
      calibration: [false, true].map(curve.calibration),
      cuts: settings.cuts,
      softPlus: (0..<ScorerModel.softPlusCount).map { distance in
        Int16((log1p(exp(-Double(distance) / 256)) * 256).rounded())
      }
    )
  }

  /// A model that has learned some items besides; how sure its scores are it keeps.
  private func taught(
    _ start: ScorerModel,
    by items: [LabelledItem],
    _ triggers: [UInt32]
  ) -> ScorerModel {
    var model = start
    model.triggers = triggers
    model.weights = quantized(fit(items))
    return model
  }

  private func quantized(_ fitter: Fitter) -> [Int16] {
    fitter.weights.flatMap { row in
      (0..<24).map { Int16(clamping: Int((row[$0] * Float(ScorerModel.unit)).rounded())) }
    }
  }

  /// The words that were cues at least twice, or at all where there is something to begin with.
  private func triggers(of items: [GoldItem], _ analyzed: [AnalyzedArticle]) -> [UInt32] {
    var counts: [UInt32: Int] = [:]
    for (item, article) in zip(items, analyzed) {
      for claim in item.claims where !claim.isDoubtful {
        for hash in article.triggers(in: claim.cue.map(\.range)) { counts[hash, default: 0] += 1 }
      }
    }
    let least = settings.start == nil ? 2 : 1
    let own = counts.filter { $0.value >= least }.keys
    return Set(own).union(settings.start?.triggers ?? []).sorted()
  }

  // MARK: - How texts put claims

  /// The weights that say best how the texts put the claims of some items.
  package func veracity(of items: [LabelledItem]) async -> VeracityModel {
    @Sendable func puts(_ items: [LabelledItem]) -> [LabelledPut] {
      items.flatMap(\.sentences).flatMap(\.puts)
    }
    @Sendable func model(_ items: [LabelledItem]) -> VeracityModel {
      VeracityModel(
        weights: VeracityFitter(puts(items)).quantized,
        factMargin: settings.margins[0],
        overrulingMargin: settings.margins[1]
      )
    }
    let folds = settings.folds
    let found = await mapped(Array(0..<folds), width: settings.width) { fold in
      let model = model(items.indices.filter { $0 % folds != fold }.map { items[$0] })
      let unseen = puts(items.indices.filter { $0 % folds == fold }.map { items[$0] })
      return unseen.filter { !$0.isAffiliation }
        .map { (put: $0, scores: model.scores(of: $0.features)) }
    }
    tell(found.flatMap(\.self))
    return model(items)
  }

  /// Tells what margins would give.
  private func tell(_ found: [(put: LabelledPut, scores: SIMD8<Int32>)]) {
    var rules = VeracityTally()
    for (put, _) in found { rules.add(put, put.rules) }
    say("by the rules: \(rules.line)")
    for margin in stride(from: 0, through: 1024, by: 128) {
      for overruling in [margin, margin + 256, margin + 512] {
        var tally = VeracityTally()
        let model = VeracityModel(weights: [], factMargin: margin, overrulingMargin: overruling)
        for (put, scores) in found {
          tally.add(put, model.place(scores, rules: put.rules) ?? put.rules)
        }
        say("margins \(margin) \(overruling): \(tally.line)")
      }
    }
  }

  // MARK: - Fits

  /// The mean of some runs, each in an order of its own, so that chance counts for less.
  private func fit(_ items: [LabelledItem]) -> Fitter {
    let runs = UInt64(max(1, settings.runs))
    var mean = fit(items, seed: 1)
    for seed in 1..<runs { mean.add(fit(items, seed: seed + 1)) }
    mean.divide(by: Float(runs))
    return mean
  }

  private func fit(_ items: [LabelledItem], seed: UInt64) -> Fitter {
    let off = FeatureKind.allCases.filter { settings.off.contains("\($0)") }.map(\.rawValue)
    var fitter = Fitter(
      Fitter.Settings(
        rowBits: settings.rowBits,
        epochs: settings.epochs,
        rate: settings.rate,
        decay: settings.decay,
        off: Set(off)
      ),
      start: settings.start.map { start in
        (0..<start.rowCount).map { Fitter.Row(start.weights, at: $0 * ScorerModel.stride) }
      }
    )
    let sentences = items.flatMap { $0.sentences + $0.grouped }.filter { !$0.labels.isEmpty }
    var order = Array(sentences.indices)
    var numbers = RandomNumbers(seed: seed)
    for _ in 0..<settings.epochs {
      order.shuffle(using: &numbers)
      fitter.pass(over: sentences, order: order)
    }
    return fitter
  }

  /// What each item may say by the weights that fit the items of the other folds.
  private func judged(_ items: [LabelledItem]) async -> [JudgedItem] {
    let folds = settings.folds
    let parts = await mapped(Array(0..<folds), width: settings.width) { fold in
      let fitter = fit(items.indices.filter { $0 % folds != fold }.map { items[$0] })
      return items.indices.filter { $0 % folds == fold }.map { place in
        (place: place, item: JudgedItem(items[place], by: fitter.logOdds))
      }
    }
    return parts.flatMap { $0 }.sorted { $0.place < $1.place }.map(\.item)
  }

  private static func trees(of items: [JudgedItem]) -> BoostedTrees {
    TreeBooster.trees(of: items.flatMap { $0.claims.map(\.example) })
  }

  /// What each item would give with the trees that fit the items of the other folds.
  private func curve(of items: [JudgedItem]) -> Curve {
    let folds = settings.folds
    var curve = Curve()
    for fold in 0..<folds {
      let trees = Self.trees(of: items.indices.filter { $0 % folds != fold }.map { items[$0] })
      for place in items.indices where place % folds == fold { curve.add(items[place], trees) }
    }
    return curve
  }

  // MARK: - Reports

  private func tell(_ items: [LabelledItem]) {
    let sentences = items.flatMap(\.sentences)
    let candidates = sentences.reduce(0) { $0 + $1.labels.count }
    let right = sentences.reduce(0) { $0 + $1.labels.count { $0.right != 0 } }
    let features = sentences.reduce(0) { $0 + $1.sheet.features.count }
    var reached = [0, 0]
    var wanted = [0, 0]
    for item in items {
      var found: Set<LabelledItem.Key> = []
      for sentence in item.sentences {
        for (label, ends) in zip(sentence.labels, sentence.ends) {
          for relation in 0..<23 where label.right >> UInt32(relation) & 1 == 1 {
            found.insert(.init(ends.subject, relation: relation, ends.object))
          }
        }
      }
      for key in item.gold {
        let place = Relations.isAffiliation(key.relation) ? 1 : 0
        wanted[place] += 1
        if found.contains(key) { reached[place] += 1 }
      }
    }
    say(
      "\(sentences.count) sentences, \(candidates) candidates, \(right) right, "
        + "\(features) features; reached: political \(reached[0]) of \(wanted[0]), "
        + "affiliations \(reached[1]) of \(wanted[1])"
    )
  }

  private func tell(_ curve: Curve) {
    for hundredths in stride(from: 20, through: 85, by: 5) {
      let share = Float(hundredths) / 100
      let logOdds = Foundation.log(share / (1 - share))
      say(
        "\(hundredths): political \(curve.line(isAffiliation: false, from: logOdds)),"
          + " affiliations \(curve.line(isAffiliation: true, from: logOdds)),"
          + " all \(curve.line(isAffiliation: nil, from: logOdds))"
      )
    }
  }
}
