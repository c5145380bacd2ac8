internal import CScorer

extension ChoiceModel {
  /// The weights that are compiled into the program.
  package static func embedded() throws(ScorerModelError) -> ChoiceModel {
    let bytes = UnsafeBufferPointer(start: entente_choices(), count: entente_choices_size())
    return try ChoiceModel(Array(bytes), name: "choices.bin")
  }

  /// Reads the bytes of weights; `name` stands for their file in messages.
  package init(_ bytes: [UInt8], name: String) throws(ScorerModelError) {
    var reader = WeightReader(bytes: bytes, file: name)
    try reader.expect(Self.mark)
    var tasks: [Task] = []
    // Weights that are older than a task have none for it.
    for task in ChoiceTask.allCases where !reader.isAtEnd || task != .antecedent {
      let cuts = try reader.numbers(Int32.self)
      let weights = try reader.numbers(Int16.self)
      guard let cut = cuts.first, cuts.count == 1 else { throw reader.error("has not one cut") }
      guard weights.count.nonzeroBitCount == 1 else {
        throw reader.error("its size is none that weights have")
      }
      tasks.append(Task(weights: weights, cut: cut))
    }
    guard reader.isAtEnd else { throw reader.error("its size is none that weights have") }
    self.init(tasks)
  }

  /// The bytes of a file of weights.
  package var bytes: [UInt8] {
    var writer = WeightWriter()
    writer.bytes += Self.mark.utf8
    for task in tasks {
      writer.append([task.cut])
      writer.append(task.weights)
    }
    return writer.bytes
  }
}
