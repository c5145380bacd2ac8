/// Addresses of articles on the web.
enum WebAddress {
  /// No address that a browser takes is longer, whatever stands in a file.
  private static let longest = 4096

  /// The address that a text is; nothing where it is none, or tells only a part of one.
  static func absolute(_ text: String?) -> String? {
    guard let text = text?.nonEmpty, text.utf8.count <= longest,
      !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F })
    else { return nil }
    let start = text.prefix(8).lowercased()
    let scheme = ["http://", "https://"].first(where: start.hasPrefix)
    return scheme.map { $0.count < text.count } == true ? text : nil
  }
}

extension Article {
  /// The article, with an address if it tells none itself.
  func at(_ address: String?) -> Article {
    guard url == nil else { return self }
    var article = self
    article.url = WebAddress.absolute(address)
    return article
  }
}
