/// Tells the lists of keywords that agencies and sites put under their texts.
enum KeywordList {
  /// Whether a paragraph is such a list: `Keywords: PERU-CHILE/DEAL`.
  static func isOne(_ paragraph: String) -> Bool {
    guard paragraph.utf8.count <= 500, let colon = paragraph.firstIndex(of: ":") else {
      return false
    }
    let name = paragraph[..<colon].lowercased().filter(\.isLetter)
    return names.contains(name) && paragraph.last != "."
  }

  private static let names: Set<String> = [
    "keywords", "keyword", "tags", "tagged", "topics", "filedunder", "subjectcodes", "slug",
    "categories", "articletags", "relatedtopics", "postedin",
  ]
}
