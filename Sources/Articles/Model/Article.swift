/// A news article as a reader gives it: its text, and what its source says about it.
public struct Article: Equatable, Sendable {
  /// The identifier that the source gives, if any.
  public var id: String?
  /// The headline, which is also the first paragraph of `text`.
  public var title: String?
  /// The day of publication as ISO 8601 writes it: `2015-09-27`.
  public var published: String?
  /// Who published it.
  public var source: String?
  /// Its address on the web.
  public var url: String?
  /// The headline and the paragraphs, parted by blank lines; offsets count its UTF-8 bytes.
  public var text: String
  /// Where it was read from, for messages: a path, or a path and a line.
  public var origin: String
  /// What had to be mended in the bytes of the document that it stood in.
  public var repairs: [TextRepair]

  public init(
    id: String? = nil,
    title: String? = nil,
    published: String? = nil,
    source: String? = nil,
    url: String? = nil,
    text: String,
    origin: String,
    repairs: [TextRepair] = []
  ) {
    self.id = id
    self.title = title
    self.published = published
    self.source = source
    self.url = url
    self.text = text
    self.origin = origin
    self.repairs = repairs
  }
}
