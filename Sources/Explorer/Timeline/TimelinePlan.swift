internal import Analysis
internal import Export
internal import KnowledgeGraph

/// Where the parts of a timeline's picture are, in points.
struct TimelinePlan {
  let width: Int
  let colors: PictureColors
  let left = 20
  var right: Int { width - 20 }
  /// How high one claim is.
  let unit: Int
  /// Where each lane begins.
  private(set) var tops: [Int] = []
  /// Where the axis of time is.
  let axis: Int
  /// Where the words of the legend stand.
  let legend: Int
  let subtitle: String
  /// Some of the periods, which the axis names.
  let ticks: [(number: Int, name: String)]
  private let first: Int
  private let count: Int

  var height: Int { legend + 16 }

  init(_ timeline: Timeline, _ lanes: [TimelineLane], width: Int, isDark: Bool) {
    self.width = width
    colors = PictureColors(isDark: isDark)
    let periods = timeline.rows.map(\.period)
    first = periods.first?.number ?? 0
    count = (periods.last?.number ?? 0) - first + 1
    let most = lanes.map { max($0.mostAbove, $0.mostBelow) }.max() ?? 1
    unit = max(1, min(16, 120 / max(most, 1)))
    var top = 70
    for lane in lanes {
      tops.append(top)
      top += 22 + unit * (lane.mostAbove + lane.mostBelow) + 16
    }
    axis = top
    legend = top + 40
    let claims = timeline.rows.reduce(0) { $0 + $1.claims.count }
    let span = [periods.first, periods.last].compactMap { $0?.description }
    let undated = timeline.undated == 0 ? "" : "; \(timeline.undated) without a date"
    subtitle =
      span.isEmpty
      ? "No claims with a date\(undated)"
      : "\(claims == 1 ? "1 claim" : "\(claims) claims") by \(timeline.unit.rawValue), "
        + "\(span[0]) to \(span[1])\(undated)"
    ticks = Self.ticks(periods, first: first, count: count, room: width / 90)
  }

  /// Where a period is.
  func place(of period: Int) -> (start: Int, width: Int) {
    // No wider than a thumb, however few there are.
    let room = min(right - left, count * 60)
    let start = left + (period - first) * room / count
    let end = left + (period - first + 1) * room / count
    return (start, max(end - start - (end - start > 3 ? 1 : 0), 1))
  }

  private static func ticks(
    _ periods: [CalendarPeriod],
    first: Int,
    count: Int,
    room: Int
  ) -> [(number: Int, name: String)] {
    guard let start = periods.first else { return [] }
    let step = max(1, (count + room - 1) / max(room, 1))
    return stride(from: 0, to: count, by: step).map { offset in
      (first + offset, start.advanced(by: offset).description)
    }
  }
}

/// The colours of a picture's ground and words.
struct PictureColors {
  let isDark: Bool
  var background: String { isDark ? "#14171C" : "#FFFFFF" }
  var text: String { isDark ? "#E8EAED" : "#15181C" }
  var soft: String { isDark ? "#A9B0BB" : "#565D68" }
  var line: String { isDark ? "#4A515C" : "#C3C8D0" }

  /// A colour of the palette, lighter on a dark ground.
  func shown(_ color: String) -> String {
    isDark ? Palette.tint(color, percent: 70) : color
  }
}
