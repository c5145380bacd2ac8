/// Reads what the caption of a picture tells besides the names of things and photographers.
enum PictureCaption {
  /// The sentences of a caption; nothing where it has none.
  static func told(by caption: Paragraph) -> Paragraph? {
    guard !caption.endsWithStop else { return caption }
    let words = caption.text.split(separator: " ")
    guard let end = words.lastIndex(where: endsSentence) else { return nil }
    var told = caption
    told.text = words[...end].joined(separator: " ")
    told.linkLength = min(told.linkLength, told.text.utf8.count)
    return told
  }

  /// Whether a word ends a sentence, and is no initial and no title such as `Sen.`.
  private static func endsSentence(_ word: Substring) -> Bool {
    guard let last = word.last, ".!?".contains(last) else { return false }
    return word.dropLast().reversed().prefix { $0.isLetter || $0.isNumber }.count > 3
  }
}
