/// The weights that score the labels of names.
package struct NameModel: Sendable {
  /// What marks the file.
  static let mark = "ENTNAME3"

  package let clusters: WordClusters
  package let gazetteer: Gazetteer
  let rows: WeightRows
  /// What a sixteenth of log-odds of the network is worth in the units of the rows.
  let networkScale: Int32
  /// For each label, `LabelScores.stride` scores of the labels behind it.
  let transitions: [Int16]

  /// What a pair of labels gets that cannot stand together.
  private static let forbidden: Int16 = -8000

  /// How many bits of a scale are behind the point.
  package static let networkScaleBits = 8

  /// Reads a model from its bytes.
  package init(_ bytes: UnsafeRawBufferPointer) throws(ModelError) {
    var reader = ModelReader(bytes, model: "names.bin")
    try reader.expect(Self.mark)
    clusters = try WordClusters(&reader)
    gazetteer = try Gazetteer(&reader)
    networkScale = Int32(try reader.count(atMost: 1 << 16))
    let count = NameLabel.count << NameFeatures.rowBits
    rows = WeightRows(try reader.array(count, of: Int8.self))
    transitions = Self.allowed(
      try reader.array(NameLabel.count * NameLabel.count, of: Int8.self)
    )
  }

  /// The bytes of a model.
  ///
  /// - Parameters:
  ///   - networkScale: What a sixteenth of log-odds of the network is worth, in the units of the
  ///     weights and 256ths.
  ///   - weights: `NameLabel.count` weights for each row.
  ///   - transitions: `NameLabel.count` weights for each label.
  package static func bytes(
    clusters: WordClusters,
    gazetteer: Gazetteer,
    networkScale: Int,
    weights: [Int8],
    transitions: [Int8]
  ) -> [UInt8] {
    var writer = ModelWriter()
    writer.append(mark: mark)
    clusters.write(to: &writer)
    gazetteer.write(to: &writer)
    writer.append(count: networkScale)
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
}
