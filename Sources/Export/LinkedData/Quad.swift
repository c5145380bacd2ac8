/// A line of N-Quads, as places in it.
struct Quad {
  let subject: Range<Int>
  let predicate: Range<Int>
  /// The resource that is the object; nothing where that is a literal.
  let link: Range<Int>?
  /// The literal that is the object; an empty one where that is a resource.
  let literal: JSONText
  let datatype: Range<Int>?
  /// Whether it stands in a graph that has a name.
  let hasGraph: Bool

  /// Reads a line; nothing where it is none of N-Quads that entente wrote.
  ///
  /// - Parameter resolved: where the literal is copied if it has escapes.
  init?(_ line: Span<UInt8>, resolved: inout [UInt8]) {
    var cursor = JSONCursor()
    guard let subject = cursor.iri(in: line), let predicate = cursor.iri(in: line) else {
      return nil
    }
    self.subject = subject
    self.predicate = predicate
    link = cursor.iri(in: line)
    if link != nil {
      literal = JSONText(range: 0..<0, isResolved: false)
      datatype = nil
    } else {
      guard let text = try? cursor.text(in: line, resolved: &resolved) else { return nil }
      literal = text
      let isTyped =
        cursor.take(UInt8(ascii: "^"), in: line) && cursor.take(UInt8(ascii: "^"), in: line)
      datatype = isTyped ? cursor.iri(in: line) : nil
    }
    hasGraph = cursor.iri(in: line) != nil
  }
}

extension JSONCursor {
  /// Goes past an IRI between angle brackets, if one stands here.
  fileprivate mutating func iri(in line: Span<UInt8>) -> Range<Int>? {
    guard take(UInt8(ascii: "<"), in: line) else { return nil }
    guard let end = line.firstIndex(of: UInt8(ascii: ">"), from: position) else { return nil }
    defer { advance(to: end + 1) }
    return position..<end
  }
}
