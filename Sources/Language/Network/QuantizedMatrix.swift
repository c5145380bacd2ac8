/// A layer's weights in 16 bits, with a scale and an offset for each output.
struct QuantizedMatrix: Sendable {
  /// The length of an input, an even number.
  let rows: Int
  /// The number of outputs, brought to whole groups.
  let columns: Int
  private let weights: Buffer<Int16>
  private let scales: Buffer<Float>
  private let offsets: Buffer<Float>

  /// Packs weights that stand row by row; added columns are zero.
  init(rows: Int, weights plain: [Int16], scales: [Float], offsets: [Float]) {
    let count = scales.count
    self.rows = rows
    columns = MatrixProduct.padded(count)
    let panelColumns = MatrixProduct.wholePanels(count)
    weights = Buffer(count: rows * panelColumns)
    self.scales = Buffer(count: panelColumns)
    self.offsets = Buffer(count: panelColumns)
    for column in 0..<count {
      self.scales.start[column] = scales[column]
      self.offsets.start[column] = offsets[column]
      for row in 0..<rows {
        let place = MatrixProduct.place(row: row, column: column, rows: rows)
        weights.start[place] = plain[row * count + column]
      }
    }
  }

  /// Applies the layer to `count` inputs that follow each other at a distance of `stride`.
  func apply(
    to input: UnsafePointer<Int16>,
    stride: Int,
    count: Int,
    into output: UnsafeMutablePointer<Float>
  ) {
    product(with: input, stride: stride, count: count).write(into: output)
  }

  /// Makes only some of the outputs, the first of which begins a panel; rows of results follow each
  /// other at a distance of `outputStride`.
  func apply(
    to input: UnsafePointer<Int16>,
    stride: Int,
    count: Int,
    columns: Range<Int>,
    into output: UnsafeMutablePointer<Float>,
    outputStride: Int
  ) {
    let product = MatrixProduct(
      left: input,
      stride: stride,
      count: count,
      right: weights.start + columns.lowerBound * rows,
      rows: rows,
      columns: columns.count,
      scales: scales.start + columns.lowerBound,
      offsets: offsets.start + columns.lowerBound
    )
    product.write(into: output, stride: outputStride)
  }

  /// The product of such inputs with the weights.
  func product(with input: UnsafePointer<Int16>, stride: Int, count: Int) -> MatrixProduct {
    MatrixProduct(
      left: input,
      stride: stride,
      count: count,
      right: weights.start,
      rows: rows,
      columns: columns,
      scales: scales.start,
      offsets: offsets.start
    )
  }
}
