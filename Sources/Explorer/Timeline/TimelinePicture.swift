public import Analysis
internal import Export
internal import KnowledgeGraph

/// A timeline as a picture: a lane each way and one for what both do, friendly above its line,
/// hostile below.
///
/// Colours and forms are those of the other pictures: whole for facts, dashed for what is planned,
/// possible or demanded, dotted for what is denied.
public struct TimelinePicture {
  private let lanes: [TimelineLane]
  private let plan: TimelinePlan
  private let title: String

  /// - Parameters:
  ///   - timeline: what is shown.
  ///   - table: the claims of which it was made.
  ///   - title: the headline; the names of the two where there is none.
  ///   - width: the width in points, at least 320.
  ///   - isDark: whether the ground is dark.
  public init(
    _ timeline: Timeline,
    in table: ClaimTable,
    title: String? = nil,
    width: Int = 960,
    isDark: Bool = false
  ) {
    let names = [timeline.first, timeline.second].map(table.name)
    self.title = title ?? "\(names[0]) and \(names[1])"
    lanes = TimelineLane.all(of: timeline, names: names).filter { !$0.bars.isEmpty }
    plan = TimelinePlan(timeline, lanes, width: max(width, 320), isDark: isDark)
  }

  /// The picture as SVG 1.1.
  public var svg: String {
    var sketch = SVGSketch()
    sketch.open(width: plan.width, height: plan.height, title: title, plan.colors)
    sketch.text(title, x: 20, y: 32, size: 20, plan.colors.text, isBold: true)
    sketch.text(plan.subtitle, x: 20, y: 52, size: 12, plan.colors.soft)
    for (number, lane) in lanes.enumerated() { draw(lane, at: plan.tops[number], &sketch) }
    drawAxis(&sketch)
    drawLegend(&sketch)
    return sketch.closed()
  }

  private func draw(_ lane: TimelineLane, at top: Int, _ sketch: inout SVGSketch) {
    let middle = top + 22 + plan.unit * lane.mostAbove
    sketch.text(lane.name, x: 20, y: top + 12, size: 13, plan.colors.text, isBold: true)
    sketch.line(from: (plan.left, middle), to: (plan.right, middle), plan.colors.line)
    for bar in lane.bars {
      let place = plan.place(of: bar.period)
      let height = plan.unit * bar.claims
      let top =
        bar.isBelow ? middle + plan.unit * bar.before : middle - plan.unit * bar.before - height
      sketch.bar(
        (x: place.start, y: top, width: place.width, height: height),
        color: plan.colors.shown(Palette.color(of: bar.stance)),
        form: bar.form,
        tip: bar.tip
      )
    }
  }

  private func drawAxis(_ sketch: inout SVGSketch) {
    for tick in plan.ticks {
      let place = plan.place(of: tick.number)
      sketch.line(
        from: (place.start, plan.axis),
        to: (place.start, plan.axis + 5),
        plan.colors.soft
      )
      sketch.text(tick.name, x: place.start + 3, y: plan.axis + 14, size: 11, plan.colors.soft)
    }
    sketch.line(from: (plan.left, plan.axis), to: (plan.right, plan.axis), plan.colors.soft)
  }

  /// Only what is there is explained.
  private func drawLegend(_ sketch: inout SVGSketch) {
    let bars = lanes.flatMap(\.bars)
    var x = 20
    func entry(_ words: String, _ color: String, _ form: TimelineBar.Form) {
      sketch.bar((x, plan.legend - 9, 16, 10), color: color, form: form, tip: "")
      sketch.text(words, x: x + 22, y: plan.legend, size: 12, plan.colors.text)
      x += 46 + words.utf8.count * 6
    }
    for stance in Stance.allCases where bars.contains(where: { $0.stance == stance }) {
      let color = plan.colors.shown(Palette.color(of: stance))
      entry(stance == .conflict ? "conflict, below" : stance.rawValue, color, .whole)
    }
    for form in TimelineBar.Form.allCases where bars.contains(where: { $0.form == form }) {
      entry(form.meaning, plan.colors.soft, form)
    }
  }
}
