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

  static let fastest = all[0]

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
}
