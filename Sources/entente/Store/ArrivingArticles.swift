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

/// Articles of which those are marked that a store holds already, or will hold in a moment.
final class ArrivingArticles<Articles: IteratorProtocol>: IteratorProtocol
where Articles.Element == Result<Article, ReadError> {
  /// Why the store could not be asked; the articles end there.
  private(set) var failure: (any Error)?

  private var articles: Articles
  private let store: StoreWriter
  private let extractor: Extractor
  /// Those that were shown and are not yet in the store.
  private var pending: [DocumentID: Document] = [:]

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
      case .success(let article):
        let document = extractor.document(of: article)
        return .success(
          try isKnown(document) ? .known(article.repairs) : .new(article, document)
        )
      }
    } catch {
      failure = error
      return nil
    }
  }

  /// Forgets documents that are in the store now.
  func forget(_ documents: [Document]) {
    for document in documents where pending[document.id] == document {
      pending[document.id] = nil
    }
  }

  private func isKnown(_ document: Document) throws -> Bool {
    if let other = pending[document.id] {
      if other == document { return true }
    } else if try store.holds(document) {
      return true
    }
    pending[document.id] = document
    return false
  }
}
