/// The full names of persons that a document gives, and by which shorter ones it may mean them.
struct PersonNames {
  /// Who bears a name, and who of them is named in full more often than any other.
  private struct Bearers {
    private var counts: [DocumentActorIndex: Int] = [:]
    private var most = 0
    private(set) var leader: DocumentActorIndex?

    mutating func count(_ actor: DocumentActorIndex) {
      let count = counts[actor, default: 0] + 1
      counts[actor] = count
      if count > most {
        (most, leader) = (count, actor)
      } else if count == most {
        leader = nil
      }
    }
  }

  /// The persons of one surname, by their given names.
  private typealias Family = [String: Set<DocumentActorIndex>]

  /// What may stand before a surname and be left out: "al".
  private let articles: [String]
  private var bySurname: [String: Bearers] = [:]
  private var byGivenName: [String: Bearers] = [:]
  private var families: [String: Family] = [:]
  /// By the first of two surnames, as Spanish names have them: "Reyes" of "Ángel Reyes Marroquin".
  private var byFirstSurname: [String: Bearers] = [:]
  /// By the last parts of their names, two or more: "Jaberi Ansari".
  private var byEnd: [[String]: Bearers] = [:]

  /// The most given names of one surname among which other spellings are looked for; where more
  /// persons share it, a spelling tells nothing.
  private static let largestFamily = 64

  /// How words may be spelled.
  private let spellings: SpellingLexicon

  /// - Parameter articles: What may stand before a surname, in small letters.
  init(articles: Set<String>, spellings: SpellingLexicon) {
    self.articles = articles.sorted().flatMap { [$0 + "-", $0 + " "] }
    self.spellings = spellings
  }

  /// Remembers one full name, each time that it stands in the text.
  mutating func register(_ parts: [String], _ actor: DocumentActorIndex) {
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return }
    let given = key(first)
    let surname = key(last)
    bySurname[surname, default: Bearers()].count(actor)
    byGivenName[given, default: Bearers()].count(actor)
    families[surname, default: [:]][given, default: []].insert(actor)
    if parts.count > 2 {
      byFirstSurname[key(parts[parts.count - 2]), default: Bearers()].count(actor)
    }
    for start in 1..<max(1, parts.count - 1) {
      byEnd[parts[start...].map(key), default: Bearers()].count(actor)
    }
  }

  /// The person whose longer name ends with these parts: "Jaberi Ansari" after "Hossein Jaberi
  /// Ansari".
  func bearer(ofEnd parts: [String]) -> DocumentActorIndex? { byEnd[parts.map(key)]?.leader }

  /// The person whom a single name means: by surname, else by given name; of several bearers the
  /// one whom the text names in full more often than any other.
  ///
  /// - Parameter isTitled: whether a title stands before the name, which no given name of somebody
  ///   named in full has: "Prince Charles" beside "Charles Kennedy".
  func bearer(of name: String, isTitled: Bool = false) -> DocumentActorIndex? {
    let key = key(name)
    return (bySurname[key] ?? (isTitled ? nil : byGivenName[key]))?.leader
  }

  /// The person whose name ends with this part and one more: "Reyes" after "Ángel Reyes Marroquin".
  func bearer(ofFirstSurname name: String) -> DocumentActorIndex? {
    byFirstSurname[key(name)]?.leader
  }

  /// Whether a single name means somebody whom the document names in full.
  func isSurname(_ name: String) -> Bool { bySurname[key(name)] != nil }

  /// The one person of the same surname and given name, spelled alike.
  ///
  /// So "George Bush" is "George W. Bush", and "Pervaiz" Musharraf is "Pervez".
  func variant(of parts: [String]) -> DocumentActorIndex? {
    guard let given = parts.first.map(key), let surname = parts.last.map(key),
      let family = families[surname]
    else { return nil }
    var matching = family[given] ?? []
    if family.count <= Self.largestFamily {
      for (other, actors) in family where Self.isAlike(other, given) {
        matching.formUnion(actors)
      }
    }
    return matching.count == 1 ? matching.first : nil
  }

  /// A name without its article, in its standard spelling: "Assad" and "al-Asad" are one.
  private func key(_ name: String) -> String {
    var key = name.isOfASCIILetters ? name : name.filter { $0.isLetter || $0 == " " || $0 == "-" }
    guard key.utf8.contains(where: { $0 == 0x20 || $0 == 0x2D }) else {
      return spellings.standard(of: key)
    }
    var lowered = key.lowercased()
    for article in articles where lowered.hasPrefix(article) {
      key.removeFirst(article.count)
      lowered.removeFirst(article.count)
    }
    return spellings.standard(of: key)
  }

  /// Whether two given names are spellings of one: they begin alike and differ in two letters at
  /// most.
  static func isAlike(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard min(left.count, right.count) > 3, left.first == right.first else { return false }
    return distance(Array(left), Array(right)) <= 2
  }

  /// The number of letters to change, add or take away between two words (Levenshtein 1966).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (line, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in right.indices {
        let change = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}

extension String {
  /// Whether all of it is letters of ASCII, spaces and hyphens.
  fileprivate var isOfASCIILetters: Bool {
    utf8.allSatisfy { 0x61...0x7A ~= $0 | 0x20 || $0 == 0x20 || $0 == 0x2D }
  }
}
