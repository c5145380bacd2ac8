/// How a sample stands in a record: the number of sequences, a colon, and eight characters a hash.
///
/// The characters are those of Base64 for URLs (RFC 4648), in the order of their values here.
extension TextSketch: LosslessStringConvertible {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8
  )
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: .max, count: 256)
    for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }()
  /// How many characters stand for a hash, of six bits each.
  private static let length = 8

  /// What has such a form, in words.
  package static let form = "a number, a colon, and 8 characters of Base64 for each of its hashes"

  public var description: String {
    var bytes = Array("\(count):".utf8)
    bytes.reserveCapacity(bytes.count + hashes.count * Self.length)
    for hash in hashes {
      for place in (0..<Self.length).reversed() {
        bytes.append(Self.digits[Int(hash >> UInt64(6 * place)) & 63])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads what `description` gives; nothing where the text is no sample of a text.
  public init?(_ description: String) {
    let parts = description.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard parts.count == 2, let count = Int(String(parts[0]) ?? ""),
      parts[1].count <= Self.size * Self.length, parts[1].count.isMultiple(of: Self.length)
    else { return nil }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(parts[1].count / Self.length)
    var hash: UInt64 = 0
    for (place, byte) in parts[1].enumerated() {
      let value = Self.values[Int(byte)]
      guard value < 64 else { return nil }
      hash = hash << 6 | UInt64(value)
      guard place % Self.length == Self.length - 1 else { continue }
      hashes.append(hash)
      hash = 0
    }
    self.init(count: count, hashes: hashes)
  }
}
