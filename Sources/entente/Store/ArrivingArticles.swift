internal import Articles
internal import Extraction
internal import KnowledgeGraph
internal import Store

/// An article on its way into a store.
enum ArrivingArticle: Sendable {
  /// The store holds it as it is.
  case known([TextRepair])
  /// It is to be read.
  case new(Article, Document)

  /// What was mended in its bytes.
  var repairs: [TextRepair] {
    switch self {
    case .known(let repairs): repairs
    case .new(let article, _): article.repairs
    }
  }
}

/// Articles of which those are marked that need not be read: those that a store holds already, or
/// will hold in a moment, and those that give way to another of their identifier.
final class ArrivingArticles<Articles: IteratorProtocol>: IteratorProtocol
where Articles.Element == Result<Article, ReadError> {
  /// Why the store could not be asked; the articles end there.
  private(set) var failure: (any Error)?

  private var articles: Articles
  private let store: StoreWriter
  private let extractor: Extractor
  private var problems = RepeatedProblems<Problem>()

  private enum Problem { case sharedIdentifier }

  init(_ articles: Articles, by extractor: Extractor, of store: StoreWriter) {
    self.articles = articles
    self.extractor = extractor
    self.store = store
  }

  func next() -> Result<ArrivingArticle, ReadError>? {
    guard failure == nil, let next = articles.next() else { return nil }
    do {
      switch next {
      case .failure(let error): return .failure(error)
      case .success(let article): return .success(try arriving(article))
      }
    } catch {
      failure = error
      return nil
    }
  }

  /// Says how many problems were not told one by one, when there are no more articles.
  func conclude() { problems.end() }

  private func arriving(_ article: Article) throws -> ArrivingArticle {
    let document = extractor.document(of: article)
    let arrival = try store.arrival(of: document)
    if arrival.isOneOfTwo { tell(document.id) }
    return arrival.isNew ? .new(article, document) : .known(article.repairs)
  }

  private func tell(_ id: DocumentID) {
    problems.say(
      "\(store.path): two texts are the document '\(id.rawValue.prefix(60))', of which one stays;"
        + " give each an identifier of its own",
      of: .sharedIdentifier,
      in: store.path
    )
  }
}
