internal import Glibc
public import KnowledgeGraph

/// Draws pictures by Graphviz, which runs as a process of its own that can be stopped.
public struct Graphviz {
  /// What Graphviz can draw.
  public enum Picture: String, CaseIterable, Sendable {
    case svg, png, pdf

    /// The picture that a file's name tells, if it tells one.
    public init?(path: String) {
      guard let ending = path.split(separator: ".").last else { return nil }
      self.init(rawValue: ending.lowercased())
    }
  }

  /// How many seconds a drawing may take.
  public var timeLimit: Int

  public init(timeLimit: Int = 60) { self.timeLimit = timeLimit }

  /// Draws a graph.
  ///
  /// - Parameters:
  ///   - source: the graph.
  ///   - picture: what to draw.
  ///   - path: the file, which appears whole or not at all.
  /// - Throws: `GraphvizError`, `OutputError`, or what the source throws.
  public func draw(_ source: some GraphSource, as picture: Picture, to path: String) throws {
    let text = "\(path).\(getpid()).dot"
    let drawing = "\(path).\(getpid()).part"
    defer {
      unlink(text)
      unlink(drawing)
    }
    try OutputFile.write(to: text) { try GraphFormat.dot.write(source, to: $0) }
    try run(["dot", "-T\(picture.rawValue)", "-o", drawing, text])
    guard rename(drawing, path) == 0 else { throw OutputError(code: errno, path: path) }
  }

  private func run(_ command: [String]) throws(GraphvizError) {
    let arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let status = posix_spawnp(&process, "dot", nil, nil, arguments, environ)
    guard status == 0 else { throw status == ENOENT ? .missing : .failed(status: status) }
    let result = try wait(for: process)
    // The high byte of a status is the exit code, the low one a signal (waitpid(2)).
    guard result == 0 else {
      throw .failed(status: result & 0x7F == 0 ? result >> 8 & 0xFF : 128 + (result & 0x7F))
    }
  }

  /// Waits for the process to end, and stops it when its time is over.
  private func wait(for process: pid_t) throws(GraphvizError) -> CInt {
    var status: CInt = 0
    let pause: UInt32 = 20_000
    for _ in 0..<(timeLimit * 1_000_000 / Int(pause)) {
      if waitpid(process, &status, WNOHANG) != 0 { return status }
      usleep(pause)
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    throw .tooSlow(seconds: timeLimit)
  }
}

/// Why a picture could not be drawn.
public enum GraphvizError: Error, Equatable, Sendable {
  /// There is no program `dot`.
  case missing
  /// The program ended with this exit code; above 128, by a signal.
  case failed(status: Int32)
  /// The program did not end in time.
  case tooSlow(seconds: Int)
}

extension GraphvizError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing: "there is no program 'dot': install Graphviz (apt-get install graphviz)"
    case .failed(let status): "Graphviz failed (exit code \(status)); its messages say why"
    case .tooSlow(let seconds):
      "Graphviz was stopped after \(seconds) seconds: draw fewer nodes, or raise --time-limit"
    }
  }
}
