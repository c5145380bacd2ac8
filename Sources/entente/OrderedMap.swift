/// Results of work that is done side by side, in the order of its inputs.
///
/// At most `width` inputs are in work at a time, so that memory does not grow with their number.
struct OrderedMap<Inputs: IteratorProtocol, Output: Sendable> where Inputs.Element: Sendable {
  private var inputs: Inputs
  private let width: Int
  private let work: @Sendable (Inputs.Element) -> Output
  private var pending: [Task<Output, Never>] = []

  init(_ inputs: Inputs, width: Int, _ work: @escaping @Sendable (Inputs.Element) -> Output) {
    self.inputs = inputs
    self.width = width
    self.work = work
  }

  /// The next result, when it is ready.
  mutating func next() async -> Output? {
    while pending.count < width, let input = inputs.next() {
      pending.append(Task.detached { [work] in work(input) })
    }
    return pending.isEmpty ? nil : await pending.removeFirst().value
  }
}
