/// The bytes of a document, and where they come from.
struct SourceDocument: Sendable {
  /// A path, or "standard input".
  var origin: String
  var bytes: [UInt8]
  /// The encoding that the user names for documents that declare none.
  var encoding: String?
  /// The encoding that the server named that gave the document, which outdoes its own words.
  var servedEncoding: String?
  /// The address that it was fetched from.
  var address: String?

  /// An error in this document.
  func error(_ problem: ReadProblem, at place: ReadError.Place? = nil) -> ReadError {
    ReadError(problem, in: origin, at: place)
  }
}
