internal import KnowledgeGraph

/// A date of known precision in one number that sorts by time.
struct PackedDate: RawRepresentable, Hashable, Sendable {
  /// The year, four bits of month and five of day; zero for what is unknown.
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ date: PartialDate) {
    rawValue = UInt32(date.year) << 9 | UInt32(date.month ?? 0) << 5 | UInt32(date.day ?? 0)
  }

  init(_ date: PartialDate?) {
    self = date.map { PackedDate($0) } ?? PackedDate(rawValue: 0)
  }

  /// The date, unless all is unknown.
  var date: PartialDate? {
    guard rawValue != 0 else { return nil }
    let month = Int(rawValue >> 5 & 15)
    let day = Int(rawValue & 31)
    return PartialDate(
      year: Int(rawValue >> 9),
      month: month == 0 ? nil : month,
      day: day == 0 ? nil : day
    )
  }

  /// The first moment that it may mean.
  var earliest: UInt32 { rawValue }

  /// The last moment that it may mean.
  var latest: UInt32 {
    if rawValue >> 5 & 15 == 0 { return rawValue | 511 }
    return rawValue & 31 == 0 ? rawValue | 31 : rawValue
  }
}
