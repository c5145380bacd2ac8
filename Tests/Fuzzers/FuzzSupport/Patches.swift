/// Random changes of bytes: of megabytes, a fuzzer alone would hardly meet those that count.
package struct Patches {
  /// How many bytes at the start are met as often as all others, since lengths stand there.
  private static let head = 4096

  private let bytes: UnsafeBufferPointer<UInt8>

  /// - Parameter bytes: Where the end is, four bytes, and then changes, five bytes each: where one
  ///   is, and the new byte.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The bytes with the changes.
  package func applied(to whole: [UInt8]) -> [UInt8] {
    guard bytes.count >= 4, !whole.isEmpty else { return Array(bytes) }
    var changed = whole
    for start in stride(from: 4, through: bytes.count - 5, by: 5) {
      let place = number(at: start)
      let count = place.isMultiple(of: 2) ? min(Self.head, whole.count) : whole.count
      changed[place / 2 % count] = bytes[start + 4]
    }
    let end = number(at: 0)
    return end < whole.count ? Array(changed.prefix(end)) : changed
  }

  private func number(at start: Int) -> Int {
    bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
