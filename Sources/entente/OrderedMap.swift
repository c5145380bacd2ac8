internal import Glibc

/// Results of work that is done side by side, in the order of its inputs.
///
/// Only so many inputs are in work or wait for their turn that memory does not grow with their
/// number.
struct OrderedMap<Inputs: IteratorProtocol, Output: Sendable> where Inputs.Element: Sendable {
  private var inputs: Inputs
  private let window: Int
  private let work: @Sendable (Inputs.Element) -> Output
  private var pending: [Task<Output, Never>] = []

  /// - Parameter width: How many inputs are in work at once; more than there are processors is as
  ///   good as their number.
  init(_ inputs: Inputs, width: Int, _ work: @escaping @Sendable (Inputs.Element) -> Output) {
    self.inputs = inputs
    // Where all processors work, some inputs wait behind a long one, so that none is idle.
    window = width < Processors.count ? width : 4 * Processors.count
    self.work = work
  }

  /// The next result, when it is ready.
  mutating func next() async -> Output? {
    while pending.count < window, let input = inputs.next() {
      pending.append(Task.detached { [work] in work(input) })
    }
    return pending.isEmpty ? nil : await pending.removeFirst().value
  }
}

/// The processors on which the program runs.
enum Processors {
  /// How many there are, at least 1.
  static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
