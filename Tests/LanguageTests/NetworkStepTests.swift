import Foundation
import Testing

@testable import Language

/// What each kernel of this processor does between products, against loops over single numbers.
@Suite struct NetworkStepTests {
  static let widths = [16, 48, 128, 256]

  @Test(arguments: Kernel.all.indices, widths) func rowsOfTablesAreAdded(kernel: Int, width: Int) {
    var random = RepeatedNumbers()
    let tables = (0...5).map { shift in
      let values = (0..<3 * width).map { _ in Int8.random(in: .min ... .max, using: &random) }
      return (values, EmbeddingTable(width: width, shift: Int32(shift), values: Buffer(values)))
    }
    // A row that a table lacks adds nothing.
    let rows = Buffer(tables.enumerated().map { $1.1.row($0 == 2 ? 3 : 1) })
    let state = Buffer(random.floats(width, limit: 9))
    Kernel.all[kernel].embed(
      rows.start,
      count: rows.count,
      width: width,
      unit: 0.3,
      into: state.start
    )
    let sums = (0..<width).map { column in
      tables.enumerated().reduce(0) { sum, table in
        table.offset == 2 ? sum : sum + Int(table.element.0[width + column]) << table.offset
      }
    }
    #expect(elements(of: state) == sums.map { Float($0) * 0.3 })
  }

  @Test(arguments: Kernel.all.indices, widths) func rowsAreNormalized(kernel: Int, width: Int) {
    var random = RepeatedNumbers()
    let row = random.floats(width, limit: 40)
    let found = Buffer<Int16>(count: width)
    let source = Buffer(row)
    Kernel.all[kernel].normalize(source.start, width: width, steps: 255, into: found.start)
    var squares = [Float](repeating: 0, count: 8)
    for (column, value) in row.enumerated() { squares[column % 8] += value * value }
    let mean = squares.dropFirst().reduce(squares[0], +) / Float(width)
    let factor = 255 / (mean + 1e-5).squareRoot()
    #expect(elements(of: found) == row.map { Int16(($0 * factor).rounded(.toNearestOrEven)) })
  }

  @Test(arguments: Kernel.all.indices) func whatIsAboveZeroIsAdded(kernel: Int) {
    var random = RepeatedNumbers()
    let (source, before) = (random.floats(333, limit: 9), random.floats(333, limit: 9))
    let (input, state) = (Buffer(source), Buffer(before))
    Kernel.all[kernel].rectify(input.start, addingTo: state.start, count: 333)
    #expect(elements(of: state) == zip(before, source).map { $0 + max($1, 0) })
  }

  @Test(arguments: Kernel.all.indices) func rowsOfWeightsAreAdded(kernel: Int) {
    var random = RepeatedNumbers()
    let width = Kernel.weightsRow
    let table = (0..<64 * width).map { _ in Int16.random(in: .min ... .max, using: &random) }
    // Bits beyond the size of the table say nothing.
    let rows = (0..<90).map { _ in UInt32.random(in: 0...10_000_000, using: &random) }
    // The second group is empty, the last ends where the rows do.
    let ends: [UInt32] = [40, 40, 41, 90]
    let found = Buffer<Int32>(count: ends.count * width)
    table.withUnsafeBufferPointer { table in
      rows.withUnsafeBufferPointer { rows in
        ends.withUnsafeBufferPointer { ends in
          Kernel.all[kernel].addRows(of: table, rows, endingAt: ends, into: found.start)
        }
      }
    }
    var sums: [Int32] = []
    var start = 0
    for end in ends.map(Int.init) {
      let places = rows[start..<end].map { Int($0 % 64) * width }
      for column in 0..<width {
        let weights: [Int32] = places.map { Int32(table[$0 + column]) }
        sums.append(weights.reduce(0, +))
      }
      start = end
    }
    #expect(elements(of: found) == sums)
  }

  @Test(arguments: Kernel.all.indices, [8, 24, 64, 128])
  func recurrencesAreAlike(kernel: Int, units: Int) {
    for step in [1, -1] {
      let found = Recurrence(units: units, step: step)
      let plain = Recurrence(units: units, step: step)
      found.run(by: Kernel.all[kernel])
      Kernel.all.last.map(plain.run)
      #expect(elements(of: found.state) == elements(of: plain.state))
      for (number, exact) in zip(elements(of: found.state), found.exact()) {
        #expect(abs(Double(number) - exact) < 1e-3)
      }
    }
  }
}

/// All elements of a buffer.
private func elements<Element>(of buffer: Buffer<Element>) -> [Element] {
  Array(UnsafeBufferPointer(start: buffer.start, count: buffer.count))
}

/// A recurrence over some rows, upwards or downwards.
private struct Recurrence {
  let units: Int
  let step: Int
  let gates: Buffer<Float>
  let state: Buffer<Float>
  private static let count = 11

  init(units: Int, step: Int) {
    var random = RepeatedNumbers()
    self.units = units
    self.step = step
    // Gates are shut and open as well as between.
    gates = Buffer(random.floats(Self.count * 2 * units, limit: 60))
    state = Buffer(random.floats(Self.count * units, limit: 9))
  }

  private var rows: [Int] { step > 0 ? Array(0..<Self.count) : (0..<Self.count).reversed() }

  func run(by kernel: Kernel) {
    let first = rows[0]
    kernel.recur(
      over: Kernel.GateRows(first: gates.start + first * 2 * units, stride: step * 2 * units),
      addingTo: Kernel.StateRows(first: state.start + first * units, stride: step * units),
      count: Self.count,
      units: units
    )
  }

  /// What the states must become, about.
  func exact() -> [Double] {
    let before = elements(of: Recurrence(units: units, step: step).state)
    var states = before.map(Double.init)
    for unit in 0..<units {
      var memory = 0.0
      for row in rows {
        let gate = Double(gates.start[row * 2 * units + unit])
        let value = Double(gates.start[row * 2 * units + units + unit])
        memory = value + (memory - value) / (1 + exp(-gate))
        states[row * units + unit] += memory
      }
    }
    return states
  }
}
