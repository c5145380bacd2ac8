/// The sizes of a network, from the head of its file.
struct NetworkSizes: Sendable {
  /// The length of the state of a word.
  let width: Int
  /// The length of a word as dependent or head of an arc.
  let arc: Int
  /// The length of the hidden layer of the scorer of relations.
  let label: Int
  /// The numbers of tags and relations.
  let universalTags: Int
  let pennTags: Int
  let relations: Int
  /// The number of layers.
  let layers: Int

  init(from reader: inout WeightsReader) throws(NetworkError) {
    width = try reader.multiple(of: 16, "width", upTo: Normalization.largestWidth)
    arc = try reader.multiple(of: 8, "arc width", upTo: 256)
    label = try reader.multiple(of: 8, "relation width", upTo: 256)
    universalTags = try reader.count("number of universal tags", in: 1...64)
    pennTags = try reader.count("number of Penn tags", in: 1...128)
    relations = try reader.count("number of relations", in: 2...128)
    layers = try reader.count("number of layers", in: 1...16)
  }
}

extension NetworkSizes {
  /// The most outputs that a matrix has, the readout apart.
  var widestLayer: Int { max(2 * width, arc) }

  /// Where the parts of the readout of a word begin.
  var pennTagColumn: Int { MatrixProduct.padded(universalTags) }
  var dependentColumn: Int { pennTagColumn + MatrixProduct.padded(pennTags) }
  var headColumn: Int { dependentColumn + arc }
  var labelDependentColumn: Int { headColumn + arc }
  var labelHeadColumn: Int { labelDependentColumn + label }
  /// The length of the readout of a word.
  var readoutColumns: Int { labelHeadColumn + label }

  var relationColumns: Int { MatrixProduct.padded(relations) }
}
