internal import KnowledgeGraph

/// Names of actors in a temporary file, in the order of their identifiers.
///
/// In memory are only the first identifier of each block and the block that was asked for last.
struct ActorFile: ~Copyable {
  /// About how long a block is: it ends with the actor that fills it.
  private static let blockLength = 1 << 14

  private let file: TemporaryFile
  private var sink: ByteSink
  private var length = 0
  /// Where blocks begin, and with whom.
  private var starts: [Int] = []
  private var firsts: [EntityID] = []
  private var last: EntityID?
  private var block: (number: Int, bytes: [UInt8])?

  /// - Throws: `OutputError` when the system refuses.
  init() throws(OutputError) {
    file = try TemporaryFile()
    sink = file.sink()
  }

  /// Adds an actor, unless an earlier one comes after it in order.
  ///
  /// - Returns: whether it was added.
  mutating func append(_ id: EntityID, name: String) throws(OutputError) -> Bool {
    if let last, !(last < id) { return false }
    if let error = sink.error { throw OutputError(code: error.code, path: TemporaryFile.name) }
    if starts.last.map({ length - $0 >= Self.blockLength }) ?? true {
      starts.append(length)
      firsts.append(id)
    }
    last = id
    let (identifier, name) = (id.rawValue.utf8.span, name.utf8.span)
    sink.write(word: identifier.count)
    sink.write(word: name.count)
    sink.write(identifier)
    sink.write(name)
    length += 2 * ByteSink.wordLength + identifier.count + name.count
    return true
  }

  /// The name of an actor, if it was added.
  mutating func name(of id: EntityID) throws(OutputError) -> String? {
    // The last block whose first actor does not come after this one.
    var (low, high) = (0, firsts.count)
    while low < high {
      let middle = (low + high) / 2
      if id < firsts[middle] { high = middle } else { low = middle + 1 }
    }
    guard low > 0 else { return nil }
    let bytes = try bytes(ofBlock: low - 1)
    return Self.name(of: id, in: bytes.span)
  }

  private mutating func bytes(ofBlock number: Int) throws(OutputError) -> [UInt8] {
    if let block, block.number == number { return block.bytes }
    if block == nil { try writeOut() }
    let end = number + 1 < starts.count ? starts[number + 1] : length
    let bytes = try file.bytes(starts[number]..<end)
    block = (number, bytes)
    return bytes
  }

  private mutating func writeOut() throws(OutputError) {
    do { try sink.finish() } catch {
      throw OutputError(code: error.code, path: TemporaryFile.name)
    }
  }

  private static func name(of id: EntityID, in bytes: borrowing Span<UInt8>) -> String? {
    let wanted = id.rawValue.utf8.span
    var place = 0
    while place + 2 * ByteSink.wordLength <= bytes.count {
      let start = place + 2 * ByteSink.wordLength
      let middle = start + bytes.word(at: place)
      let end = middle + bytes.word(at: place + ByteSink.wordLength)
      guard start <= middle, middle <= end, end <= bytes.count else { return nil }
      if bytes.extracting(start..<middle).isEqual(to: wanted) {
        return String(decoding: bytes.extracting(middle..<end))
      }
      place = end
    }
    return nil
  }
}
