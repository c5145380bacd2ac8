internal import Export
internal import Input
internal import Store

/// What commands that read graphs take as records: record files and stores.
enum RecordInput {
  /// Whether a path names one, as far as its name and its first bytes tell; `-` is records.
  static func isOne(_ path: String) -> Bool {
    path == "-" || GraphFormat(path: path) == .records || StoreFile.isStore(path)
  }

  /// The graph of record files and stores.
  ///
  /// - Throws: `StoreError`, or what the reader of records throws.
  static func source(of paths: [String]) throws -> RecordSource {
    // What a store keeps in order need not be sorted again.
    if let path = paths.first, paths.count == 1, StoreFile.isStore(path) {
      Progress.tell("reading \(path)")
      return try records(ofStoreAt: path)
    }
    var reader = RecordReader()
    for path in paths {
      Progress.tell("reading \(path == "-" ? "standard input" : path)")
      if StoreFile.isStore(path) {
        try reader.add(records(ofStoreAt: path), named: path)
      } else {
        try reader.read(path: path)
      }
    }
    return try reader.finish()
  }

  /// The graph of a store; says where its articles were not all read with the same.
  static func records(ofStoreAt path: String) throws -> RecordSource {
    let reader = try StoreReader(path: path)
    if let mixture = try reader.mixture() { Messages.say("\(mixture)") }
    return try reader.records()
  }
}
