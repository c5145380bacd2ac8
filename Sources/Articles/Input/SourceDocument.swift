/// The bytes of a document, and where they come from.
struct SourceDocument: Sendable {
  /// A path, or "standard input".
  var origin: String
  var bytes: [UInt8]

  /// An error in this document.
  func error(_ problem: ReadProblem, at place: ReadError.Place? = nil) -> ReadError {
    ReadError(problem, in: origin, at: place)
  }

  /// The place of a byte as a line and a column.
  func place(ofByte offset: Int) -> ReadError.Place {
    let before = bytes.prefix(offset)
    let line = before.count(where: { $0 == UInt8(ascii: "\n") }) + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return .line(line, column: offset - start + 1)
  }

  /// Whether there is nothing but white space.
  var isBlank: Bool {
    bytes.allSatisfy { $0 == 32 || (9...13).contains($0) }
  }
}
