/// A product of matrices of 16-bit numbers with 32-bit sums, the same on every machine.
///
/// The product of two neighbours and their sum is one instruction where there is one (`pmaddwd`
/// of SSE2). Hence the order of the right matrix: panels of eight columns, in which two rows of
/// a column stand side by side.
struct MatrixProduct {
  /// Columns of the right matrix are handled in groups of so many, rows of the left by four.
  static let columnGroup = 8
  static let rowGroup = 4
  /// The largest absolute values on the left and on the right; `largestRowCount` such products
  /// add up to less than 2^31.
  static let leftLimit: Float = 4_095
  static let rightLimit = 1_023
  static let largestRowCount = 512

  /// The first row on the left; rows follow each other at a distance of `stride` elements.
  let left: UnsafePointer<Int16>
  let stride: Int
  /// The number of rows on the left; up to three more are read, and written in the output.
  let count: Int
  /// Panels of `rows` (even) by `columns` (whole groups) elements.
  let right: UnsafePointer<Int16>
  let rows: Int
  let columns: Int
  /// What the sums of a column are multiplied with, and what is added then.
  let scales: UnsafePointer<Float>
  let offsets: UnsafePointer<Float>

  /// Computes `left * right * scales + offsets`, rows of `columns` numbers.
  func write(into output: UnsafeMutablePointer<Float>) {
    #if DEBUG
      // Without the optimizer, vectors are many times slower than plain loops.
      writeSums(into: output)
    #else
      writeTiles(into: output)
    #endif
  }

  private func writeTiles(into output: UnsafeMutablePointer<Float>) {
    for column in Swift.stride(from: 0, to: columns, by: Self.columnGroup) {
      let scale = Eights.load(scales + column)
      let offset = Eights.load(offsets + column)
      for row in Swift.stride(from: 0, to: count, by: Self.rowGroup) {
        let tile = Tile(left + row * stride, stride, right + column * rows, rows)
        let target = output + row * columns + column
        Eights.store(tile.first.values * scale + offset, target)
        Eights.store(tile.second.values * scale + offset, target + columns)
        Eights.store(tile.third.values * scale + offset, target + 2 * columns)
        Eights.store(tile.fourth.values * scale + offset, target + 3 * columns)
      }
    }
  }

  /// The same, to the last bit, with one sum at a time.
  private func writeSums(into output: UnsafeMutablePointer<Float>) {
    for column in 0..<columns {
      let weights = right + Self.place(row: 0, column: column, rows: rows)
      for row in 0..<count {
        let sum = Float(sum(of: left + row * stride, by: weights))
        output[row * columns + column] = sum * scales[column] + offsets[column]
      }
    }
  }

  private func sum(of input: UnsafePointer<Int16>, by weights: UnsafePointer<Int16>) -> Int32 {
    var sum: Int32 = 0
    var weight = weights
    for pair in 0..<(rows / 2) {
      let first = Int32(input[2 * pair]) &* Int32(weight[0])
      sum &+= first &+ Int32(input[2 * pair + 1]) &* Int32(weight[1])
      weight += 2 * Self.columnGroup
    }
    return sum
  }
}

extension MatrixProduct {
  /// The place of an element of the right matrix.
  static func place(row: Int, column: Int, rows: Int) -> Int {
    let panel = column / columnGroup * columnGroup * rows
    return panel + row / 2 * 2 * columnGroup + column % columnGroup * 2 + row % 2
  }

  /// Brings a number of columns to whole groups.
  static func padded(_ columns: Int) -> Int {
    (columns + columnGroup - 1) / columnGroup * columnGroup
  }
}

/// The sums of four rows in eight columns.
private struct Tile {
  var first = RowSums()
  var second = RowSums()
  var third = RowSums()
  var fourth = RowSums()

  @inline(__always)
  init(_ left: UnsafePointer<Int16>, _ stride: Int, _ right: UnsafePointer<Int16>, _ rows: Int) {
    var panel = UnsafeRawPointer(right)
    var pair = UnsafeRawPointer(left)
    for _ in 0..<(rows / 2) {
      let low = panel.load(as: SIMD8<Int16>.self)
      let high = panel.load(fromByteOffset: 16, as: SIMD8<Int16>.self)
      first.add(low, high, pair)
      second.add(low, high, pair + 2 * stride)
      third.add(low, high, pair + 4 * stride)
      fourth.add(low, high, pair + 6 * stride)
      panel += 32
      pair += 4
    }
  }
}

/// The sums of one row in eight columns.
private struct RowSums {
  private var low = SIMD4<Int32>()
  private var high = SIMD4<Int32>()

  var values: SIMD8<Float> {
    SIMD8(lowHalf: SIMD4<Float>(low), highHalf: SIMD4<Float>(high))
  }

  @inline(__always)
  mutating func add(_ first: SIMD8<Int16>, _ second: SIMD8<Int16>, _ pair: UnsafeRawPointer) {
    let both = SIMD4<Int32>(repeating: pair.loadUnaligned(as: Int32.self))
    let inputs = unsafeBitCast(both, to: SIMD8<Int16>.self)
    low &+= Self.products(first, inputs)
    high &+= Self.products(second, inputs)
  }

  /// The products of neighbours, added up.
  @inline(__always)
  private static func products(_ left: SIMD8<Int16>, _ right: SIMD8<Int16>) -> SIMD4<Int32> {
    let wide = SIMD8<Int32>(truncatingIfNeeded: left) &* SIMD8<Int32>(truncatingIfNeeded: right)
    return wide.evenHalf &+ wide.oddHalf
  }
}
