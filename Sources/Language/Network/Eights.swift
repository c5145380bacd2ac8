/// Arithmetic on eight numbers at once, the same to the last bit on every machine.
enum Eights {
  @inline(__always)
  static func load(_ source: UnsafePointer<Float>) -> SIMD8<Float> {
    UnsafeRawPointer(source).loadUnaligned(as: SIMD8<Float>.self)
  }

  @inline(__always)
  static func store(_ value: SIMD8<Float>, _ target: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(target).storeBytes(of: value, as: SIMD8<Float>.self)
  }

  /// Rounds to the nearest integers (ties to even) and stores them; values must fit in 16 bits.
  @inline(__always)
  static func storeRounded(_ value: SIMD8<Float>, _ target: UnsafeMutablePointer<Int16>) {
    let shifted = value + shift
    let bits = unsafeBitCast(shifted, to: SIMD8<Int32>.self) &- shiftBits
    let narrow = SIMD8<Int16>(truncatingIfNeeded: bits)
    UnsafeMutableRawPointer(target).storeBytes(of: narrow, as: SIMD8<Int16>.self)
  }

  /// Brings numbers between `-limit` and `limit`, rounds and stores them.
  @inline(__always)
  static func storeRounded(
    _ source: UnsafePointer<Float>,
    _ target: UnsafeMutablePointer<Int16>,
    count: Int,
    limit: Float
  ) {
    for place in stride(from: 0, to: count, by: 8) {
      storeRounded(limited(load(source + place), to: limit), target + place)
    }
  }

  /// The same for numbers below zero brought to zero first.
  @inline(__always)
  static func storeRectified(
    _ source: UnsafePointer<Float>,
    _ target: UnsafeMutablePointer<Int16>,
    count: Int,
    limit: Float
  ) {
    for place in stride(from: 0, to: count, by: 8) {
      storeRounded(limited(rectified(load(source + place)), to: limit), target + place)
    }
  }

  @inline(__always)
  static func limited(_ value: SIMD8<Float>, to limit: Float) -> SIMD8<Float> {
    let low = value.replacing(with: -limit, where: value .< -limit)
    return low.replacing(with: limit, where: low .> limit)
  }

  @inline(__always)
  static func rectified(_ value: SIMD8<Float>) -> SIMD8<Float> {
    value.replacing(with: 0, where: value .< 0)
  }

  /// Added to a small number, it leaves the nearest integer in the lowest bits.
  private static var shift: SIMD8<Float> { .init(repeating: 12_582_912) }
  private static var shiftBits: SIMD8<Int32> { .init(repeating: 0x4B40_0000) }
}
