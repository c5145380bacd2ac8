extension Array {
  /// The elements without those whose key came before.
  func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}

extension Array where Element: Hashable {
  /// The elements without repetition.
  func uniqued() -> [Element] { uniqued(by: \.self) }
}
