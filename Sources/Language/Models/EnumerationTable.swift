/// A value for each case of an enumeration without associated values, found without any hash.
///
/// What reads it is inlinable, so that other modules do so without calls for each word.
package struct EnumerationTable<Case: CaseIterable, Value> {
  @usableFromInline var values: [Value]

  /// - Parameter empty: What is found for what is not a case.
  package init(of empty: Value, _ value: (Case) -> Value) {
    values = Array(repeating: empty, count: 256)
    for key in Case.allCases { values[Self.place(of: key)] = value(key) }
  }

  /// Makes a table of equal values.
  package init(of value: Value) { values = Array(repeating: value, count: 256) }

  @inlinable @inline(__always)
  package subscript(key: Case) -> Value {
    get { values[Self.place(of: key)] }
    set { values[Self.place(of: key)] = newValue }
  }

  /// The number that stands for a case in memory: one byte.
  @inlinable @inline(__always)
  static func place(of key: Case) -> Int {
    withUnsafeBytes(of: key) { $0.count == 1 ? Int($0[0]) : 0 }
  }
}

extension EnumerationTable: Sendable where Case: Sendable, Value: Sendable {}
