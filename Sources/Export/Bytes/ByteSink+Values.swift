internal import KnowledgeGraph

extension ByteSink {
  /// Adds tenths as a decimal number: `12.5`, `-3`.
  mutating func writeTenths(_ tenths: Int) {
    if tenths < 0 { write(byte: UInt8(ascii: "-")) }
    write(abs(tenths) / 10)
    guard tenths % 10 != 0 else { return }
    write(byte: UInt8(ascii: "."))
    write(byte: UInt8(ascii: "0") + UInt8(abs(tenths) % 10))
  }

  /// Adds a confidence as a decimal number: `0.87`, `0.5`, `1`.
  mutating func write(_ confidence: Confidence) {
    let zero = UInt8(ascii: "0")
    let hundredths = confidence.hundredths
    write(byte: zero + hundredths / 100)
    guard hundredths % 100 != 0 else { return }
    write(byte: UInt8(ascii: "."))
    write(byte: zero + hundredths / 10 % 10)
    if hundredths % 10 != 0 { write(byte: zero + hundredths % 10) }
  }

  /// Adds a date as ISO 8601 writes it: `2015`, `2015-09` or `2015-09-26`.
  mutating func write(_ date: PartialDate) {
    writeTwoDigits(date.year / 100)
    writeTwoDigits(date.year % 100)
    guard let month = date.month else { return }
    write(byte: UInt8(ascii: "-"))
    writeTwoDigits(month)
    guard let day = date.day else { return }
    write(byte: UInt8(ascii: "-"))
    writeTwoDigits(day)
  }

  /// Adds a digest of claims: 16 lower-case hexadecimal digits.
  mutating func write(_ digest: ClaimsDigest) {
    write(hexadecimal: digest.value)
  }
}
