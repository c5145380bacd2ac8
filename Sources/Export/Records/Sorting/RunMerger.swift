/// Merges sorted runs: the reader with the least record is on top of a binary heap.
struct RunMerger<Value: SortableRecord> {
  private var heap: [RunReader<Value>] = []
  private var reader = PackedReader()

  init(_ files: [TemporaryFile]) throws {
    for (number, file) in files.enumerated() {
      let run = try RunReader<Value>(file, number: number)
      if try run.advance() { heap.append(run) }
    }
    for place in (0..<(heap.count / 2)).reversed() { try sink(from: place) }
  }

  /// Shows all records in order.
  mutating func forEach(_ body: (Located<Value>) throws -> Void) throws {
    while let top = heap.first {
      try body(record(of: top))
      try goOn(top)
    }
  }

  private mutating func record(of run: RunReader<Value>) throws -> Located<Value> {
    let bytes = run.bytes
    let value: Value = try run.current.record(bytes.span, &reader)
    return Located(record: value, place: run.current.place(bytes.span))
  }

  /// Writes all records in order as one run.
  mutating func write(to sink: inout ByteSink) throws {
    while let top = heap.first {
      sink.write(top.current, of: top.bytes.span)
      try goOn(top)
    }
  }

  private mutating func goOn(_ top: RunReader<Value>) throws {
    if try !top.advance() {
      let last = heap.removeLast()
      guard !heap.isEmpty else { return }
      heap[0] = last
    }
    try sink(from: 0)
  }

  private mutating func sink(from start: Int) throws {
    var place = start
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        if try comes(heap[child], before: heap[least]) { least = child }
      }
      guard least != place else { return }
      heap.swapAt(least, place)
      place = least
    }
  }

  private mutating func comes(
    _ run: RunReader<Value>,
    before other: RunReader<Value>
  ) throws -> Bool {
    let (bytes, others) = (run.bytes, other.bytes)
    return try run.current.comes(
      before: other.current,
      bytes.span,
      others.span,
      as: Value.self,
      &reader
    ) ?? (run.number < other.number)
  }
}
