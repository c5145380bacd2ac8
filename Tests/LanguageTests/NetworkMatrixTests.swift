import Testing

@testable import Language

/// Products of matrices, by each kernel of this processor, against sums made one by one.
@Suite struct NetworkMatrixTests {
  /// What is multiplied: `count` rows of `rows` numbers with `columns` columns.
  struct Shape: CustomTestStringConvertible {
    let count: Int
    let rows: Int
    let columns: Int

    var testDescription: String { "\(count) x \(rows) x \(columns)" }

    /// Sizes about those of tiles and panels, and those of networks.
    static let all: [Shape] =
      (0...17).map { Shape(count: $0, rows: 6, columns: 16) }
      + (1...33).map { Shape(count: 3, rows: 4, columns: $0) }
      + [(1, 2, 1), (7, 64, 51), (13, 384, 24), (30, 96, 40), (21, 512, 128)].map(Shape.init)
  }

  /// The numbers on the left and on the right.
  enum Values: CaseIterable {
    /// All that the network may hold, and the most of it: `largestRowCount` fit in a sum.
    case anyOfTheNetwork, largestOfTheNetwork
    /// All 16-bit numbers, and the lowest alone: sums are right modulo 2^32.
    case any, lowest

    func left(_ random: inout RepeatedNumbers) -> Int16 {
      value(&random, limit: Int16(MatrixProduct.leftLimit))
    }

    func right(_ random: inout RepeatedNumbers) -> Int16 {
      value(&random, limit: Int16(MatrixProduct.rightLimit))
    }

    private func value(_ random: inout RepeatedNumbers, limit: Int16) -> Int16 {
      switch self {
      case .anyOfTheNetwork: .random(in: -limit...limit, using: &random)
      case .largestOfTheNetwork: limit
      case .any: .random(in: .min ... .max, using: &random)
      case .lowest: .min
      }
    }
  }

  @Test func plainCIsAlwaysThere() {
    #expect(Kernel.all.last?.name == "plain C")
    #expect(Set(Kernel.all.map(\.name)).count == Kernel.all.count)
    #expect(LanguageEngine.instructions == Kernel.all.first?.name)
  }

  @Test(arguments: Kernel.all.indices, Values.allCases)
  func sumsAreExact(kernel: Int, values: Values) {
    for shape in Shape.all {
      let matrices = Matrices(shape, values)
      let found = Buffer<Int32>(count: shape.count * matrices.matrix.columns + 1)
      found.start[found.count - 1] = 7
      matrices.product.write(sums: found.start, by: Kernel.all[kernel])
      #expect(matrices.sums(in: found) == matrices.sums, "\(shape.testDescription)")
      #expect(found.start[found.count - 1] == 7, "\(shape.testDescription): written too far")
    }
  }

  @Test(arguments: Kernel.all.indices, Values.allCases)
  func sumsAreScaled(kernel: Int, values: Values) {
    for shape in Shape.all {
      let matrices = Matrices(shape, values)
      let found = Buffer<Float>(count: shape.count * matrices.matrix.columns + 1)
      found.start[found.count - 1] = 7
      matrices.product.write(into: found.start, by: Kernel.all[kernel])
      #expect(matrices.sums(in: found) == matrices.scaled, "\(shape.testDescription)")
      #expect(found.start[found.count - 1] == 7, "\(shape.testDescription): written too far")
    }
  }

  @Test func theLargestSumsOfTheNetworkFit() {
    let product = Int(MatrixProduct.leftLimit) * MatrixProduct.rightLimit
    #expect(product * MatrixProduct.largestRowCount <= Int32.max)
  }
}

/// Two matrices, their product, and what it must be.
private struct Matrices {
  let shape: NetworkMatrixTests.Shape
  let matrix: QuantizedMatrix
  private let input: Buffer<Int16>
  private let weights: [Int16]
  private let scales: [Float]
  private let offsets: [Float]
  /// Inputs lie further apart than they are long.
  private let stride: Int

  init(_ shape: NetworkMatrixTests.Shape, _ values: NetworkMatrixTests.Values) {
    var random = RepeatedNumbers()
    self.shape = shape
    stride = shape.rows + 3
    input = Buffer((0..<shape.count * stride).map { _ in values.left(&random) })
    weights = (0..<shape.rows * shape.columns).map { _ in values.right(&random) }
    scales = (0..<shape.columns).map { Float($0 % 5 + 1) / 1_023 }
    offsets = (0..<shape.columns).map { Float($0) / 3 }
    matrix = QuantizedMatrix(rows: shape.rows, weights: weights, scales: scales, offsets: offsets)
  }

  var product: MatrixProduct {
    matrix.product(with: input.start, stride: stride, count: shape.count)
  }

  /// The sums row by row, one product at a time.
  var sums: [Int32] {
    (0..<shape.count).flatMap { row in
      (0..<shape.columns).map { column in
        (0..<shape.rows).reduce(0) { sum, place in
          let weight = Int32(weights[place * shape.columns + column])
          return sum &+ Int32(input.start[row * stride + place]) &* weight
        }
      }
    }
  }

  var scaled: [Float] {
    sums.enumerated().map { place, sum in
      let column = place % shape.columns
      return Float(sum) * scales[column] + offsets[column]
    }
  }

  /// What was found, without the columns that fill up a group.
  func sums<Number>(in found: Buffer<Number>) -> [Number] {
    (0..<shape.count).flatMap { row in
      (0..<shape.columns).map { found.start[row * matrix.columns + $0] }
    }
  }
}
