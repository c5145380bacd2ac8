/// A product of made-up matrices of some size, by which the speed of kernels is measured.
package struct SampleProduct {
  /// How many pairs of numbers are multiplied.
  package let multiplications: Int
  private let input: Buffer<Int16>
  private let matrix: QuantizedMatrix
  private let output: Buffer<Float>
  private let count: Int

  /// - Parameters:
  ///   - count: How many rows the left matrix has.
  ///   - rows: How long they are: an even number.
  ///   - columns: How many columns the right matrix has.
  package init(count: Int, rows: Int, columns: Int) {
    self.count = count
    multiplications = count * rows * columns
    input = Buffer((0..<count * rows).map { Int16($0 * 7_919 % 8_191 - 4_095) })
    matrix = QuantizedMatrix(
      rows: rows,
      weights: (0..<rows * columns).map { Int16($0 * 104_729 % 2_047 - 1_023) },
      scales: Array(repeating: 1, count: columns),
      offsets: Array(repeating: 0, count: columns)
    )
    output = Buffer(count: count * matrix.columns)
  }

  /// Computes the product once.
  package func compute(by kernel: Kernel) {
    matrix.product(with: input.start, stride: matrix.rows, count: count)
      .write(into: output.start, by: kernel)
  }
}
