/// A reading of a form, in two words.
struct PackedReading: Hashable {
  /// The number of the actor, or of the place.
  var number: UInt32
  var kind: AliasKind
  var isContextual: Bool
  var years: Years

  /// The number, five bits of kind and one of context; then the years.
  var words: [UInt32] {
    [
      number << 6 | UInt32(kind.rawValue) << 1 | (isContextual ? 1 : 0),
      UInt32(years.first ?? 0) << 16 | UInt32(years.last ?? 0),
    ]
  }

  init(number: UInt32, kind: AliasKind, isContextual: Bool, years: Years) {
    self.number = number
    self.kind = kind
    self.isContextual = isContextual
    self.years = years
  }

  /// Reads two words.
  init(_ first: UInt32, _ second: UInt32) {
    number = first >> 6
    kind = AliasKind(rawValue: UInt8(first >> 1 & 31)) ?? .alias
    isContextual = first & 1 == 1
    let (from, to) = (Int(second >> 16), Int(second & 0xffff))
    years = Years(first: from == 0 ? nil : from, last: to == 0 ? nil : to)
  }

  /// The reading as the knowledge base tells it.
  var reading: AliasReading {
    AliasReading(
      referent: kind == .place
        ? .place(PlaceIndex(rawValue: number)) : .actor(ActorIndex(rawValue: number)),
      kind: kind,
      isContextual: isContextual,
      years: years
    )
  }
}
