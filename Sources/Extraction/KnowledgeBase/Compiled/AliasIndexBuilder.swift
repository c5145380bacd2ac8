internal import KnowledgeGraph

/// Gathers every form of every actor and place, and finds which of them are ambiguous.
struct AliasIndexBuilder {
  /// The bits of `atomFilterWords` that a hash chooses from.
  static let filterBits: UInt64 = 19

  private var readings: [UInt64: [RankedReading]] = [:]
  private var atoms: [UInt64: UInt32] = [:]

  private let variants: SurfaceVariants

  init(_ tables: KnowledgeTables) {
    variants = SurfaceVariants(words: NameWords(tables.nameWords))
    var number: UInt32 = 0
    for state in tables.states {
      let rank = state.kind.definition.isIndependent ? 0 : 2
      add(state.forms, number: number, years: state.years, rank: rank)
      number += 1
    }
    for organization in tables.organizations {
      let rank = organization.isCore ? 1 : 3
      add(organization.forms, number: number, years: organization.years, rank: rank)
      number += 1
    }
    for person in tables.people {
      add(person.forms, number: number, years: person.years, rank: 4)
      number += 1
    }
    for (number, place) in tables.places.enumerated() {
      add(place.forms, number: UInt32(number), years: .all, rank: 5)
    }
  }

  /// The map of forms to readings.
  var aliasWords: [UInt32] {
    HashIndex.words(
      of: readings.mapValues { ranked in Self.settled(ranked).map(\.words) },
      valueWidth: 2
    )
  }

  /// The map of first parts to the greatest length of a form.
  var atomWords: [UInt32] {
    HashIndex.words(of: atoms.mapValues { [[$0]] }, valueWidth: 1)
  }

  /// The bits of all first parts.
  var atomFilterWords: [UInt32] {
    var words = [UInt32](repeating: 0, count: 1 << (Int(Self.filterBits) - 5))
    for hash in atoms.keys {
      let bit = HashIndex.mixed(hash) >> (64 - Self.filterBits)
      words[Int(bit >> 5)] |= 1 << UInt32(bit & 31)
    }
    return words
  }

  private mutating func add(_ forms: [ActorForm], number: UInt32, years: Years, rank: Int) {
    for form in forms {
      for variant in variants.variants(of: form.text) {
        let key = SurfaceKey(variant)
        guard key.length > 0 else { continue }
        atoms[key.atom] = max(atoms[key.atom] ?? 0, UInt32(key.length))
        let reading = PackedReading(
          number: number,
          kind: form.kind,
          isContextual: form.isContextual,
          years: years
        )
        insert(RankedReading(reading: reading, rank: form.isContextual ? 9 : rank), key.hash)
      }
    }
  }

  /// Keeps the plainest of the ways in which one form means one actor.
  private mutating func insert(_ new: RankedReading, _ hash: UInt64) {
    let known = readings[hash, default: []].contains { $0.means(new) }
    if !known { readings[hash, default: []].append(new) }
  }

  /// Marks as contextual what another actor of the same time means as well or better.
  ///
  /// What is gone does not make ambiguous what still is: "the Kremlin" is Russia, unless the date
  /// says the Soviet Union.
  private static func settled(_ ranked: [RankedReading]) -> [PackedReading] {
    ranked.map { one in
      var reading = one.reading
      reading.isContextual =
        reading.isContextual || ranked.contains { $0.competes(with: one) && $0.rank <= one.rank }
      return reading
    }
  }
}

/// A reading with its weight against others of the same form; 0 weighs most.
private struct RankedReading {
  var reading: PackedReading
  var rank: Int

  /// Whether it means another actor or place of the same time.
  func competes(with other: RankedReading) -> Bool {
    let (years, others) = (reading.years, other.reading.years)
    return !means(other) && years.overlaps(others) && (years.last == nil) == (others.last == nil)
  }

  /// Whether both mean the same actor or place.
  func means(_ other: RankedReading) -> Bool {
    reading.number == other.reading.number
      && (reading.kind == .place) == (other.reading.kind == .place)
  }
}
