internal import Glibc

/// A text that is compared by its bytes.
///
/// Swift takes "é" as one character and as letter and accent for the same text. Files and stores do
/// not: what they tell apart must not become one here, or in an order that chance decides.
public struct ExactText: Hashable, Comparable, Sendable {
  /// The text.
  public let text: String

  public init(_ text: String) { self.text = text }

  public static func == (left: Self, right: Self) -> Bool {
    let (left, right) = (left.text.utf8.span, right.text.utf8.span)
    return left.count == right.count && order(left, right, count: left.count) == 0
  }

  public static func < (left: Self, right: Self) -> Bool {
    let (left, right) = (left.text.utf8.span, right.text.utf8.span)
    let order = order(left, right, count: min(left.count, right.count))
    return order == 0 ? left.count < right.count : order < 0
  }

  /// Below 0 where the first bytes of the left come first, above 0 where those of the right do.
  private static func order(
    _ left: borrowing Span<UInt8>,
    _ right: borrowing Span<UInt8>,
    count: Int
  ) -> CInt {
    left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        guard count > 0, let left = left.baseAddress, let right = right.baseAddress else {
          return 0
        }
        return memcmp(left, right, count)
      }
    }
  }

  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }
}

extension Sequence<String> {
  /// The texts in the order of their bytes, each once.
  func exactlySorted() -> [String] { map(ExactText.init).sortedSet().map(\.text) }
}
