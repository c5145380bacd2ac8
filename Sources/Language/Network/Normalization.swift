internal import CKernels

/// Division by the root of the mean square (Zhang & Sennrich 2019), and rounding to 16 bits.
///
/// The learned scale of the published layer is part of the matrix that follows.
enum Normalization {
  /// Steps for one unit: no number of a normalized row of at most 256 is over 16.
  static let steps: Float = 255
  /// The widest row.
  static let largestWidth = entente_widest_row

  /// Normalizes one row of `width` numbers, a multiple of eight.
  @inline(__always)
  static func apply(
    _ row: UnsafePointer<Float>,
    width: Int,
    into target: UnsafeMutablePointer<Int16>
  ) {
    Kernel.fastest.normalize(row, width: width, steps: steps, into: target)
  }

  /// Normalizes the states of all words of a block; the rows between its pieces stay as they are.
  static func apply(
    to block: Block,
    _ states: Buffer<Float>,
    width: Int,
    into normal: Buffer<Int16>
  ) {
    for piece in block.pieces {
      for row in piece.rows {
        apply(states.start + row * width, width: width, into: normal.start + row * width)
      }
    }
  }
}
