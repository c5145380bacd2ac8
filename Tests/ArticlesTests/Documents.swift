import Articles
import Foundation

/// The files that the tests read.
enum Documents {
  /// The folder of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The path of a document that is no news at all, or broken.
  static func hostile(_ name: String) -> String { package + "/Tests/Hostile/" + name }

  /// The path of an example that users see too.
  static func example(_ name: String) -> String { package + "/Examples/" + name }

  /// The path of a document of these tests.
  static func own(_ name: String) -> String {
    package + "/Tests/Documents/" + name
  }

  /// The bytes of a file.
  static func bytes(at path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }

  /// The only article of a text in some format.
  static func article(_ text: String, _ format: ArticleFormat) throws -> Article {
    try article(Array(text.utf8), format)
  }

  /// The only article of some bytes in some format.
  static func article(_ bytes: [UInt8], _ format: ArticleFormat) throws -> Article {
    let articles = ArticleReader(format: format).articles(from: bytes, origin: "memory")
    return try (articles.count == 1 ? articles.first : nil).unwrapped().get()
  }

  /// The only article of a file.
  static func article(at path: String) throws -> Article {
    let articles = Array(ArticleReader().articles(in: [path]))
    return try (articles.count == 1 ? articles.first : nil).unwrapped().get()
  }

  /// The only error of an input, as users read it, with the folders of this machine left out.
  static func message(at path: String, limit: Int? = nil) -> String? {
    var reader = ArticleReader()
    if let limit { reader.limit = limit }
    let results = Array(reader.articles(in: [path]))
    guard results.count == 1, case .failure(let error)? = results.first else { return nil }
    return error.description.replacingOccurrences(of: package + "/", with: "")
  }
}

struct NoValue: Error {}

extension Optional {
  /// The value, the lack of which fails a test.
  func unwrapped() throws -> Wrapped {
    guard let self else { throw NoValue() }
    return self
  }
}
