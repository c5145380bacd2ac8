/// The weights that score the labels of names.
package struct NameModel: Equatable, Sendable {
  /// What marks the file.
  static let mark = "ENTNAME1"

  package let clusters: WordClusters
  package let gazetteer: Gazetteer
  private let rows: [WeightRow]
  /// For each label, `LabelScores.stride` scores of the labels behind it.
  let transitions: [Int16]

  /// What a pair of labels gets that cannot stand together.
  private static let forbidden: Int16 = -8000

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - weights: `NameLabel.count` weights for each row.
  ///   - transitions: `NameLabel.count` weights for each label.
  package init(
    clusters: WordClusters,
    gazetteer: Gazetteer,
    weights: [Int8],
    transitions: [Int8]
  ) {
    self.clusters = clusters
    self.gazetteer = gazetteer
    rows = (0..<weights.count / NameLabel.count).map { row in
      WeightRow(weights[row * NameLabel.count..<(row + 1) * NameLabel.count])
    }
    self.transitions = Self.allowed(transitions)
  }

  /// Reads a model from its bytes.
  package init(_ bytes: UnsafeRawBufferPointer) throws(ModelError) {
    var reader = ModelReader(bytes, model: "names.bin")
    try reader.expect(Self.mark)
    let clusters = try WordClusters(&reader)
    let gazetteer = try Gazetteer(&reader)
    let count = 1 << NameFeatures.rowBits
    let weights = try reader.array(count * NameLabel.count, of: Int8.self)
    let transitions = try reader.array(NameLabel.count * NameLabel.count, of: Int8.self)
    self.init(
      clusters: clusters,
      gazetteer: gazetteer,
      weights: weights,
      transitions: transitions
    )
  }

  /// The model's bytes.
  package static func bytes(
    clusters: WordClusters,
    gazetteer: Gazetteer,
    weights: [Int8],
    transitions: [Int8]
  ) -> [UInt8] {
    var writer = ModelWriter()
    writer.append(mark: mark)
    clusters.write(to: &writer)
    gazetteer.write(to: &writer)
    writer.append(weights)
    writer.append(transitions)
    return writer.bytes
  }

  private static func allowed(_ weights: [Int8]) -> [Int16] {
    var scores = Array(repeating: forbidden, count: NameLabel.count * LabelScores.stride)
    for previous in 0..<NameLabel.count {
      for label in 0..<NameLabel.count
      where NameLabel(code: label).follows(NameLabel(code: previous)) {
        let weight = weights[previous * NameLabel.count + label]
        scores[previous * LabelScores.stride + label] = Int16(weight)
      }
    }
    return scores
  }

  /// The scores of a word's labels: the sum of its rows.
  @inline(__always)
  func score(_ rows: UnsafeBufferPointer<UInt32>) -> LabelScores {
    var sum = WeightRow.Sum()
    self.rows.withUnsafeBufferPointer { weights in
      for row in rows { sum.add(weights[Int(row) & (weights.count - 1)]) }
    }
    return sum.scores
  }
}
