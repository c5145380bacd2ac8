/// What a word on its own adds to its first state: a row for its form in lower case.
struct TriggerLexicon: Sendable {
  private let width: Int
  private let map: WordMap
  /// What a step of the numbers in `values` is worth.
  private let unit: Float
  /// Row after row; the first is that of all other forms.
  private let values: Buffer<Int8>

  init(from reader: inout WeightsReader, width: Int) throws(NetworkError) {
    self.width = width
    map = try reader.wordMap("forms")
    unit = try reader.floats("the unit of forms", count: 1)[0]
    let rows = try reader.count("number of rows", in: 1...65_536)
    values = try reader.buffer(Int8.self, count: rows * width)
    guard map.rowsAreBelow(rows) else {
      throw .invalid("a row beyond the \(rows) of forms", byte: reader.position)
    }
  }

  /// Adds the row of a form to a state.
  func add(_ form: String, to state: UnsafeMutablePointer<Float>) {
    let row = map.row(of: FowlerHash(lowercased: form.utf8Span.span)) ?? 0
    let source = UnsafeRawPointer(values.start + row * width)
    for column in stride(from: 0, to: width, by: 8) {
      let steps = source.loadUnaligned(fromByteOffset: column, as: SIMD8<Int8>.self)
      let sum = Eights.load(state + column) + SIMD8<Float>(steps) * unit
      Eights.store(sum, state + column)
    }
  }
}
