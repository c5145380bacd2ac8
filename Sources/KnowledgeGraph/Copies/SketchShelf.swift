/// Where the samples of texts are kept until they are compared.
package protocol SketchShelf {
  /// Keeps one more.
  mutating func append(_ sketch: TextSketch) throws
  /// The one that was kept as the given one, from 0.
  func sketch(_ number: Int) throws -> TextSketch
  /// Shows all in their order.
  func forEach(_ body: (TextSketch) throws -> Void) throws
}

/// A shelf in memory, of about a kilobyte a text.
package struct MemoryShelf: SketchShelf {
  private var sketches: [TextSketch] = []

  package init() {}

  package mutating func append(_ sketch: TextSketch) { sketches.append(sketch) }

  package func sketch(_ number: Int) -> TextSketch { sketches[number] }

  package func forEach(_ body: (TextSketch) throws -> Void) rethrows { try sketches.forEach(body) }
}
