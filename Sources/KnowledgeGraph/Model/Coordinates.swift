/// A place on earth (WGS 84), in whole hundred-thousandths of a degree: about a metre.
///
/// Whole numbers, so that no output depends on how a machine prints a fraction.
public struct Coordinates: Hashable, Sendable {
  /// Degrees north of the equator times 100,000, from -9,000,000 to 9,000,000.
  public let north: Int32
  /// Degrees east of Greenwich times 100,000, from -18,000,000 to 18,000,000.
  public let east: Int32

  private static let degree = 100_000

  /// Makes coordinates, or nothing where no such place is on earth.
  public init?(north: Int, east: Int) {
    guard (-90 * Self.degree...90 * Self.degree).contains(north),
      (-180 * Self.degree...180 * Self.degree).contains(east)
    else { return nil }
    self.north = Int32(north)
    self.east = Int32(east)
  }

  /// Reads two decimal numbers of degrees: `33.34058` and `-0.12574`; more digits are rounded.
  public init?(latitude: String, longitude: String) {
    guard let north = Self.parsed(latitude), let east = Self.parsed(longitude) else { return nil }
    self.init(north: north, east: east)
  }

  /// Degrees north of the equator, as the canonical decimal of XML Schema.
  public var latitude: String { Self.text(north) }

  /// Degrees east of Greenwich, as the canonical decimal of XML Schema.
  public var longitude: String { Self.text(east) }

  private static func parsed(_ text: String) -> Int? {
    guard let value = Double(text), abs(value) <= 180 else { return nil }
    return Int((value * Double(degree)).rounded())
  }

  private static func text(_ value: Int32) -> String {
    let (degrees, rest) = Int(value.magnitude).quotientAndRemainder(dividingBy: degree)
    let sign = value < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(degrees)" }
    var digits = String(String(rest + degree).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(degrees).\(digits)"
  }
}

extension Coordinates: Comparable {
  public static func < (left: Coordinates, right: Coordinates) -> Bool {
    (left.north, left.east) < (right.north, right.east)
  }
}

extension Coordinates: CustomStringConvertible {
  /// `33.34058 44.40088`.
  public var description: String { "\(latitude) \(longitude)" }
}
