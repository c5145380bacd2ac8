import Testing

@testable import Language

/// Products of matrices against sums made one by one.
@Suite struct NetworkMatrixTests {
  @Test(arguments: [(2, 1, 1), (16, 8, 4), (64, 51, 7), (384, 24, 13)])
  func productsAreExact(rows: Int, columns: Int, count: Int) {
    let weights = (0..<rows * columns).map { Int16($0 * 7_919 % 2_047 - 1_023) }
    let input = Buffer((0..<(count + 3) * rows).map { Int16($0 * 104_729 % 8_191 - 4_095) })
    let scales = (0..<columns).map { Float($0 % 3 + 1) / 1_024 }
    let offsets = (0..<columns).map { Float($0) }
    let matrix = QuantizedMatrix(rows: rows, weights: weights, scales: scales, offsets: offsets)
    let output = Buffer<Float>(count: (count + 3) * matrix.columns)
    matrix.apply(to: input.start, stride: rows, count: count, into: output.start)
    for row in 0..<count {
      for column in 0..<columns {
        let sum = (0..<rows).reduce(Int32(0)) { sum, place in
          sum + Int32(input.start[row * rows + place]) * Int32(weights[place * columns + column])
        }
        let expected = Float(sum) * scales[column] + offsets[column]
        #expect(output.start[row * matrix.columns + column] == expected)
      }
    }
  }
}
