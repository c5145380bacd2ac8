internal import Input
internal import KnowledgeGraph

/// Merges sorted runs: the reader with the least record is on top of a binary heap.
struct RunMerger<Value: SortableRecord> {
  private var heap: [RunReader<Value>] = []

  init(_ files: [TemporaryFile]) throws {
    for file in files {
      let reader = try RunReader<Value>(file)
      if try reader.advance() { heap.append(reader) }
    }
    for place in (0..<(heap.count / 2)).reversed() { sink(from: place) }
  }

  /// The next record in order.
  mutating func next() throws -> Located<Value>? {
    guard let top = heap.first, let record = top.current else { return nil }
    if try top.advance() {
      sink(from: 0)
    } else {
      let last = heap.removeLast()
      if !heap.isEmpty {
        heap[0] = last
        sink(from: 0)
      }
    }
    return record
  }

  private mutating func sink(from start: Int) {
    var place = start
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        if heap[child].comes(before: heap[least]) { least = child }
      }
      guard least != place else { return }
      heap.swapAt(least, place)
      place = least
    }
  }
}

/// Reads a run, record by record.
final class RunReader<Value: SortableRecord> {
  private(set) var current: Located<Value>?
  private var lines: LineReader
  private var parser = RecordParser()

  init(_ file: TemporaryFile) throws { lines = try file.lines() }

  /// Goes to the next record; false after the last.
  func advance() throws -> Bool {
    current = nil
    return try lines.next { line in
      var cursor = JSONCursor()
      let file = try cursor.integer(in: line)
      let number = try cursor.integer(in: line)
      // Past the space that separates the place from the record.
      let start = cursor.position + 1
      let record = try parser.record(line.extracting(start..<line.count))
      current = Value(record).map {
        Located(record: $0, place: RecordPlace(file: file, line: number))
      }
    }
  }

  func comes(before other: RunReader) -> Bool {
    guard let mine = current?.record, let theirs = other.current?.record else { return false }
    return mine < theirs
  }
}
