/// Records in memory that are put in order: their bytes one behind the other, and their places.
struct RecordRun<Value: SortableRecord> {
  private var bytes: [UInt8] = []
  private var records: [PackedRecord] = []

  /// How many bytes it takes.
  var size: Int { bytes.count + records.count * MemoryLayout<PackedRecord>.stride }

  var isEmpty: Bool { records.isEmpty }

  /// Adds a record.
  mutating func append(_ record: Located<Value>) {
    let start = bytes.count
    record.record.pack(keyTo: &bytes)
    let keyEnd = bytes.count
    record.record.pack(restTo: &bytes)
    let restLength = bytes.count - keyEnd
    bytes.pack(record.place)
    records.append(
      PackedRecord(bytes.span, start: start, keyLength: keyEnd - start, restLength: restLength)
    )
  }

  /// Puts the records in order; equal ones stay in the order in which they were added.
  mutating func sort() throws {
    let bytes = bytes
    var reader = PackedReader()
    try records.sort { left, right in
      try left.comes(before: right, bytes.span, bytes.span, as: Value.self, &reader) ?? false
    }
  }

  /// Shows the records.
  func forEach(_ body: (Located<Value>) throws -> Void) throws {
    var reader = PackedReader()
    for record in records {
      let value: Value = try record.record(bytes.span, &reader)
      try body(Located(record: value, place: record.place(bytes.span)))
    }
  }

  /// Writes the records as a `RunReader` reads them.
  func write(to sink: inout ByteSink) {
    for record in records { sink.write(record, of: bytes.span) }
  }

  /// Forgets all records, and keeps the memory for others.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
  }
}

extension ByteSink {
  /// Adds a packed record: the lengths of its key and of the rest, and its bytes.
  mutating func write(_ record: PackedRecord, of bytes: Span<UInt8>) {
    write(word: record.keyLength)
    write(word: record.restLength)
    write(bytes.extracting(record.start..<(record.start + record.length)))
  }
}
