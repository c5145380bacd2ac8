/// Everything that training found, read from a file.
///
/// `Models/README.md` tells the layout of the file. A class, so that all who read it hold one
/// reference.
final class NetworkWeights: Sendable {
  let sizes: NetworkSizes
  let universalTags: [PartOfSpeech]
  let pennTags: [PennTag]
  let relations: [DependencyRelation]
  let pairs: TagPairs
  let vectors: WordMap
  let forms: WordMap
  /// What an acronym that no table has is taken for.
  ///
  /// One of the same use: its letters mean nothing, but "ECOWAS" ends like an auxiliary.
  let acronym: WordFeatures
  /// What a step of the numbers in `tables` is worth.
  let embeddingUnit: Float
  /// One for each feature of a word.
  let tables: [EmbeddingTable]
  let layers: [NetworkLayer]
  /// Makes tags and what the scorers need, see `NetworkSizes`.
  let readout: QuantizedMatrix
  let arcs: ArcScorer
  let labels: RelationScorer
  let closedClasses: ClosedClasses

  /// Reads and checks a file.
  init(_ bytes: UnsafeRawBufferPointer) throws(NetworkError) {
    var reader = WeightsReader(bytes)
    try reader.magic("ENTENTE2")
    sizes = try NetworkSizes(from: &reader)
    universalTags = try reader.cases("universal tags", count: sizes.universalTags)
    pennTags = try reader.cases("Penn tags", count: sizes.pennTags)
    relations = try reader.cases("relations", count: sizes.relations)
    pairs = try TagPairs(from: &reader, sizes)
    vectors = try reader.wordMap("word vectors")
    forms = try reader.wordMap("learned forms")
    acronym = WordFeatures("NATO".utf8Span.span, vectors: vectors, forms: forms)
    embeddingUnit = try reader.floats("the unit of tables", count: 1)[0]
    tables = try Self.tables(from: &reader, width: sizes.width)
    layers = try Self.layers(from: &reader, sizes)
    readout = try reader.matrix("readout", rows: sizes.width, columns: sizes.readoutColumns)
    arcs = try ArcScorer(from: &reader, sizes)
    labels = try RelationScorer(from: &reader, sizes, relations)
    closedClasses = ClosedClasses(universalTags, pennTags, relations)
    guard reader.isAtEnd else { throw .trailingBytes(byte: reader.position) }
  }

  private static func tables(
    from reader: inout WeightsReader,
    width: Int
  ) throws(NetworkError) -> [EmbeddingTable] {
    var tables: [EmbeddingTable] = []
    for _ in 0..<WordFeatures.count { tables.append(try reader.table(width: width)) }
    let hashed = tables.suffix(WordFeatures.hashedRows.count).map(\.rows)
    guard hashed == WordFeatures.hashedRows else {
      throw .invalid("tables of \(hashed) rows", byte: reader.position)
    }
    return tables
  }

  private static func layers(
    from reader: inout WeightsReader,
    _ sizes: NetworkSizes
  ) throws(NetworkError) -> [NetworkLayer] {
    var layers: [NetworkLayer] = []
    for _ in 0..<sizes.layers { layers.append(try reader.layer(width: sizes.width)) }
    return layers
  }
}

/// A layer of the encoder.
enum NetworkLayer: Sendable {
  case convolution(ConvolutionLayer)
  case recurrent(RecurrentLayer)

  func apply(to block: Block, in workspace: NetworkWorkspace) {
    switch self {
    case .convolution(let layer): layer.apply(to: block, in: workspace)
    case .recurrent(let layer):
      layer.apply(
        to: block,
        normal: workspace.normal,
        projected: workspace.projected,
        state: workspace.state
      )
    }
  }
}
