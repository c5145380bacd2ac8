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
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }

  public static func < (left: Self, right: Self) -> Bool {
    let (left, right) = (left.text.utf8.span, right.text.utf8.span)
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return left[index] < right[index]
    }
    return left.count < right.count
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
