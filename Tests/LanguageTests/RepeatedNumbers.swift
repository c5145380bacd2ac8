/// Numbers that look random, the same in every run.
struct RepeatedNumbers: RandomNumberGenerator {
  private var state: UInt64 = 1

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }

  /// Numbers between `-limit` and `limit`.
  mutating func floats(_ count: Int, limit: Float) -> [Float] {
    (0..<count).map { _ in .random(in: -limit...limit, using: &self) }
  }
}
