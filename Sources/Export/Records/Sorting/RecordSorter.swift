internal import KnowledgeGraph

/// Puts any number of records in order within a fixed amount of memory: an external merge sort.
///
/// Records gather in memory until they fill it, are sorted and written to a temporary file, and the
/// files are merged in the end. What fits into memory never touches the disk.
struct RecordSorter<Value: SortableRecord> {
  /// More runs than this are merged into one, so that not too many buffers are open.
  private static var runLimit: Int { 128 }

  private let memory: Int
  private var run = RecordRun<Value>()
  private var files: [TemporaryFile] = []

  /// - Parameter memory: how many bytes of records may gather in memory.
  init(memory: Int) { self.memory = memory }

  /// Adds a record.
  ///
  /// - Throws: `OutputError` when a temporary file cannot be written.
  mutating func add(_ record: Located<Value>) throws {
    run.append(record)
    if run.size >= memory { try spill() }
  }

  /// All records in order, as often as they are asked for.
  mutating func finish() throws -> SortedRecords<Value> {
    if files.isEmpty {
      try run.sort()
    } else {
      if !run.isEmpty { try spill() }
      // With the room that it has kept.
      run = RecordRun()
    }
    let (run, files) = (run, files)
    return SortedRecords { body in
      guard !files.isEmpty else { return try run.forEach(body) }
      var merger = try RunMerger<Value>(files)
      try merger.forEach(body)
    }
  }

  private mutating func spill() throws {
    try run.sort()
    let file = try TemporaryFile()
    try file.write { sink in run.write(to: &sink) }
    run.removeAll()
    files.append(file)
    if files.count >= Self.runLimit { files = [try merged()] }
  }

  private func merged() throws -> TemporaryFile {
    let file = try TemporaryFile()
    var merger = try RunMerger<Value>(files)
    try file.write { sink in try merger.write(to: &sink) }
    return file
  }
}

/// Records in order: in memory, in temporary files, or as a store shows them.
struct SortedRecords<Value: SortableRecord> {
  private let showAll: (_ body: (Located<Value>) throws -> Void) throws -> Void

  /// - Parameter showAll: shows the records in order, as often as it is called.
  init(_ showAll: @escaping (_ body: (Located<Value>) throws -> Void) throws -> Void) {
    self.showAll = showAll
  }

  /// Shows the records in order, each once.
  func forEach(_ body: (Located<Value>) throws -> Void) throws {
    var last: Value?
    func show(_ record: Located<Value>) throws {
      guard record.record != last else { return }
      last = record.record
      try body(record)
    }
    try showAll(show)
  }

  /// Shows what follows each other and shares a key.
  func forEachGroup<Key: Equatable>(
    by key: (Value) -> Key,
    where isUsable: (Located<Value>) -> Bool,
    _ body: (ArraySlice<Value>) throws -> Void
  ) throws {
    var group: [Value] = []
    var shared: Key?
    try forEach { record in
      guard isUsable(record) else { return }
      let next = key(record.record)
      if next != shared, !group.isEmpty {
        try body(group[...])
        group.removeAll(keepingCapacity: true)
      }
      shared = next
      group.append(record.record)
    }
    if !group.isEmpty { try body(group[...]) }
  }
}
