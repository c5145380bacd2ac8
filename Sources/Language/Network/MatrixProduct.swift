internal import CKernels

/// A product of matrices of 16-bit numbers with 32-bit sums, the same on every machine.
///
/// The product of two neighbours and their sum is one instruction where there is one (`pmaddwd`
/// of SSE2). Hence the order of the right matrix: panels of sixteen columns, in which two rows of
/// a column stand side by side.
struct MatrixProduct {
  /// The columns of a panel; what is read by panels has room for whole ones.
  static let panelColumns = entente_panel_columns
  /// Rows of results are brought to groups of this many columns, for vectors.
  static let columnGroup = 8
  /// The largest absolute values on the left and on the right; `largestRowCount` such products
  /// add up to less than 2^31.
  static let leftLimit: Float = 4_095
  static let rightLimit = 1_023
  static let largestRowCount = 512

  /// The first row on the left; rows follow each other at a distance of `stride` elements.
  let left: UnsafePointer<Int16>
  let stride: Int
  /// The number of rows on the left.
  let count: Int
  /// Panels for `rows` (even) by `columns` elements.
  let right: UnsafePointer<Int16>
  let rows: Int
  let columns: Int
  /// What the sums of a column are multiplied with, and what is added then, for whole panels.
  let scales: UnsafePointer<Float>
  let offsets: UnsafePointer<Float>

  /// Computes `left * right * scales + offsets`, rows of `columns` numbers.
  func write(into output: UnsafeMutablePointer<Float>, by kernel: Kernel = .fastest) {
    write(into: output, stride: columns, by: kernel)
  }

  /// Computes the same, rows at a distance of `stride` numbers.
  func write(
    into output: UnsafeMutablePointer<Float>,
    stride: Int,
    by kernel: Kernel = .fastest
  ) {
    kernel.scale(operands, scales: scales, offsets: offsets, into: output, stride: stride)
  }

  /// Computes `left * right` modulo 2^32, rows of `columns` numbers.
  func write(sums output: UnsafeMutablePointer<Int32>, by kernel: Kernel = .fastest) {
    kernel.sum(operands, into: output, stride: columns)
  }

  private var operands: entente_product {
    entente_product(
      left: left,
      left_stride: stride,
      count: count,
      right: right,
      columns: columns,
      depth: rows
    )
  }
}

extension MatrixProduct {
  /// The place of an element of the right matrix.
  static func place(row: Int, column: Int, rows: Int) -> Int {
    let panel = column / panelColumns * panelColumns * rows
    return panel + row / 2 * 2 * panelColumns + column % panelColumns * 2 + row % 2
  }

  /// Writes a column, of an even number of values, into a right matrix.
  static func place(
    _ values: UnsafeBufferPointer<Int16>,
    column: Int,
    in right: UnsafeMutablePointer<Int16>
  ) {
    guard let first = UnsafeRawPointer(values.baseAddress) else { return }
    var target = UnsafeMutableRawPointer(right + place(row: 0, column: column, rows: values.count))
    // Two rows of a column stand side by side, so that both are written at once.
    for pair in 0..<values.count / 2 {
      let both = first.loadUnaligned(fromByteOffset: 4 * pair, as: UInt32.self)
      target.storeBytes(of: both, as: UInt32.self)
      target += 4 * panelColumns
    }
  }

  /// Brings a number of columns to whole groups.
  static func padded(_ columns: Int) -> Int {
    (columns + columnGroup - 1) / columnGroup * columnGroup
  }

  /// Brings a number of columns to whole panels.
  static func wholePanels(_ columns: Int) -> Int {
    (columns + panelColumns - 1) / panelColumns * panelColumns
  }
}
