/// Writes a model's bytes; numbers are little-endian.
package struct ModelWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func append(mark: String) {
    bytes += mark.utf8
  }

  package mutating func append(count: Int) {
    append([UInt32(count)])
  }

  package mutating func append<Number: FixedWidthInteger>(_ numbers: [Number]) {
    for number in numbers {
      withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
  }
}
