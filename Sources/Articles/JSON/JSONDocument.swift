/// A JSON document: a list of articles, an object that holds such a list, or an article.
struct JSONDocument: Sequence, IteratorProtocol {
  private let origin: String
  private let repairs: [TextRepair]
  private var elements: JSONElements
  private var isEmpty = true
  private var isAtEnd = false

  init(_ document: SourceDocument) throws(ReadError) {
    let text = try document.plainText()
    self.init(text.bytes, in: document.origin, repairs: text.repairs)
  }

  /// - Parameter bytes: the document in UTF-8.
  init(_ bytes: [UInt8], in origin: String, repairs: [TextRepair]) {
    self.origin = origin
    self.repairs = repairs
    elements = JSONElements(bytes)
  }

  /// Reads the next article.
  mutating func next() -> Result<Article, ReadError>? {
    guard !isAtEnd else { return nil }
    guard let element = elements.next() else {
      isAtEnd = true
      return isEmpty ? .failure(ReadError(.noText, in: origin)) : nil
    }
    isEmpty = false
    let result = Result { () throws(ReadError) in try article(of: element) }
    // What is no article in one element is none in all the others.
    if case .failure(let error) = result, error.problem == .graph { isAtEnd = true }
    return result
  }

  private func article(of element: JSONElements.Element) throws(ReadError) -> Article {
    let place = element.number.map { ReadError.Place.element($0) }
    guard let bytes = element.bytes, bytes.first == UInt8(ascii: "{") else {
      throw ReadError(.malformedJSON, in: origin, at: place)
    }
    var article = try JSONRecord.article(bytes, in: origin, at: place)
    article.repairs = repairs
    return article
  }
}
