/// The objects of a JSON document that may be articles, found one after the other.
///
/// They are the elements of a list, or of the list that an object holds under a usual key; else
/// the objects that follow one another. An element that is broken costs itself alone, as long as
/// its brackets are closed.
struct JSONElements: Sequence, IteratorProtocol {
  /// What may be an article.
  struct Element {
    /// Its number in the list, from 1; nothing where there is no list.
    let number: Int?
    /// Its bytes; nothing where the document is broken.
    let bytes: [UInt8]?
  }

  private var scanner: JSONScanner
  private var number: Int?
  /// Where the document goes on behind the list of an object.
  private var resumption: Int?

  /// - Parameter bytes: the document in UTF-8, without a byte order mark.
  init(_ bytes: [UInt8]) { scanner = JSONScanner(bytes) }

  /// The list of articles in an object that is no article; nothing if it holds none.
  static func list(in bytes: [UInt8], _ range: Range<Int>? = nil) -> Range<Int>? {
    var scanner = JSONScanner(bytes, range)
    let members = scanner.members()
    guard !members.contains(where: { ArticleKeys.contents.contains($0.key) }) else { return nil }
    return ArticleKeys.articleLists.lazy.compactMap { path in
      list(at: path[...], of: members, in: bytes)
    }.first
  }

  private static func list(
    at path: ArraySlice<String>,
    of members: [(key: String, value: Range<Int>)],
    in bytes: [UInt8]
  ) -> Range<Int>? {
    guard let range = members.first(where: { $0.key == path.first })?.value else { return nil }
    var scanner = JSONScanner(bytes, range)
    guard path.count > 1 else {
      guard scanner.skip("["), let first = scanner.first() else { return nil }
      return [UInt8(ascii: "{"), UInt8(ascii: "]")].contains(first) ? range : nil
    }
    return list(at: path.dropFirst(), of: scanner.members(), in: bytes)
  }

  mutating func next() -> Element? {
    while let byte = scanner.first() {
      if byte == UInt8(ascii: ",") {
        scanner.position += 1
      } else if number != nil, byte == UInt8(ascii: "]") {
        scanner.position = resumption ?? scanner.position + 1
        (number, resumption) = (nil, nil)
      } else if number == nil, byte == UInt8(ascii: "[") {
        scanner.position += 1
        number = 0
      } else if let element = element() {
        return element
      }
    }
    // The list was never closed.
    guard let number else { return nil }
    self.number = nil
    return Element(number: number + 1, bytes: nil)
  }

  /// The next value as an element; nothing if it holds a list, which is then entered.
  private mutating func element() -> Element? {
    number = number.map { $0 + 1 }
    let begins = scanner.first()
    guard let (range, isClosed) = scanner.value(), isClosed,
      number != nil || begins == UInt8(ascii: "{")
    else {
      defer { (scanner.position, number) = (scanner.end, nil) }
      return Element(number: number, bytes: nil)
    }
    if number == nil, let list = Self.list(in: scanner.bytes, range) {
      resumption = range.upperBound
      scanner.position = list.lowerBound + 1
      number = 0
      return nil
    }
    return Element(number: number, bytes: Array(scanner.bytes[range]))
  }
}
