internal import CKernels

/// Rows of 8-bit numbers that stand for words or parts of words.
struct EmbeddingTable: Sendable {
  /// The number of rows.
  let rows: Int
  /// The length of a row, a multiple of eight.
  let width: Int
  /// How many bits to the left the numbers are moved before rows of several tables are added.
  let shift: Int32
  private let values: Buffer<Int8>
  private let zeros: Buffer<Int8>

  /// - Parameter values: Row after row.
  init(width: Int, shift: Int32, values: Buffer<Int8>) {
    rows = values.count / width
    self.width = width
    self.shift = shift
    self.values = values
    zeros = Buffer(count: width)
  }

  /// A row; one that is not there is a row of zeros.
  @inline(__always)
  func row(_ row: Int) -> entente_embedding {
    let start = UnsafePointer(row < rows ? values.start + row * width : zeros.start)
    return entente_embedding(values: start, shift: shift)
  }

  /// Asks for a row, which is added up soon.
  @inline(__always)
  func prefetch(_ row: entente_embedding) {
    guard let start = row.values else { return }
    for place in stride(from: 0, to: width, by: 64) { entente_prefetch(start + place) }
  }
}
