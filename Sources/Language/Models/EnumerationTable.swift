/// A value for each case of an enumeration without associated values, found without any hash.
package struct EnumerationTable<Key: CaseIterable, Value> {
  private var values: [Value]

  /// - Parameter empty: What is found for a key that is no case.
  package init(of empty: Value, _ value: (Key) -> Value) {
    values = Array(repeating: empty, count: 256)
    for key in Key.allCases { values[Self.place(of: key)] = value(key) }
  }

  /// Makes a table of equal values.
  package init(of value: Value) { values = Array(repeating: value, count: 256) }

  @inline(__always)
  package subscript(key: Key) -> Value {
    get { values[Self.place(of: key)] }
    set { values[Self.place(of: key)] = newValue }
  }

  /// The number that stands for a case in memory: one byte.
  @inline(__always)
  private static func place(of key: Key) -> Int {
    withUnsafeBytes(of: key) { $0.count == 1 ? Int($0[0]) : 0 }
  }
}

extension EnumerationTable: Sendable where Key: Sendable, Value: Sendable {}
