/// Scores the words of sentences as parts of names, by what the network of trees makes of them.
///
/// Gated recurrences on its states. All sums of products are over integers, so that the outcome is
/// the same on every machine.
struct NameNetwork: Sendable {
  private let sizes: Sizes
  private let input: QuantizedMatrix
  private let layers: [RecurrentLayer]
  private let labels: QuantizedMatrix
  private let workspaces = WorkspacePool<Workspace>()

  private struct Sizes {
    /// The length of a word as the network of trees has it, once without and once in context.
    let input: Int
    /// The length of the state of a word.
    let width: Int
  }

  /// Reads a network from the bytes of its file, made for encoded words of a width.
  ///
  /// `Models/README.md` tells the layout of the file.
  ///
  /// - Throws: `NetworkError` that says what is wrong with the file, and where.
  init(_ bytes: UnsafeRawBufferPointer, inputWidth: Int) throws(NetworkError) {
    var reader = WeightsReader(bytes)
    try reader.magic("ENTNNET1")
    sizes = Sizes(
      input: try reader.count("input width", in: inputWidth...inputWidth),
      width: try reader.multiple(of: 16, "width", upTo: Normalization.largestWidth)
    )
    let count = try reader.count("number of layers", in: 1...16)
    input = try reader.matrix("input", rows: 2 * sizes.input, columns: sizes.width)
    var layers: [RecurrentLayer] = []
    for _ in 0..<count {
      _ = try reader.count("kind of layer", in: 2...2)
      let gates = try reader.matrix("gates", rows: sizes.width, columns: 2 * sizes.width)
      layers.append(RecurrentLayer(gates: gates))
    }
    self.layers = layers
    labels = try reader.matrix("labels", rows: sizes.width, columns: NameLabel.count)
    guard reader.isAtEnd else { throw .trailingBytes(byte: reader.position) }
  }

  /// The network that is part of the program, from `Models/name-network.bin`.
  static func embedded(inputWidth: Int) throws(NetworkError) -> NameNetwork {
    try NameNetwork(EmbeddedModels.nameNetwork, inputWidth: inputWidth)
  }

  /// Writes the scores of the labels of each word of a block, in sixteenths of log-odds.
  ///
  /// - Parameter scores: `LabelScores.stride` for each token of the text.
  func score(_ block: Block, _ encoded: EncodedWords, into scores: inout [Int16]) {
    let workspace = workspaces.take() ?? Workspace(sizes)
    defer { workspaces.giveBack(workspace) }
    for row in block.pieces.lazy.flatMap(\.rows) {
      let target = workspace.joined.start + row * 2 * sizes.input
      encoded.join(row, width: sizes.input, into: target)
    }
    input.apply(
      to: workspace.joined.start,
      stride: 2 * sizes.input,
      count: block.rowCount,
      into: workspace.state.start
    )
    for layer in layers {
      workspace.normalize(block, width: sizes.width)
      layer.apply(
        to: block,
        normal: workspace.normal,
        projected: workspace.projected,
        state: workspace.state
      )
    }
    workspace.normalize(block, width: sizes.width)
    labels.apply(
      to: workspace.normal.start,
      stride: sizes.width,
      count: block.rowCount,
      into: workspace.scores.start
    )
    round(block, into: &scores, in: workspace)
  }

  /// Rounds the scores of the words of a block to sixteenths.
  private func round(_ block: Block, into scores: inout [Int16], in workspace: Workspace) {
    scores.withUnsafeMutableBufferPointer { scores in
      for (token, row) in block.pieces.lazy.flatMap({ zip($0.tokens, $0.rows) }) {
        let place = token * LabelScores.stride
        guard let start = scores.baseAddress, place + LabelScores.stride <= scores.count else {
          continue
        }
        let own = workspace.scores.start + row * labels.columns
        for label in stride(from: 0, to: LabelScores.stride, by: 8) {
          let sixteenths = Eights.load(own + label) * 16
          Eights.storeRounded(Eights.limited(sixteenths, to: 512), start + place + label)
        }
      }
    }
  }

  /// Memory that is used over and over, for one thread at a time.
  private final class Workspace: @unchecked Sendable {
    /// Each word without and in context.
    let joined: Buffer<Int16>
    let state: Buffer<Float>
    let normal: Buffer<Int16>
    let projected: Buffer<Float>
    let scores: Buffer<Float>

    init(_ sizes: Sizes) {
      let rows = Block.largest
      joined = Buffer(count: rows * 2 * sizes.input)
      state = Buffer(count: rows * sizes.width)
      normal = Buffer(count: rows * sizes.width)
      projected = Buffer(count: rows * 2 * sizes.width)
      scores = Buffer(count: rows * MatrixProduct.padded(NameLabel.count))
    }

    func normalize(_ block: Block, width: Int) {
      Normalization.apply(to: block, state, width: width, into: normal)
    }
  }
}
