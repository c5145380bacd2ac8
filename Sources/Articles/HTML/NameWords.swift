/// The words in a class or an id: `social-share`, `relatedLinks`.
enum NameWords {
  /// Whether a word of a name, in lower case, is wanted.
  static func contain(_ name: String, where isWanted: (String) -> Bool) -> Bool {
    var word: [UInt8] = []
    var previous: UInt8 = 0
    func isFound() -> Bool { word.count > 1 && isWanted(String(decoding: word, as: UTF8.self)) }
    for byte in name.utf8 {
      let isCapital = (65...90).contains(byte)
      let isLetter = isCapital || (97...122).contains(byte)
      if !isLetter || (isCapital && (97...122).contains(previous)) {
        if isFound() { return true }
        word.removeAll(keepingCapacity: true)
      }
      if isLetter { word.append(byte.lowerCased) }
      previous = byte
    }
    return isFound()
  }
}

extension MarkupNode {
  /// Whether a word of the class, the id or the property of an element is wanted.
  func isCalled(where isWanted: (String) -> Bool) -> Bool {
    guard hasAttributes else { return false }
    return ["class", "id", "itemprop"].contains { attribute in
      self.attribute(attribute).map { NameWords.contain($0, where: isWanted) } ?? false
    }
  }
}
