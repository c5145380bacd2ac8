/// The full names of persons that a document gives, and by which shorter ones it may mean them.
struct PersonNames {
  private struct Entry {
    let given: String
    let surname: String
    let actor: DocumentActorIndex
  }

  private var entries: [Entry] = []

  /// Remembers one full name, each time that it stands in the text.
  mutating func register(_ parts: [String], _ actor: DocumentActorIndex) {
    guard parts.count > 1, let given = parts.first, let surname = parts.last else { return }
    entries.append(Entry(given: Self.key(given), surname: Self.key(surname), actor: actor))
  }

  /// The person whom a single name means: by surname, else by given name; of several bearers the
  /// one whom the text names in full more often than any other.
  func bearer(of name: String) -> DocumentActorIndex? {
    let key = Self.key(name)
    let bySurname = entries.filter { $0.surname == key }
    let candidates = bySurname.isEmpty ? entries.filter { $0.given == key } : bySurname
    return Self.mostNamed(candidates.map(\.actor))
  }

  /// Whether a single name means somebody whom the document names in full.
  func isSurname(_ name: String) -> Bool {
    let key = Self.key(name)
    return entries.contains { $0.surname == key }
  }

  /// The one person of the same surname and given name, spelled alike.
  ///
  /// So "George Bush" is "George W. Bush", and "Pervaiz" Musharraf is "Pervez".
  func variant(of parts: [String]) -> DocumentActorIndex? {
    guard let given = parts.first.map(Self.key), let surname = parts.last.map(Self.key) else {
      return nil
    }
    let matching = entries.filter { $0.surname == surname && Self.isAlike($0.given, given) }
    let actors = matching.map(\.actor).uniqued()
    return actors.count == 1 ? actors.first : nil
  }

  private static func mostNamed(_ actors: [DocumentActorIndex]) -> DocumentActorIndex? {
    var counts: [DocumentActorIndex: Int] = [:]
    for actor in actors { counts[actor, default: 0] += 1 }
    guard let most = counts.values.max() else { return nil }
    let leaders = actors.uniqued().filter { counts[$0] == most }
    return leaders.count == 1 ? leaders.first : nil
  }

  /// A name without its article, so that "Assad" and "al-Assad" are one.
  private static func key(_ name: String) -> String {
    var key = name.lowercased().filter { $0.isLetter || $0 == " " || $0 == "-" }
    for article in ["al-", "el-", "al ", "el "] where key.hasPrefix(article) {
      key.removeFirst(article.count)
    }
    return key
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
