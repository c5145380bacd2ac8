extension WeightsReader {
  /// Reads the bytes that every file of a kind begins with.
  mutating func magic(_ mark: String) throws(NetworkError) {
    let expected = Array(mark.utf8)
    guard let found = try? numbers(UInt8.self, count: expected.count), found == expected else {
      throw .unknownFormat(expected: mark)
    }
  }

  /// Reads a size that vectors can be made of.
  mutating func multiple(
    of unit: Int,
    _ name: String,
    upTo largest: Int
  ) throws(NetworkError) -> Int {
    let value = try count(name, in: unit...largest)
    guard value % unit == 0 else {
      throw .invalid("\(value) as \(name), no multiple of \(unit)", byte: position - 4)
    }
    return value
  }

  /// Reads names of tags or relations.
  mutating func cases<Name: RawRepresentable<String>>(
    _ name: String,
    count: Int
  ) throws(NetworkError) -> [Name] {
    let start = position
    let cases = try words(name).compactMap(Name.init(rawValue:))
    guard cases.count == count else {
      throw .invalid("\(cases.count) known \(name), not \(count)", byte: start)
    }
    return cases
  }

  /// Reads where words are found in a table.
  mutating func wordMap(_ name: String) throws(NetworkError) -> WordMap {
    let size = try count("number of \(name)", in: 1...1_000_000)
    let start = position
    let hashes = try numbers(UInt32.self, count: size)
    let rows = try numbers(UInt16.self, count: size)
    guard let map = WordMap(hashes: hashes, rows: rows) else {
      throw .invalid("\(name) out of order", byte: start)
    }
    return map
  }

  /// Reads a table of rows for words or their parts.
  mutating func table(width: Int) throws(NetworkError) -> EmbeddingTable {
    let rows = try count("number of rows", in: 1...65_536)
    let shift = try count("shift", in: 0...5)
    let values = try buffer(Int8.self, count: rows * width)
    return EmbeddingTable(width: width, shift: Int32(shift), values: values)
  }

  /// Reads a layer of the encoder.
  mutating func layer(width: Int) throws(NetworkError) -> NetworkLayer {
    switch try count("kind of layer", in: 1...2) {
    case 1:
      .convolution(
        ConvolutionLayer(window: try matrix("window", rows: 3 * width, columns: width))
      )
    default:
      .recurrent(RecurrentLayer(gates: try matrix("gates", rows: width, columns: 2 * width)))
    }
  }

  /// Reads a matrix row by row, after the scales and offsets of its columns.
  mutating func matrix(
    _ name: String,
    rows: Int,
    columns: Int
  ) throws(NetworkError) -> QuantizedMatrix {
    guard rows <= MatrixProduct.largestRowCount else {
      throw .invalid("\(rows) rows of \(name)", byte: position)
    }
    let scales = try floats("the scales of \(name)", count: columns)
    let offsets = try floats("the offsets of \(name)", count: columns)
    let start = position
    let weights = try numbers(Int16.self, count: rows * columns)
    guard weights.allSatisfy({ $0.magnitude <= MatrixProduct.rightLimit }) else {
      throw .invalid("a weight over \(MatrixProduct.rightLimit) in \(name)", byte: start)
    }
    return QuantizedMatrix(rows: rows, weights: weights, scales: scales, offsets: offsets)
  }
}
