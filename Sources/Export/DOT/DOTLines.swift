internal import Input

/// The lines of DOT, put together where a text has a line's end within.
struct DOTLines {
  private enum State: Equatable {
    case outside, quoted
    case angled(depth: Int)
  }

  /// The bytes from the start of a statement on.
  private(set) var bytes: [UInt8] = []
  /// The line at which they start.
  private(set) var start = 1
  private var state = State.outside

  /// Whether no text is open.
  var isComplete: Bool { state == .outside }

  /// Adds a line, and tells whether a statement can end with it.
  ///
  /// - Throws: `ValidationProblem` when the lines together are longer than the limit.
  mutating func add(
    _ line: Span<UInt8>,
    number: Int,
    of path: String
  ) throws(ValidationProblem) -> Bool {
    if isComplete {
      bytes.removeAll(keepingCapacity: true)
      start = number
    } else {
      bytes.append(0x0A)
    }
    bytes.append(contentsOf: line)
    guard bytes.count <= ReadLimits.line else {
      let limit = ReadLimits.size(ReadLimits.line)
      throw ValidationProblem(
        file: path,
        line: start,
        what: "this statement is longer than the limit of \(limit)"
      )
    }
    follow(line)
    return isComplete
  }

  private mutating func follow(_ line: Span<UInt8>) {
    let special = SpecialBytes(
      UInt8(ascii: "\""),
      UInt8(ascii: "\\"),
      UInt8(ascii: "<"),
      UInt8(ascii: ">"),
      UInt8(ascii: ">")
    )
    var place = special.firstIndex(in: line)
    while place < line.count {
      state = next(line[place])
      if state == .quoted, line[place] == UInt8(ascii: "\\") { place += 1 }
      place = special.firstIndex(in: line, from: place + 1)
    }
  }

  private func next(_ byte: UInt8) -> State {
    switch (state, byte) {
    case (.outside, UInt8(ascii: "\"")): .quoted
    case (.quoted, UInt8(ascii: "\"")): .outside
    case (.outside, UInt8(ascii: "<")): .angled(depth: 1)
    case (.angled(let depth), UInt8(ascii: "<")): .angled(depth: depth + 1)
    case (.angled(1), UInt8(ascii: ">")): .outside
    case (.angled(let depth), UInt8(ascii: ">")): .angled(depth: depth - 1)
    default: state
    }
  }
}
