internal import CSpawn
internal import Glibc
internal import Synchronization

/// Another program, which gets open files as its standard streams and is ended with this one.
struct ChildProcess {
  /// How a run came to its end.
  enum End: Equatable {
    /// The program ended with this exit code; above 128, by a signal.
    case exit(Int32)
    /// There is no such program, or it could not be started, for this reason (`errno`).
    case notStarted(Int32)
    /// It was stopped because its time was over.
    case stopped
  }

  /// The program, which is looked for in the folders of `PATH`, and its arguments.
  let command: [String]
  /// The files that the program has as standard input, standard output and standard error.
  let streams: [CInt]
  /// The open folder in which the program runs.
  let folder: CInt

  /// Runs the program, for at most this many seconds.
  ///
  /// What asks this program to end (`SIGINT`, `SIGTERM`, `SIGHUP`, `SIGQUIT`) ends the other first.
  func run(seconds: Int) -> End {
    let handled = Self.signals.filter(Self.isUsual)
    for number in handled { signal(number, endBoth) }
    defer { for number in handled { signal(number, SIG_DFL) } }
    var process = pid_t()
    let status = start(&process)
    guard status == 0 else { return .notStarted(status) }
    running.store(process, ordering: .sequentiallyConsistent)
    defer { running.store(0, ordering: .sequentiallyConsistent) }
    return Self.wait(for: process, until: ContinuousClock.now + .seconds(seconds))
  }

  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  /// Whether a signal ends this program: `nohup` and the like have some ignored.
  private static func isUsual(_ number: CInt) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafe unsafeBitCast(action.__sigaction_handler, to: Int.self) == 0
  }

  private func start(_ process: inout pid_t) -> CInt {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (place, descriptor) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, CInt(place))
    }
    let status = entente_spawn_in_folder(&actions, folder)
    guard status == 0 else { return status }
    // Programs take over that this one ignores closed pipes, and what its threads hold back.
    var nothing = sigset_t()
    sigemptyset(&nothing)
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGPIPE)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setsigmask(&attributes, &nothing)
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    return posix_spawnp(&process, command[0], &actions, &attributes, arguments, environ)
  }

  private static func wait(for process: pid_t, until end: ContinuousClock.Instant) -> End {
    var status: CInt = 0
    while ContinuousClock.now < end {
      let found = waitpid(process, &status, WNOHANG)
      if found == process {
        // The high byte of a status is the exit code, the low one a signal (waitpid(2)).
        return .exit(status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F))
      }
      guard found == 0 || errno == EINTR else { return .notStarted(errno) }
      usleep(5_000)
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    return .stopped
  }
}

/// The program that runs now, for the handler of signals; 0 while there is none.
private let running = Atomic<pid_t>(0)

/// Ends the other program, and then this one as if nothing handled the signal.
private func endBoth(_ number: CInt) {
  let process = running.load(ordering: .sequentiallyConsistent)
  if process > 0 { kill(process, SIGKILL) }
  signal(number, SIG_DFL)
  raise(number)
}
