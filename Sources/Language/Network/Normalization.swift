/// Division by the root of the mean square (Zhang & Sennrich 2019), and rounding to 16 bits.
///
/// The learned scale of the published layer is part of the matrix that follows.
enum Normalization {
  /// Steps for one unit: no number of a normalized row of at most 256 is over 16.
  static let steps: Float = 255
  /// The widest row.
  static let largestWidth = 256

  /// Normalizes one row of `width` numbers, a multiple of eight.
  @inline(__always)
  static func apply(
    _ row: UnsafePointer<Float>,
    width: Int,
    into target: UnsafeMutablePointer<Int16>
  ) {
    var squares = SIMD8<Float>()
    for column in stride(from: 0, to: width, by: 8) {
      let value = Eights.load(row + column)
      squares += value * value
    }
    let mean = squares.sum() / Float(width)
    let factor = steps / (mean + 1e-5).squareRoot()
    for column in stride(from: 0, to: width, by: 8) {
      Eights.storeRounded(Eights.load(row + column) * factor, target + column)
    }
  }
}
