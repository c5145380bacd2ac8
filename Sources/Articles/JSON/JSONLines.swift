/// JSON Lines: an object a line, which is an article or holds a list of some.
enum JSONLines {
  /// What a line can hold.
  enum Content {
    case article(Result<Article, ReadError>)
    case list(JSONDocument)
  }

  /// The content of a line; nothing for a blank one.
  static func content(of line: SourceDocument, number: Int) -> Content? {
    guard !line.isBlank else { return nil }
    do throws(ReadError) {
      let text: DecodedText
      do throws(ReadError) { text = try line.plainText() } catch {
        throw ReadError(error.problem, in: line.origin, at: .line(number))
      }
      do throws(ReadError) {
        var article = try JSONRecord.article(text.bytes, in: line.origin, at: .line(number))
        article.repairs = text.repairs
        return .article(.success(article))
      } catch {
        guard error.problem == .missingKey("text"), JSONElements.list(in: text.bytes) != nil else {
          throw error
        }
        let origin = "\(line.origin):\(number)"
        return .list(JSONDocument(text.bytes, in: origin, repairs: text.repairs))
      }
    } catch {
      return .article(.failure(error))
    }
  }
}
