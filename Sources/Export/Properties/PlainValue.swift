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
  /// Reads a value; nothing where the text is none.
  init?(plain text: String)
}

extension Int: PlainValue {
  static var type: ValueType { .int }
  static var form: String { "a number from 0 to \(GraphLimits.count)" }

  init?(plain text: String) {
    guard let number = Int(text), (0...GraphLimits.count).contains(number) else { return nil }
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

  init?(plain text: String) {
    guard let number = Int(plain: text) else { return nil }
    self.number = number
  }

  @inline(__always)
  func write(to sink: inout ByteSink) { sink.write(number) }
}

extension Bool: PlainValue {
  static var type: ValueType { .boolean }
  static var form: String { "true or false" }

  init?(plain text: String) { self.init(text) }

  @inline(__always)
  func write(to sink: inout ByteSink) { sink.write(self ? "true" as StaticString : "false") }
}

extension Confidence: PlainValue {
  static var type: ValueType { .double }
  static var form: String { "a number from 0 to 1" }

  init?(plain text: String) {
    guard let value = Double(text), (0...1).contains(value) else { return nil }
    self.init(hundredths: Int((value * 100).rounded()))
  }

  @inline(__always)
  func write(to sink: inout ByteSink) { sink.write(self) }
}

extension PartialDate: PlainValue {
  static var type: ValueType { .string }
  static var form: String { "a date" }

  init?(plain text: String) { self.init(text) }

  @inline(__always)
  func write(to sink: inout ByteSink) { sink.write(self) }
}

extension ClaimsDigest: PlainValue {
  static var type: ValueType { .string }
  static var form: String { "16 hexadecimal digits" }

  init?(plain text: String) { self.init(text) }

  @inline(__always)
  func write(to sink: inout ByteSink) { sink.write(self) }
}

/// A word of ours that says which of some cases is meant.
protocol PlainChoice: PlainValue, RawRepresentable<String>, CaseIterable {}

extension PlainChoice {
  static var type: ValueType { .string }
  static var form: String { "one of \(allCases.map(\.rawValue).joined(separator: ", "))" }

  init?(plain text: String) { self.init(rawValue: text) }

  @inline(__always)
  func write(to sink: inout ByteSink) { sink.write(rawValue) }
}

extension EntityType: PlainChoice {}
extension Sector: PlainChoice {}
extension Polarity: PlainChoice {}
extension Modality: PlainChoice {}

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
