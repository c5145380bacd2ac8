internal import KnowledgeGraph

/// A value whose text needs no escape in any format: a number, a truth value, a day, our words.
protocol PlainText {
  /// The type of a column of such values.
  static var type: ValueType { get }
  /// Adds the text of the value.
  func write(to sink: inout ByteSink)
}

/// A plain text that can be read back.
protocol PlainValue: PlainText {
  /// What a text must be to be such a value, in words.
  static var form: String { get }
  /// Reads a value from the bytes of its text; nothing where the text is none.
  init?(plain bytes: Span<UInt8>)
}

extension Int: PlainValue {
  static var type: ValueType { .int }
  static var form: String { "a number from 0 to \(GraphLimits.count)" }

  init?(plain bytes: Span<UInt8>) {
    guard let number = Self(digits: bytes) ?? Int(String(decoding: bytes)),
      (0...GraphLimits.count).contains(number)
    else { return nil }
    self = number
  }

  /// Reads up to 18 digits, which never exceed what a number holds.
  private init?(digits bytes: Span<UInt8>) {
    guard (1...18).contains(bytes.count) else { return nil }
    var number = 0
    for index in bytes.indices {
      guard (48...57).contains(bytes[index]) else { return nil }
      number = number * 10 + Int(bytes[index] - 48)
    }
    self = number
  }

  @inline(__always)
  func write(to sink: inout ByteSink) { sink.write(self) }
}

/// A whole number in a column in which others may write fractions.
struct WholeNumber: PlainValue {
  var number: Int

  static var type: ValueType { .double }
  static var form: String { Int.form }

  init(_ number: Int) { self.number = number }

  init?(plain bytes: Span<UInt8>) {
    guard let number = Int(plain: bytes) else { return nil }
    self.number = number
  }

  @inline(__always)
  func write(to sink: inout ByteSink) { sink.write(number) }
}

extension Bool: PlainValue {
  static var type: ValueType { .boolean }
  static var form: String { "true or false" }

  init?(plain bytes: Span<UInt8>) {
    switch bytes.count {
    case 4 where bytes.starts(with: "true"): self = true
    case 5 where bytes.starts(with: "false"): self = false
    default: return nil
    }
  }

  @inline(__always)
  func write(to sink: inout ByteSink) { sink.write(self ? "true" as StaticString : "false") }
}

extension Confidence: PlainValue {
  static var type: ValueType { .double }
  static var form: String { "a number from 0 to 1" }

  init?(plain bytes: Span<UInt8>) {
    if let hundredths = Self.hundredths(bytes) {
      self.init(hundredths: hundredths)
      return
    }
    guard let value = Double(String(decoding: bytes)), (0...1).contains(value) else { return nil }
    self.init(hundredths: Int((value * 100).rounded()))
  }

  /// The hundredths of a number that is written as we do: `0.87`, `0.5`, `1`.
  private static func hundredths(_ digits: Span<UInt8>) -> Int? {
    if digits.count == 1, digits[0] == 48 || digits[0] == 49 { return Int(digits[0] - 48) * 100 }
    guard (3...4).contains(digits.count), digits[0] == 48, digits[1] == UInt8(ascii: "."),
      (48...57).contains(digits[2])
    else { return nil }
    guard digits.count == 4 else { return Int(digits[2] - 48) * 10 }
    guard (48...57).contains(digits[3]) else { return nil }
    return Int(digits[2] - 48) * 10 + Int(digits[3] - 48)
  }

  @inline(__always)
  func write(to sink: inout ByteSink) { sink.write(self) }
}

extension PartialDate: PlainValue {
  static var type: ValueType { .string }
  static var form: String { "a date" }

  init?(plain bytes: Span<UInt8>) { self.init(bytes) }

  @inline(__always)
  func write(to sink: inout ByteSink) { sink.write(self) }
}

extension ClaimsDigest: PlainValue {
  static var type: ValueType { .string }
  static var form: String { "16 hexadecimal digits" }

  init?(plain bytes: Span<UInt8>) { self.init(bytes) }

  @inline(__always)
  func write(to sink: inout ByteSink) { sink.write(self) }
}

/// Degrees north or east in their canonical form.
struct Degrees: PlainText {
  let text: String

  static var type: ValueType { .double }

  @inline(__always)
  func write(to sink: inout ByteSink) { sink.write(text) }
}

/// A length in tenths of a point.
struct Tenths: PlainText {
  let number: Int

  static var type: ValueType { .double }

  @inline(__always)
  func write(to sink: inout ByteSink) { sink.writeTenths(number) }
}

/// The type of an actor as Neo4j writes it: `:State`.
struct NodeLabels: PlainText {
  let type: EntityType

  static var type: ValueType { .string }

  @inline(__always)
  func write(to sink: inout ByteSink) {
    sink.write(byte: UInt8(ascii: ":"))
    sink.write(type.rawValue)
  }
}
