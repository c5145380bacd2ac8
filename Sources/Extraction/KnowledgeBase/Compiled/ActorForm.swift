/// A form of an actor or place, and in what way it means it.
struct ActorForm: Hashable {
  var text: String
  var kind: AliasKind
  var isContextual: Bool

  /// Initials in capitals, such as "NATO", "U.S." or "G20".
  static func isAcronym(_ text: String) -> Bool {
    let letters = text.utf8.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "-") }
    guard (2...7).contains(letters.count) else { return false }
    let capitals = letters.filter { (65...90).contains($0) }.count
    return capitals >= 2
      && letters.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 43 }
  }
}

extension StateRecord {
  /// All forms that mean the state.
  var forms: [ActorForm] {
    let columns: [(AliasKind, [String])] = [
      (.name, [name, official].filter { !$0.isEmpty }), (.alias, aliases),
      (.demonymAdjective, adjectives), (.demonymNoun, nouns), (.demonymPlural, plurals),
      (.capital, capitals), (.seatOfPower, seats),
    ]
    return columns.flatMap { kind, texts in
      texts.map { text in
        let isAcronym = kind == .alias && ActorForm.isAcronym(text)
        return ActorForm(
          text: text,
          kind: isAcronym ? .acronym : kind,
          isContextual: contextual.contains(text)
        )
      }
    }
  }
}

extension OrganizationRecord {
  /// All forms that mean the organization.
  var forms: [ActorForm] {
    let others = aliases + contextual.filter { $0 != name && !aliases.contains($0) }
    let alias = others.map { text in
      ActorForm(
        text: text,
        kind: ActorForm.isAcronym(text) ? .acronym : .alias,
        isContextual: contextual.contains(text)
      )
    }
    return [ActorForm(text: name, kind: .name, isContextual: contextual.contains(name))] + alias
  }
}

extension PersonRecord {
  /// All full names of the person; a single word ("Charles") says too little on its own.
  var forms: [ActorForm] {
    ([name] + aliases).map { text in
      ActorForm(
        text: text,
        kind: text == name ? .name : .alias,
        isContextual: !text.utf8.contains(UInt8(ascii: " "))
      )
    }
  }
}

extension PlaceRecord {
  /// All names of the place.
  var forms: [ActorForm] {
    ([name] + aliases).map { ActorForm(text: $0, kind: .place, isContextual: false) }
  }
}
