/// Products of matrices of 16-bit numbers with 32-bit sums, the same on every machine.
///
/// The product of two neighbours and their sum is one instruction where there is one (`pmaddwd`
/// of SSE2). Hence the order of the right matrix: panels of eight columns, in which two rows of
/// a column stand side by side.
enum MatrixProduct {
  /// Columns of the right matrix are handled in groups of so many, rows of the left by four.
  static let columnGroup = 8
  static let rowGroup = 4
  /// The largest absolute values on the left and on the right; `largestRowCount` such products
  /// add up to less than 2^31.
  static let leftLimit: Float = 4_095
  static let rightLimit = 1_023
  static let largestRowCount = 512

  /// The place of an element of the right matrix.
  static func place(row: Int, column: Int, rows: Int) -> Int {
    let panel = column / columnGroup * columnGroup * rows
    return panel + row / 2 * 2 * columnGroup + column % columnGroup * 2 + row % 2
  }

  /// Brings a number of columns to whole groups.
  static func padded(_ columns: Int) -> Int {
    (columns + columnGroup - 1) / columnGroup * columnGroup
  }

  /// Multiplies and scales: `output = left * right * scales + offsets`.
  ///
  /// - Parameters:
  ///   - left: The first row; rows follow each other at a distance of `stride` elements.
  ///   - count: The number of rows on the left; up to three more are read and written.
  ///   - right: Panels of `rows` (even) by `columns` (whole groups) elements.
  static func multiply(
    _ left: UnsafePointer<Int16>,
    stride: Int,
    count: Int,
    by right: UnsafePointer<Int16>,
    rows: Int,
    columns: Int,
    scales: UnsafePointer<Float>,
    offsets: UnsafePointer<Float>,
    into output: UnsafeMutablePointer<Float>
  ) {
    #if DEBUG
      // Without the optimizer, vectors are many times slower than plain loops.
      multiplyPlainly(
        left,
        stride: stride,
        count: count,
        by: right,
        rows: rows,
        columns: columns,
        scales: scales,
        offsets: offsets,
        into: output
      )
    #else
      multiplyTiles(
        left,
        stride: stride,
        count: count,
        by: right,
        rows: rows,
        columns: columns,
        scales: scales,
        offsets: offsets,
        into: output
      )
    #endif
  }

  private static func multiplyTiles(
    _ left: UnsafePointer<Int16>,
    stride: Int,
    count: Int,
    by right: UnsafePointer<Int16>,
    rows: Int,
    columns: Int,
    scales: UnsafePointer<Float>,
    offsets: UnsafePointer<Float>,
    into output: UnsafeMutablePointer<Float>
  ) {
    for column in Swift.stride(from: 0, to: columns, by: columnGroup) {
      let scale = Eights.load(scales + column)
      let offset = Eights.load(offsets + column)
      for row in Swift.stride(from: 0, to: count, by: rowGroup) {
        let tile = Tile(left + row * stride, stride, right + column * rows, rows)
        let target = output + row * columns + column
        Eights.store(tile.first.values * scale + offset, target)
        Eights.store(tile.second.values * scale + offset, target + columns)
        Eights.store(tile.third.values * scale + offset, target + 2 * columns)
        Eights.store(tile.fourth.values * scale + offset, target + 3 * columns)
      }
    }
  }
}

extension MatrixProduct {
  /// The same, to the last bit, with one sum at a time.
  private static func multiplyPlainly(
    _ left: UnsafePointer<Int16>,
    stride: Int,
    count: Int,
    by right: UnsafePointer<Int16>,
    rows: Int,
    columns: Int,
    scales: UnsafePointer<Float>,
    offsets: UnsafePointer<Float>,
    into output: UnsafeMutablePointer<Float>
  ) {
    for column in 0..<columns {
      for row in 0..<count {
        var sum: Int32 = 0
        var weight = right + place(row: 0, column: column, rows: rows)
        var input = left + row * stride
        let end = input + rows
        while input < end {
          sum &+= Int32(input[0]) &* Int32(weight[0]) &+ Int32(input[1]) &* Int32(weight[1])
          input += 2
          weight += 2 * columnGroup
        }
        output[row * columns + column] = Float(sum) * scales[column] + offsets[column]
      }
    }
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
