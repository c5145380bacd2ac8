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
  /// Its address on the web, where that is told and is not the identifier itself.
  public var url: String?
  /// The SHA-256 digest of the text that offsets count in, in hexadecimal.
  public var sha256: String
  /// What of its text is compared with other texts, where the text was known.
  public var sketch: TextSketch?
  /// The document of whose text this one's is a copy.
  ///
  /// Graphs tell it of all documents that they show, by the sketches of all; of one that has none,
  /// what is said here holds.
  public var copyOf: DocumentID?

  public init(
    id: DocumentID,
    title: String? = nil,
    published: PartialDate? = nil,
    source: String? = nil,
    url: String? = nil,
    sha256: String,
    sketch: TextSketch? = nil,
    copyOf: DocumentID? = nil
  ) {
    self.id = id
    self.title = title
    self.published = published
    self.source = source
    self.url = url
    self.sha256 = sha256
    self.sketch = sketch
    self.copyOf = copyOf
  }
}

extension Document {
  /// The address on the web, as far as it is known.
  public var address: String? { url ?? (id.isURL ? id.rawValue : nil) }
}

extension DocumentID {
  /// Whether the source gives the address of the document as its identifier.
  public var isURL: Bool {
    ["http://", "https://"].contains { rawValue.utf8.starts(with: $0.utf8) }
  }
}

extension Document: Comparable {
  public static func < (left: Document, right: Document) -> Bool {
    if left.id != right.id { return left.id < right.id }
    if left.sha256 != right.sha256 { return left.sha256 < right.sha256 }
    if left.rest != right.rest { return left.rest < right.rest }
    // Of two that say the same, the one of which more is known comes first.
    if left.url != right.url { return left.url ?? "" > right.url ?? "" }
    if left.sketch != right.sketch { return left.sketchText > right.sketchText }
    return (left.copyOf?.rawValue ?? "", 0) < (right.copyOf?.rawValue ?? "", 0)
  }

  private var sketchText: String { sketch?.description ?? "" }

  private var rest: (String, String, String) {
    (title ?? "", published?.description ?? "", source ?? "")
  }
}
