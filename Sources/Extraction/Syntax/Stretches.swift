extension Array {
  /// The element to whose words a word belongs.
  ///
  /// The elements are in the order of the text, and share no words.
  func element(at word: Int, words: (Element) -> Range<Int>) -> Element? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if words(self[middle]).upperBound <= word { low = middle + 1 } else { high = middle }
    }
    guard low < count, words(self[low]).contains(word) else { return nil }
    return self[low]
  }
}
