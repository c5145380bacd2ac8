internal import Analysis
internal import ArgumentParser
internal import Export
internal import Input
internal import KnowledgeGraph

/// Graphs by time: one for each period, or one that changes from period to period.
extension ExportCommand {
  func validateSlices() throws {
    guard !overTime else { return try validateOverTime() }
    guard slice == nil || !(output.output.isEmpty || output.output.contains("-")) else {
      throw ValidationError("--slice writes several graphs: name files with -o.")
    }
  }

  private func validateOverTime() throws {
    guard slice != nil else {
      throw ValidationError(
        "--over-time needs the periods in which edges change: add --slice month, quarter or year."
      )
    }
    let formats = output.matters.compactMap { matter -> GraphFormat? in
      if case .output(let format) = matter { format } else { nil }
    }
    guard formats.allSatisfy({ $0 == .gexf }) else {
      throw ValidationError(
        "--over-time writes .gexf alone, which tells of time: name such a file with -o."
      )
    }
  }

  /// Writes a graph for each period.
  func write(slicedBy unit: CalendarUnit) throws {
    let (slices, remark, failures) = try slices(by: unit)
    let options = try export.options()
    var isComplete = failures == 0
    for period in slices.periods {
      var files = output
      files.output = output.output.map { Self.name($0, of: period) }
      let written = try files.write(slices.graph(of: period), options: options)
      if !written.isComplete { isComplete = false }
      messages.say("\(period): \(written.words)")
    }
    sayUndated(of: slices, by: unit, remark)
    if !isComplete { throw ExitCode(1) }
  }

  /// Writes one graph whose edges weigh in each period what was claimed in it.
  func writeOverTime(by unit: CalendarUnit) throws {
    let (slices, remark, failures) = try slices(by: unit)
    var times = GraphTimes()
    for period in slices.periods {
      guard let first = period.firstDay, let last = period.lastDay else { continue }
      try times.add(slices.graph(of: period), from: first, through: last)
    }
    var options = try export.options()
    options.times = times
    let written = try output.write(slices.whole, options: options)
    messages.say(
      "\(counted(inputs.count, "file")) read, \(slices.extent)",
      written,
      view: export.view
    )
    sayUndated(of: slices, by: unit, remark)
    if failures > 0 || !written.isComplete { throw ExitCode(1) }
  }

  private func slices(
    by unit: CalendarUnit
  ) throws -> (slices: TimeSlices, remark: String, failures: Int) {
    var slices: TimeSlices?
    var remark = ""
    let failures = try ClaimInput.read(inputs) { source in
      let shown = try export.view.part(of: source)
      remark = shown.remark
      slices = try TimeSlices(shown, by: unit)
    }
    let found = try slices ?? TimeSlices(Graph(), by: unit)
    guard found.edgesWithoutClaims == 0 else { throw ClaimInput.holdsSums(inputs[0]) }
    return (found, remark, failures)
  }

  /// Says how many claims belong to no period.
  ///
  /// - Parameter remark: what the view left out already.
  private func sayUndated(of slices: TimeSlices, by unit: CalendarUnit, _ remark: String) {
    let verb = slices.undated == 1 ? "is" : "are"
    let claims =
      "\(counted(slices.undated, "claim")) without a date that tells the \(unit) \(verb) left out"
    let words = (slices.undated > 0 ? claims : "") + remark
    if !words.isEmpty { messages.say(String(words.trimmingPrefix("; "))) }
  }

  /// `graph-2015.gexf` for `graph.gexf`.
  private static func name(_ path: String, of period: CalendarPeriod) -> String {
    if let parts = GraphFormat.parts(of: path) {
      // A file may be called edges.csv, which says what it holds.
      let isWhole = parts.stem.isEmpty || parts.stem.hasSuffix("/")
      return "\(parts.stem)\(isWhole ? "\(period)." : "-\(period)")\(parts.ending)"
    }
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else {
      return "\(path)-\(period)"
    }
    return "\(path[..<dot])-\(period)\(path[dot...])"
  }
}

extension TimeSlices {
  /// `3 quarters with claims, 2019-Q1 to 2020-Q1`.
  fileprivate var extent: String {
    guard let first = periods.first, let last = periods.last else { return "no period with claims" }
    let words = "\(counted(periods.count, first.unit.rawValue)) with claims"
    return first == last ? "\(words), \(first)" : "\(words), \(first) to \(last)"
  }
}
