internal import KnowledgeGraph

/// What an expression of time says, before the day of publication is known.
enum TimeMeaning: Equatable {
  /// A date in full, as exact as it is written: "29 March 2004", "2014".
  case date(PartialDate)
  /// So many days after that of publication: "yesterday".
  case day(Int)
  /// From the day before publication to that day: "overnight".
  case overnight
  /// A day of the week, from 0 for Monday; the shift of "last Friday".
  case weekday(Int, shift: Int?)
  /// A month whose year is not written, from 1; with its day, and the shift of "last March".
  case month(Int, day: Int?, shift: Int?)
  /// "March last year".
  case monthOfYear(Int, day: Int?, shift: Int)
  /// "last week", "this year", "the next three days".
  case unit(TimeUnit, shift: Int?, count: Int)
  /// "three months ago".
  case ago(Int, TimeUnit)

  /// A number for what kind of expression it is.
  var kind: UInt32 {
    switch self {
    case .date(let date): date.day != nil ? 1 : date.month != nil ? 2 : 3
    case .day: 4
    case .overnight: 5
    case .weekday: 6
    case .month(_, let day, let shift): shift != nil ? 7 : day != nil ? 8 : 9
    case .monthOfYear: 7
    case .unit(let unit, let shift, _): 10 + 4 * unit.number + UInt32((shift ?? 2) + 1)
    case .ago: 40
    }
  }

  /// Whether it is counted from the day of publication.
  var isRelative: Bool {
    if case .date = self { return false }
    return true
  }
}

extension TimeUnit {
  fileprivate var number: UInt32 { UInt32(Self.allCases.firstIndex(of: self) ?? 0) }
}

/// An expression of time in a text.
struct TimeExpression {
  /// Its words, without a preposition.
  let tokens: Range<Int>
  /// The word on which the others depend.
  let head: Int
  /// The preposition before it.
  let preposition: Int?
  /// Whether it only says a year before a noun: "the 2015 deal".
  let isBareYear: Bool
  let meaning: TimeMeaning
}
