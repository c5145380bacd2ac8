/// The weights that score the labels of names.
package struct NameModel: Sendable {
  /// What marks the file.
  static let mark = "ENTNAME2"

  package let clusters: WordClusters
  package let gazetteer: Gazetteer
  let rows: WeightRows
  /// For each label, `LabelScores.stride` scores of the labels behind it.
  let transitions: [Int16]

  /// What a pair of labels gets that cannot stand together.
  private static let forbidden: Int16 = -8000

  /// Reads a model from its bytes.
  package init(_ bytes: UnsafeRawBufferPointer) throws(ModelError) {
    var reader = ModelReader(bytes, model: "names.bin")
    try reader.expect(Self.mark)
    clusters = try WordClusters(&reader)
    gazetteer = try Gazetteer(&reader)
    let count = WeightRows.wordsPerRow << NameFeatures.rowBits
    rows = WeightRows(words: try reader.array(count, of: UInt64.self))
    transitions = Self.allowed(
      try reader.array(NameLabel.count * NameLabel.count, of: Int8.self)
    )
  }

  /// The bytes of a model.
  ///
  /// - Parameters:
  ///   - weights: `NameLabel.count` weights for each row.
  ///   - transitions: `NameLabel.count` weights for each label.
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
    writer.append(WeightRows.words(of: weights))
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
}
