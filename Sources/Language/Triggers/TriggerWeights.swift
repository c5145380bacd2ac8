/// Everything that training found about triggers, read from a file.
///
/// `Models/README.md` tells the layout of the file.
struct TriggerWeights: Sendable {
  let sizes: TriggerSizes
  /// Makes the first state of a word from its features and its context.
  let input: QuantizedMatrix
  let lexicon: TriggerLexicon
  let tags: TagEmbedding
  let layers: [TriggerLayer]
  /// Makes what the scorers need, see `ReadoutSizes`.
  let readout: QuantizedMatrix
  let scorer: TriggerScorer
  let subjects: EndScorer
  let objects: EndScorer
  let speakers: EndScorer
  let times: EndScorer

  /// Reads and checks a file.
  init(_ bytes: UnsafeRawBufferPointer, inputWidth: Int) throws(NetworkError) {
    var reader = WeightsReader(bytes)
    try reader.magic("ENTRIGR4")
    sizes = try TriggerSizes(from: &reader, inputWidth: inputWidth)
    let names = try reader.words("names of relations")
    guard names.count == sizes.relations else {
      throw .invalid("\(names.count) names of relations", byte: reader.position)
    }
    lexicon = try TriggerLexicon(from: &reader, width: sizes.width)
    tags = try TagEmbedding(from: &reader, width: sizes.width)
    input = try reader.matrix("input", rows: 2 * sizes.input, columns: sizes.width)
    var layers: [TriggerLayer] = []
    for _ in 0..<sizes.layers { layers.append(try reader.triggerLayer(width: sizes.width)) }
    self.layers = layers
    readout = try reader.matrix("readout", rows: sizes.width, columns: sizes.readout.columns)
    scorer = try TriggerScorer(from: &reader, sizes, relations: names)
    subjects = try EndScorer(from: &reader, sizes.readout, side: 0)
    objects = try EndScorer(from: &reader, sizes.readout, side: 1)
    speakers = try EndScorer(from: &reader, sizes.readout, side: 2)
    times = try EndScorer(from: &reader, sizes.readout, side: 3)
    guard reader.isAtEnd else { throw .trailingBytes(byte: reader.position) }
  }
}

/// The sizes of a network of triggers, from the head of its file.
struct TriggerSizes: Sendable {
  /// The length of a word as the network of trees has it, once without and once in context.
  let input: Int
  /// The length of the state of a word.
  let width: Int
  /// The length of a word as trigger or end.
  let end: Int
  let relations: Int
  let layers: Int

  init(from reader: inout WeightsReader, inputWidth: Int) throws(NetworkError) {
    input = try reader.count("input width", in: inputWidth...inputWidth)
    width = try reader.multiple(of: 16, "width", upTo: TreeLayer.largestWidth)
    end = try reader.multiple(of: 16, "end width", upTo: 256)
    relations = try reader.count("number of relations", in: 1...128)
    layers = try reader.count("number of layers", in: 1...16)
  }
}

extension TriggerSizes {
  /// Actual, planned, possible, demanded.
  static var modalities: Int { 4 }

  /// Subject, object, speaker and time are looked for beside a trigger.
  var readout: ReadoutSizes { ReadoutSizes(width: width, end: end, sides: 4) }

  /// Where the scores of polarity and modality stand among those of relations.
  var negativeColumn: Int { relations }
  var modalityColumn: Int { relations + 1 }
  var scores: Int { relations + 1 + Self.modalities }
  var scoreColumns: Int { MatrixProduct.padded(scores) }
}

/// A layer of the network of triggers.
enum TriggerLayer: Sendable {
  case recurrent(RecurrentLayer)
  case tree(TreeLayer)

  func apply(to block: Block, _ tokens: [Token], in workspace: TriggerWorkspace) {
    switch self {
    case .recurrent(let layer):
      layer.apply(
        to: block,
        normal: workspace.normal,
        projected: workspace.projected,
        state: workspace.state
      )
    case .tree(let layer): layer.apply(to: block, tokens, in: workspace)
    }
  }
}

extension WeightsReader {
  /// Reads a layer of the network of triggers.
  fileprivate mutating func triggerLayer(width: Int) throws(NetworkError) -> TriggerLayer {
    switch try count("kind of layer", in: 2...3) {
    case 2: .recurrent(RecurrentLayer(gates: try matrix("gates", rows: width, columns: 2 * width)))
    default: .tree(TreeLayer(joint: try matrix("tree", rows: 3 * width, columns: width)))
    }
  }
}
