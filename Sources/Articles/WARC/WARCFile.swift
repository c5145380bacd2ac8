internal import Input

/// An archive of web pages (WARC 1.0 and 1.1), of which the pages that servers gave are read.
///
/// A record that is broken, or packed so, costs itself alone.
final class WARCFile: IteratorProtocol {
  typealias Results = [Result<Article, ReadError>]

  private let origin: String
  private let packed: (any UnpackedSource)?
  private let limit: Int
  private let read: (SourceDocument, ArticleFormat) -> Results
  private var stream: ByteStream
  private var number = 0
  private var ready: ArraySlice<Result<Article, ReadError>> = []
  private var isEmpty = true
  private var isAtEnd = false

  /// The longest line of a head, and the most lines that one may have.
  private static let headLimit = (line: 1 << 16, lines: 1000)

  /// - Parameters:
  ///   - limit: the greatest length of a page in bytes.
  ///   - read: reads the articles of a page.
  init(_ file: InputFile, limit: Int, read: @escaping (SourceDocument, ArticleFormat) -> Results) {
    origin = file.origin
    packed = file.source as? any UnpackedSource
    self.limit = limit
    self.read = read
    stream = ByteStream(file.source, after: file.start)
  }

  func next() -> Result<Article, ReadError>? {
    while true {
      if let result = ready.popFirst() {
        isEmpty = false
        return result
      }
      guard !isAtEnd else { break }
      do {
        ready = try articlesOfNextRecord()[...]
      } catch {
        isEmpty = false
        goOn(behind: error)
        return .failure(self.error(error as? ReadProblem ?? ReadProblem(ofReading: error)))
      }
    }
    guard isEmpty else { return nil }
    isEmpty = false
    return .failure(ReadError(.noText, in: origin))
  }

  /// The articles of the record that comes next; none of those that are no pages.
  private func articlesOfNextRecord() throws -> Results {
    number += 1
    guard let version = try lineBehindSpace() else { return try resultsAtEnd() }
    let results = try articles(behind: version)
    // What is damaged may be known at the end of the member only, by its check sum.
    if let packed { try stream.skipSpace(within: packed) }
    return results
  }

  /// Ends, unless what follows begins as no member does, and another one comes behind it.
  private func resultsAtEnd() throws -> Results {
    guard let packed, try packed.skipToNextMember() else {
      isAtEnd = true
      return []
    }
    stream.clear()
    return [.failure(error(.brokenPacking(packed.packing, isCutShort: false)))]
  }

  private func articles(behind version: [UInt8]) throws -> Results {
    guard version.starts(with: "WARC/".utf8) else {
      throw ReadProblem.malformedRecord("it does not begin with WARC/1.0")
    }
    let fields = try head()
    guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
      throw ReadProblem.malformedRecord("its Content-Length is no number")
    }
    guard fields["warc-type"]?.lowercased() == "response" else {
      try skip(length)
      return []
    }
    return try articles(of: fields, length: length)
  }

  private func articles(of fields: HeaderFields, length: Int) throws -> Results {
    let start = try stream.block(min(length, HTTPResponse.headLimit))
    let rest = length - start.count
    guard let response = HTTPResponse(start), response.status == 200,
      WebPage.mayBeArticle(response.fields.mediaType)
    else {
      try skip(rest)
      return []
    }
    guard length <= limit else {
      try skip(rest)
      return [.failure(error(.tooLarge(limit: limit)))]
    }
    let end = try stream.block(rest)
    guard end.count == rest else {
      throw ReadProblem.malformedRecord("the file ends within it")
    }
    let content = Array(start[response.headLength...] + end)
    return page(of: response, content: content, address: fields["warc-target-uri"])
  }

  /// The articles of a page that is in the archive as a whole.
  private func page(of response: HTTPResponse, content: [UInt8], address: String?) -> Results {
    do throws(ReadProblem) {
      var document = SourceDocument(
        origin: origin + ReadError.Place.record(number).suffix,
        bytes: try response.page(content, limit: limit)
      )
      document.servedEncoding = response.fields.charset
      document.address = address.map { String($0.drop { $0 == "<" }.prefix { $0 != ">" }) }
      guard let format = WebPage.format(of: document, mediaType: response.fields.mediaType) else {
        return []
      }
      let articles = read(document, format)
      // The items of a feed stand elsewhere.
      guard format != .feed else { return articles }
      return articles.map { article in article.map { $0.at(document.address) } }
    } catch {
      return [.failure(self.error(error))]
    }
  }

  /// The lines of a head, up to the blank one behind it.
  private func head() throws -> HeaderFields {
    var fields = HeaderFields()
    for _ in 0..<Self.headLimit.lines {
      guard let line = try stream.line(limit: Self.headLimit.line) else {
        throw ReadProblem.malformedRecord("the file ends within it")
      }
      guard !line.isEmpty else { return fields }
      fields.append(line)
    }
    throw ReadProblem.malformedRecord("its head has no end")
  }

  /// The first line that is not blank.
  private func lineBehindSpace() throws -> [UInt8]? {
    while let line = try stream.line(limit: Self.headLimit.line) {
      if !line.isEmpty { return line }
    }
    return nil
  }

  private func skip(_ count: Int) throws {
    guard try stream.skip(count) else {
      throw ReadProblem.malformedRecord("the file ends within it")
    }
  }

  private func error(_ problem: ReadProblem) -> ReadError {
    ReadError(problem, in: origin, at: .record(number))
  }

  /// Goes to the next record behind one that is broken, or to the end.
  private func goOn(behind error: any Error) {
    do {
      guard error is ReadProblem else {
        guard error is PackingError, try packed?.skipToNextMember() ?? false else {
          isAtEnd = true
          return
        }
        stream.clear()
        return
      }
      try findRecord()
    } catch let error {
      // What is broken here too belongs to the same damage.
      goOn(behind: error)
    }
  }

  private func findRecord() throws {
    isAtEnd = !(try stream.skip(toLine: "WARC/1.", limit: Self.headLimit.line))
  }
}
