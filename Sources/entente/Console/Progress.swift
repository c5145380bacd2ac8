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

  /// What the command is at from now on.
  static func tell(_ text: @autoclosure () -> String) {
    line.withLock { if $0.isOn { $0.text = text() } }
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
  private var isShown = false

  /// Writes the line when the time has come, and tells whether there will be more to show.
  mutating func show(after time: Duration) -> Bool {
    guard isOn else { return false }
    guard time >= .seconds(2) else { return true }
    let words = "entente: \(text), \(time.components.seconds) s".visible
    Self.write(Self.clear + words.prefix(Self.columns - 1))
    isShown = true
    return true
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
