internal import Export
internal import Glibc
internal import Synchronization

/// One line on a terminal that tells what a command is at, while it takes long.
///
/// It comes after two seconds, is written over in place, and goes before anything else is said.
/// There is none where standard error is not a terminal.
enum Progress {
  /// Begins to look at the clock.
  static func begin() {
    guard isatty(STDERR_FILENO) == 1, getenv("TERM").map({ String(cString: $0) }) != "dumb" else {
      return
    }
    let start = ContinuousClock.now
    line.withLock { $0.isOn = true }
    Task.detached(priority: .high) {
      repeat {
        try await Task.sleep(for: .milliseconds(250))
      } while line.withLock { $0.show(after: start.duration(to: .now)) }
    }
  }

  /// Whether there is a terminal, and a command that shows there what it is at.
  static var isShown: Bool { line.withLock(\.isOn) }

  /// What the command is at from now on.
  static func tell(_ text: @autoclosure () -> String) {
    line.withLock { if $0.isOn { ($0.text, $0.bytes) = (text(), nil) } }
  }

  /// How far a command has come that reads articles.
  ///
  /// - Parameter known: how many of them a store holds already.
  static func tell(_ summary: ReadingSummary, known: Int = 0) {
    line.withLock { line in
      guard line.isOn else { return }
      line.text = summary.shortWords + (known > 0 ? ", \(known) known" : "")
      line.bytes = summary.bytes
    }
  }

  /// Takes the line away while something else is written.
  static func pause(_ body: () -> Void) {
    line.withLock {
      $0.hide()
      body()
    }
  }

  /// Takes the line away for good.
  static func end() {
    line.withLock {
      $0.hide()
      $0.isOn = false
    }
  }

  private static let line = Mutex(ProgressLine())
}

/// What stands on the line.
private struct ProgressLine {
  var isOn = false
  var text = "reading"
  /// How much is read, where that is counted.
  var bytes: ReadBytes?
  private var isShown = false
  /// The line is no wider, however wide the terminal.
  private static let width = 79

  /// Writes the line when the time has come, and tells whether there will be more to show.
  mutating func show(after time: Duration) -> Bool {
    guard isOn else { return false }
    guard time >= .seconds(2) else { return true }
    let words = words(after: Int(time.components.seconds), in: min(Self.columns - 1, Self.width))
    Self.write(Self.clear + words)
    isShown = true
    return true
  }

  /// What is said so many seconds after the start; the rate goes first where there is no room.
  private func words(after seconds: Int, in width: Int) -> String {
    let start = "entente: \(text)"
    guard let bytes, bytes.read > 0 else {
      return String("\(start), \(seconds) s".visible.prefix(width))
    }
    let end = bytes.timeLeft(after: seconds).map { "\($0) left" } ?? "\(seconds) s"
    let lines = [[bytes.words, bytes.rate(after: seconds), end], [bytes.words, end]].map { parts in
      ([start] + parts).joined(separator: ", ").visible
    }
    return String((lines.first { $0.count <= width } ?? lines[1]).prefix(width))
  }

  mutating func hide() {
    if isShown { Self.write(Self.clear) }
    isShown = false
  }

  /// Goes to the start of the line and empties it (ECMA-48, EL).
  private static let clear = "\r\u{1B}[K"

  private static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return 80 }
    return Int(size.ws_col)
  }

  private static func write(_ text: String) {
    var sink = ByteSink(descriptor: STDERR_FILENO)
    sink.write(text)
    // Nobody is left to be told when standard error is closed.
    try? sink.finish()
  }
}
