/// Names the relation of each word to its head.
///
/// A hidden layer over the word and its head (Kiperwasser & Goldberg 2016), whose two halves
/// are part of the readout of the words.
struct RelationScorer: Sendable {
  private let sizes: NetworkSizes
  private let relations: [DependencyRelation]
  /// What the root adds to the hidden layer where a head would.
  private let root: Buffer<Float>
  private let output: QuantizedMatrix

  init(
    from reader: inout WeightsReader,
    _ sizes: NetworkSizes,
    _ relations: [DependencyRelation]
  ) throws(NetworkError) {
    self.sizes = sizes
    self.relations = relations
    root = Buffer(try reader.floats("the root of relations", count: sizes.label))
    output = try reader.matrix("relations", rows: sizes.label, columns: sizes.relations)
  }

  /// Scores the relations of all words of a piece to the heads that the decoder found.
  func score(_ piece: Block.Piece, in workspace: NetworkWorkspace) {
    for (word, row) in piece.rows.enumerated() {
      let readout = workspace.readout.start
      let head = workspace.decoder.heads[word]
      let headRow = piece.rows.lowerBound + head - 1
      let source =
        head == 0
        ? UnsafePointer(root.start)
        : UnsafePointer(readout + headRow * sizes.readoutColumns + sizes.labelHeadColumn)
      let own = readout + row * sizes.readoutColumns + sizes.labelDependentColumn
      let target = workspace.hidden.start + word * sizes.label
      for column in stride(from: 0, to: sizes.label, by: 8) {
        let sum = Eights.load(own + column) + Eights.load(source + column)
        let hidden = Eights.limited(Eights.rectified(sum), to: MatrixProduct.leftLimit)
        Eights.storeRounded(hidden, target + column)
      }
    }
    output.apply(
      to: workspace.hidden.start,
      stride: sizes.label,
      count: piece.rows.count,
      into: workspace.relations.start
    )
  }

  /// The best relation of a word: `root` where it has no head, and there alone.
  func relation(ofWord word: Int, in workspace: NetworkWorkspace) -> DependencyRelation {
    guard workspace.decoder.heads[word] > 0 else { return .root }
    let scores = workspace.relations.start + word * sizes.relationColumns
    var best = DependencyRelation.unspecified
    var score = -Float.infinity
    for (index, relation) in relations.enumerated()
    where scores[index] > score && relation != .root {
      (best, score) = (relation, scores[index])
    }
    return best
  }
}
