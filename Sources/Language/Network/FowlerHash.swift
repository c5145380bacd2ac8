/// The 32-bit hash of Fowler, Noll and Vo (variant 1a).
struct FowlerHash: Equatable {
  private(set) var value: UInt32 = 0x811C_9DC5

  init() {}

  init(_ bytes: borrowing Span<UInt8>) {
    for index in bytes.indices { append(bytes[index]) }
  }

  /// The hash of a form whose ASCII letters are brought to lower case.
  init(lowercased form: borrowing Span<UInt8>) {
    for index in form.indices {
      let byte = form[index]
      let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      append(isUpper ? byte | 0x20 : byte)
    }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    value = (value ^ UInt32(byte)) &* 0x0100_0193
  }

  /// A number below `buckets`, a power of two.
  func bucket(of buckets: Int) -> Int {
    Int(value ^ (value >> 15)) & (buckets - 1)
  }
}
