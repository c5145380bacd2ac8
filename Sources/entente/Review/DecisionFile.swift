internal import Export
internal import Glibc
internal import KnowledgeGraph
internal import Review

/// The file to which decisions are added as they are made.
///
/// Each is on the disk before the next is asked for, so that nothing is lost however the program
/// ends.
struct DecisionFile: ~Copyable {
  private let path: String
  private let descriptor: CInt
  /// The columns of the file, which a person may have written.
  private let columns: [String]
  /// Where each line begins that was added.
  private var starts: [off_t] = []

  private init(_ path: String, _ descriptor: CInt, columns: [String]) {
    self.path = path
    self.descriptor = descriptor
    self.columns = columns
  }

  /// Opens a file, or makes one with a header.
  ///
  /// - Throws: `OutputError` when the system refuses, or it is no file; `DecisionFileIsBusy` while
  ///   another process has it open to add decisions; `TableError` where its header is wrong.
  static func opened(at path: String) throws -> DecisionFile {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputError(code: errno, path: path) }
    // What was written to a pipe or a terminal could not be read again.
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw OutputError(code: ESPIPE, path: path)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw DecisionFileIsBusy(path: path)
    }
    let columns = try DecisionTable.columns(ofFileAt: path)
    let file = DecisionFile(path, descriptor, columns: columns ?? DecisionTable.columns)
    try file.begin(isEmpty: columns == nil)
    return file
  }

  /// Writes the header, or ends the last line where an editor did not.
  private func begin(isEmpty: Bool) throws {
    let size = lseek(descriptor, 0, SEEK_END)
    if size > 0 { try endLine(before: size) }
    if isEmpty { try write(DecisionLine.header) }
  }

  deinit { close(descriptor) }

  /// Adds a decision.
  ///
  /// - Parameter claim: The claim that it is about, if it is about one.
  /// - Throws: `OutputError` when the system refuses.
  mutating func add(_ decision: Decision, of claim: Claim?) throws {
    let start = lseek(descriptor, 0, SEEK_END)
    try write(DecisionLine(decision, of: claim, columns: columns).text)
    starts.append(start)
  }

  /// Takes the last decision back that was added.
  ///
  /// - Throws: `OutputError` when the system refuses.
  mutating func takeBack() throws {
    guard let start = starts.popLast() else { return }
    guard ftruncate(descriptor, start) == 0, fsync(descriptor) == 0 else {
      throw OutputError(code: errno, path: path)
    }
  }

  private func endLine(before size: off_t) throws {
    var last: UInt8 = 0
    guard pread(descriptor, &last, 1, size - 1) == 1 else {
      throw OutputError(code: errno, path: path)
    }
    if last != UInt8(ascii: "\n") { try write("\n") }
  }

  private func write(_ text: String) throws {
    var sink = ByteSink(descriptor: descriptor)
    sink.write(text)
    do throws(OutputError) { try sink.finish() } catch {
      throw OutputError(code: error.code, path: path)
    }
    guard fsync(descriptor) == 0 else { throw OutputError(code: errno, path: path) }
  }
}

/// A file of decisions that another process has open.
struct DecisionFileIsBusy: Error, CustomStringConvertible {
  let path: String

  /// One line with the remedy.
  var description: String {
    "\(path): another 'entente review' adds decisions to this file: end it first, or name another"
  }
}
