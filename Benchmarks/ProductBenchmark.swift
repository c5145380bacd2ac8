internal import ArgumentParser
internal import Foundation
internal import Language

/// Times products of matrices by each kernel that this processor can run.
struct ProductBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "products",
    abstract: "Times products of 16-bit matrices by each kernel that this processor can run.",
    discussion: """
      Rates are billions of multiplications a second of processor time, the best of many rounds; \
      the ratio is to the kernel that every processor of this kind can run (the last but plain C).
      """
  )

  @Option(help: "How many rows the left matrix has.")
  var count = 120

  @Option(help: "How long they are: an even number.")
  var rows = 128

  @Option(help: "How many columns the right matrix has.")
  var columns = 256

  @Option(help: "How often each kernel is timed, in turns.")
  var rounds = 40

  func validate() throws {
    guard min(count, rows, columns, rounds) > 0, rows.isMultiple(of: 2) else {
      throw ValidationError("Sizes must be over zero, and rows have an even length.")
    }
  }

  func run() {
    let product = SampleProduct(count: count, rows: rows, columns: columns)
    var best = Kernel.all.map { _ in 0.0 }
    for _ in 0..<rounds {
      for (index, kernel) in Kernel.all.enumerated() {
        best[index] = max(best[index], rate(of: product, by: kernel))
      }
    }
    let common = best.dropLast().last ?? best[0]
    for (kernel, rate) in zip(Kernel.all, best) {
      let name = kernel.name.padding(toLength: 14, withPad: " ", startingAt: 0)
      print(name, String(format: "%7.1f %6.2f", rate, rate / common))
    }
  }

  /// Billions of multiplications a second.
  private func rate(of product: SampleProduct, by kernel: Kernel) -> Double {
    let times = max(1, 100_000_000 / product.multiplications)
    let start = ResourceUse.processorSeconds
    for _ in 0..<times { product.compute(by: kernel) }
    let seconds = ResourceUse.processorSeconds - start
    return Double(times * product.multiplications) / seconds / 1e9
  }
}
