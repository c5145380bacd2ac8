/// Maps inputs in this many threads; the results keep the order of the inputs.
func mapped<Input: Sendable, Output: Sendable>(
  _ inputs: [Input],
  width: Int,
  _ map: @escaping @Sendable (Input) -> Output
) async -> [Output] {
  let width = max(1, width)
  return await withTaskGroup(of: [(Int, Output)].self) { group in
    for first in 0..<width {
      group.addTask {
        stride(from: first, to: inputs.count, by: width).map { ($0, map(inputs[$0])) }
      }
    }
    var all: [(Int, Output)] = []
    for await part in group { all += part }
    return all.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
