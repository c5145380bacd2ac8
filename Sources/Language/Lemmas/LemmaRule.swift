/// How a word's end changes to make its base form: so many bytes go, and others come.
package struct LemmaRule: Equatable, Hashable, Sendable {
  package var removed: Int
  package var added: String

  package init(removed: Int, added: String) {
    self.removed = removed
    self.added = added
  }

  /// The rule that makes a lemma of a form.
  package init(from form: String, to lemma: String) {
    var shared = 0
    for (first, second) in zip(form.unicodeScalars, lemma.unicodeScalars) where first == second {
      shared += first.utf8.count
      guard form.utf8.prefix(shared).elementsEqual(lemma.utf8.prefix(shared)) else {
        shared -= first.utf8.count
        break
      }
    }
    removed = form.utf8.count - shared
    added = String(decoding: lemma.utf8.dropFirst(shared), as: UTF8.self)
  }

  /// The base form that the rule makes of a word that is long enough.
  package func apply(to form: String) -> String {
    if removed == 0, added.isEmpty { return form }
    return String(decoding: form.utf8.dropLast(removed), as: UTF8.self) + added
  }

  package static let identity = LemmaRule(removed: 0, added: "")
}
