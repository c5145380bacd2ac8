/// Rows of 8-bit numbers that stand for words or parts of words.
struct EmbeddingTable: Sendable {
  /// The number of rows.
  let rows: Int
  /// The length of a row, a multiple of eight.
  let width: Int
  /// How many bits to the left the numbers are moved before rows of several tables are added.
  let shift: Int16
  private let values: Buffer<Int8>

  /// - Parameter values: Row after row.
  init(width: Int, shift: Int16, values: Buffer<Int8>) {
    rows = values.count / width
    self.width = width
    self.shift = shift
    self.values = values
  }

  /// Adds a row to sums; a row that is not there adds nothing.
  @inline(__always)
  func add(_ row: Int, to sums: UnsafeMutablePointer<Int16>) {
    guard row < rows else { return }
    let source = UnsafeRawPointer(values.start + row * width)
    let target = UnsafeMutableRawPointer(sums)
    for column in stride(from: 0, to: width, by: 8) {
      let narrow = source.load(fromByteOffset: column, as: SIMD8<Int8>.self)
      let wide = SIMD8<Int16>(truncatingIfNeeded: narrow) &<< shift
      let sum = target.load(fromByteOffset: 2 * column, as: SIMD8<Int16>.self) &+ wide
      target.storeBytes(of: sum, toByteOffset: 2 * column, as: SIMD8<Int16>.self)
    }
  }
}
