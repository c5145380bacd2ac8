internal import CKernels

/// Memory that a network uses over and over, for one thread at a time.
final class NetworkWorkspace: @unchecked Sendable {
  /// The rows of tables of each word.
  let embeddings: Buffer<entente_embedding>
  /// The state of each word, to which the layers add.
  let state: Buffer<Float>
  /// The sum of the rows of the features of each word.
  let words: Buffer<Float>
  /// Whether each word is written as a name is, and in no table: those are not words of grammar.
  var unknownNames: [Bool]
  /// The forms that were looked up last.
  var forms = FoundForms()
  /// The state, normalized and rounded; rows of zeros lie between sentences.
  let normal: Buffer<Int16>
  /// What a matrix made of the rows.
  let projected: Buffer<Float>
  /// What the scorers read from the encoded words.
  let readout: Buffer<Float>
  /// The words as dependents and as heads, rounded.
  let dependents: Buffer<Int16>
  let heads: Buffer<Int16>
  /// The scores of the arcs of one sentence.
  let arcs: Buffer<Float>
  /// The hidden layer of the scorer of relations, and its output.
  let hidden: Buffer<Int16>
  let relations: Buffer<Float>
  var decoder = TreeDecoder(longest: Block.longestPiece)
  var block = Block()

  /// Makes the memory for networks of these sizes.
  init(sizes: NetworkSizes) {
    let rows = Block.largest
    let columns = MatrixProduct.wholePanels(Block.longestPiece + 1)
    embeddings = Buffer(count: rows * WordFeatures.count)
    state = Buffer(count: rows * sizes.width)
    words = Buffer(count: rows * sizes.width)
    unknownNames = Array(repeating: false, count: rows)
    normal = Buffer(count: (rows + 2) * sizes.width)
    projected = Buffer(count: rows * sizes.widestLayer)
    readout = Buffer(count: rows * sizes.readoutColumns)
    dependents = Buffer(count: rows * sizes.arc)
    heads = Buffer(count: columns * sizes.arc)
    arcs = Buffer(count: Block.longestPiece * columns)
    hidden = Buffer(count: rows * sizes.label)
    relations = Buffer(count: rows * sizes.relationColumns)
  }

  func normalize(_ block: Block, width: Int) {
    Normalization.apply(to: block, state, width: width, into: normal)
  }
}
