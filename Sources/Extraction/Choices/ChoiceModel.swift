/// What is chosen among candidates that rules propose.
package enum ChoiceTask: UInt32, CaseIterable, Sendable {
  /// Whose word a claim is.
  case speaker = 1
  /// When it takes place.
  case time
  /// Whom a pronoun or description means.
  case antecedent
}

/// The weights by which answers are chosen, in whole numbers; see `Models/README.md`.
package struct ChoiceModel: Equatable, Sendable {
  /// The weights of one task.
  package struct Task: Equatable, Sendable {
    /// One for each row, in 256ths; the rows are a power of two.
    package var weights: [Int16]
    /// How far the best answer must be above that there is none, in 256ths.
    package var cut: Int32

    package init(weights: [Int16], cut: Int32) {
      self.weights = weights
      self.cut = cut
    }
  }

  /// What marks the file.
  static let mark = "ENTCHOI1"
  /// The weights are 256ths of log-odds.
  package static let unit = 256

  /// In the order of the tasks.
  package let tasks: [Task]

  package init(_ tasks: [Task]) { self.tasks = tasks }

  /// Whether there are weights for a task.
  func knows(_ task: ChoiceTask) -> Bool { tasks.count >= Int(task.rawValue) }

  /// The answer that is chosen, by its place among those that are proposed; nothing for none.
  ///
  /// - Parameter allows: whether the answer of a place may be chosen, which is by so much surer
  ///   than it must be, in 256ths.
  func choice(
    of task: ChoiceTask,
    in sheet: ChoiceSheet,
    allows: (_ place: Int, _ lead: Int32) -> Bool = { _, _ in true }
  ) -> Int? {
    guard knows(task) else { return nil }
    let own = tasks[Int(task.rawValue) - 1]
    let scores = sheet.answers.map { features in
      features.reduce(Int32(0)) { sum, feature in
        sum &+ Int32(own.weights[Int(feature) & (own.weights.count - 1)])
      }
    }
    guard let none = scores.first else { return nil }
    var best: Int?
    for place in scores.indices.dropFirst() where scores[place] > none &+ own.cut {
      if let best, scores[best] >= scores[place] { continue }
      if allows(place - 1, scores[place] &- none &- own.cut) { best = place }
    }
    return best.map { $0 - 1 }
  }
}
