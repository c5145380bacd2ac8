internal import KnowledgeGraph

/// A kind of record that can be sorted outside of memory.
protocol SortableRecord: Comparable {
  /// The record, where it is of this kind.
  init?(_ record: Record)
  /// Adds the record's line.
  func write(to sink: inout ByteSink)
}

extension Document: SortableRecord {
  init?(_ record: Record) {
    guard case .document(let document) = record else { return nil }
    self = document
  }

  func write(to sink: inout ByteSink) { sink.write(record: self) }
}

extension Entity: SortableRecord {
  init?(_ record: Record) {
    guard case .entity(let entity) = record else { return nil }
    self = entity
  }

  func write(to sink: inout ByteSink) { sink.write(record: self) }
}

extension Claim: SortableRecord {
  init?(_ record: Record) {
    guard case .claim(let claim) = record else { return nil }
    self = claim
  }

  func write(to sink: inout ByteSink) { sink.write(record: self) }
}

/// The line of a file.
struct RecordPlace {
  /// The number of the file, from 0.
  let file: Int
  /// The line, from 1.
  let line: Int
}

/// A record and where it stands.
struct Located<Value> {
  let record: Value
  let place: RecordPlace
}
