/// The identifier of a document, unique in a corpus.
public struct DocumentID: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static func == (left: DocumentID, right: DocumentID) -> Bool {
    ExactText(left.rawValue) == ExactText(right.rawValue)
  }

  public static func < (left: DocumentID, right: DocumentID) -> Bool {
    ExactText(left.rawValue) < ExactText(right.rawValue)
  }

  public func hash(into hasher: inout Hasher) { ExactText(rawValue).hash(into: &hasher) }
}

/// An article that claims were read from.
public struct Document: Hashable, Sendable {
  /// The identifier that the source gives, else one derived from the text.
  public var id: DocumentID
  /// The headline.
  public var title: String?
  /// The day of publication, against which "on Friday" is resolved.
  public var published: PartialDate?
  /// Who published it.
  public var source: String?
  /// The SHA-256 digest of the text that offsets count in, in hexadecimal.
  public var sha256: String

  public init(
    id: DocumentID,
    title: String? = nil,
    published: PartialDate? = nil,
    source: String? = nil,
    sha256: String
  ) {
    self.id = id
    self.title = title
    self.published = published
    self.source = source
    self.sha256 = sha256
  }
}

extension Document: Comparable {
  public static func < (left: Document, right: Document) -> Bool {
    if left.id != right.id { return left.id < right.id }
    if left.sha256 != right.sha256 { return left.sha256 < right.sha256 }
    return left.rest < right.rest
  }

  private var rest: (String, String, String) {
    (title ?? "", published?.description ?? "", source ?? "")
  }
}
