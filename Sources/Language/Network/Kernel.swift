internal import CKernels

/// The arithmetic of the network in the instructions of one kind of processor.
///
/// All kernels give the same bits. The network takes the fastest; tests take each.
package struct Kernel: @unchecked Sendable {
  /// The instructions that it is made of, as people call them.
  package let name: String
  private let functions: entente_kernel

  /// The kernels that this processor can run, the fastest first; the last is plain C.
  package static let all: [Kernel] = {
    var count = 0
    let kernels = UnsafeBufferPointer(start: entente_kernels(&count), count: count)
    return kernels.compactMap { $0.map { Kernel($0.pointee) } }
  }()

  package static let fastest = all[0]

  private init(_ functions: entente_kernel) {
    name = String(cString: functions.name)
    self.functions = functions
  }

  /// Writes the sums of a product, rows at a distance of `stride`.
  func sum(_ product: entente_product, into output: UnsafeMutablePointer<Int32>, stride: Int) {
    withUnsafePointer(to: product) { functions.sum($0, output, stride) }
  }

  /// Writes the sums of a product, multiplied by scales and moved by offsets.
  func scale(
    _ product: entente_product,
    scales: UnsafePointer<Float>,
    offsets: UnsafePointer<Float>,
    into output: UnsafeMutablePointer<Float>,
    stride: Int
  ) {
    withUnsafePointer(to: product) { functions.scale($0, scales, offsets, output, stride) }
  }

  /// Makes the state of a word of rows of tables, each number worth `unit`.
  func embed(
    _ rows: UnsafePointer<entente_embedding>,
    count: Int,
    width: Int,
    unit: Float,
    into state: UnsafeMutablePointer<Float>
  ) {
    functions.embed(rows, count, width, unit, state)
  }

  /// Divides a row by the root of its mean square, and rounds it, `steps` for one.
  func normalize(
    _ row: UnsafePointer<Float>,
    width: Int,
    steps: Float,
    into target: UnsafeMutablePointer<Int16>
  ) {
    functions.normalize(row, width, steps, target)
  }

  /// Adds what is above zero to states.
  func rectify(
    _ source: UnsafePointer<Float>,
    addingTo state: UnsafeMutablePointer<Float>,
    count: Int
  ) {
    functions.rectify(source, state, count)
  }

  /// Runs a recurrence over rows, and adds its memory to their states.
  func recur(over gates: GateRows, addingTo state: StateRows, count: Int, units: Int) {
    functions.recur(gates.first, gates.stride, state.first, state.stride, count, units)
  }

  /// The numbers in a row of a table of weights.
  package static let weightsRow = entente_weights_row

  /// Adds up rows of a table of weights, group after group.
  ///
  /// - Parameters:
  ///   - table: Rows of `weightsRow` numbers; as many as a power of two.
  ///   - rows: The numbers of rows, of which the lowest bits count.
  ///   - ends: Where each group ends among `rows`, in rising order.
  ///   - sums: A row of sums for each group.
  package func addRows(
    of table: UnsafeBufferPointer<Int16>,
    _ rows: UnsafeBufferPointer<UInt32>,
    endingAt ends: UnsafeBufferPointer<UInt32>,
    into sums: UnsafeMutablePointer<Int32>
  ) {
    guard let weights = table.baseAddress, let first = rows.baseAddress,
      let firstEnd = ends.baseAddress
    else { return }
    let mask = UInt32(truncatingIfNeeded: table.count / Self.weightsRow - 1)
    functions.add_rows(weights, mask, first, firstEnd, ends.count, sums)
  }

  /// Rows of gates and values, and rows of states, in the order of a recurrence.
  struct GateRows {
    let first: UnsafePointer<Float>
    let stride: Int
  }

  struct StateRows {
    let first: UnsafeMutablePointer<Float>
    let stride: Int
  }
}
