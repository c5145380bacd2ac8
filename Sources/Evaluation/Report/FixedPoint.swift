/// A number from 0 to 1 with this many decimals, rounded as exact arithmetic rounds it.
///
/// The product with a power of ten may be rounded onto a half; what it lost then decides.
struct FixedPoint {
  /// The number in units of the last decimal.
  let units: Int
  private let digits: Int

  init(_ value: Double, digits: Int) {
    let factor = (0..<digits).reduce(1.0) { product, _ in product * 10 }
    let bounded = min(max(value, 0), 1)
    let scaled = bounded * factor
    let lost = (-scaled).addingProduct(bounded, factor)
    let isHalf = scaled - scaled.rounded(.down) == 0.5
    let rule: FloatingPointRoundingRule =
      !isHalf || lost == 0 ? .toNearestOrEven : lost > 0 ? .up : .down
    units = Int(scaled.rounded(rule))
    self.digits = digits
  }

  /// A number of hundredths from 0 to 100.
  init(hundredths: Int) { (units, digits) = (hundredths, 2) }

  /// `.380`, and `1.00` for one, so that all are equally wide.
  var text: String {
    let padded = String(units)
    guard padded.count <= digits else { return "1." + padded.dropFirst(2) }
    return "." + String(repeating: "0", count: digits - padded.count) + padded
  }

  /// The number, rounded.
  var value: Double {
    Double(units) / (0..<digits).reduce(1.0) { product, _ in product * 10 }
  }
}
