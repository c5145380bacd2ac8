internal import Glibc
internal import GRDB
internal import GRDBSQLite

/// The file of a store: which files are stores, and how they are opened.
public enum StoreFile {
  /// The ending of the names of stores.
  public static let ending = "entente"

  /// Whether a path is that of a store: by its ending, or by what it begins with.
  public static func isStore(_ path: String) -> Bool {
    path.hasSuffix("." + ending) || beginsAsDatabase(path)
  }

  private static func beginsAsDatabase(_ path: String) -> Bool {
    var status = stat()
    // A pipe must not lose its first bytes.
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    let magic = Array("SQLite format 3\0".utf8)
    var start = [UInt8](repeating: 0, count: magic.count)
    return read(file, &start, start.count) == magic.count && start == magic
  }

  /// The greatest length of a text in bytes: twice that of a document that may be read, in which
  /// every byte is marked.
  private static let longestValue: CInt = 128 << 20

  /// Whether there is something at the path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Removes a store that no process has open.
  static func remove(_ path: String) {
    for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
  }

  /// Opens the database of a store.
  static func open(_ path: String, readonly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(60)
    // A reader keeps its transaction from the first question to the last.
    configuration.allowsUnsafeTransactions = readonly
    configuration.prepareDatabase { db in
      // 64 MiB, so that rows of a large store that stand far apart are put in without the disk.
      try db.execute(sql: "PRAGMA cache_size = -65536")
      // Nothing that a stranger's file says is run, and none of its values takes all memory.
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      _ = sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_LENGTH, longestValue)
    }
    return try StoreError.naming(path) {
      try DatabaseQueue(path: address(of: path, readonly: readonly), configuration: configuration)
    }
  }

  /// What SQLite is to open.
  ///
  /// A reader notes beside a store where it stands in it. Where it may not, the store is read as a
  /// file that nobody changes.
  private static func address(of path: String, readonly: Bool) throws(StoreError) -> String {
    // What begins so is an address and no path to SQLite.
    let path = path.hasPrefix("file:") ? "./" + path : path
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = path[..<end].isEmpty ? "." : String(path[..<end])
    guard readonly, access(folder, W_OK) != 0 else { return path }
    if holdsBytes(path + "-wal") {
      guard exists(path + "-shm") else { throw .unsettled(path: path) }
      return path
    }
    return "file:\(path.hasPrefix("/") ? "//" : "")\(escaped(path))?immutable=1"
  }

  private static func holdsBytes(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }

  /// A path as it stands in an address: the other bytes by two digits.
  private static func escaped(_ path: String) -> String {
    path.utf8.reduce(into: "") { address, byte in
      let isPlain = "/.-_".utf8.contains(byte) || isLetterOrDigit(byte)
      let digits = String(byte, radix: 16)
      address += isPlain ? String(Unicode.Scalar(byte)) : (byte < 16 ? "%0" : "%") + digits
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// Makes sure that a database is a store of this version.
  ///
  /// - Parameter isUpgradable: whether one of an earlier version is good as well.
  /// - Throws: `StoreError` where it is none.
  static func check(_ db: Database, at path: String, isUpgradable: Bool = false) throws {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id")
    guard application == StoreSchema.application else { throw StoreError.foreign(path: path) }
    if let how = try StoreSchema.activity(in: db) { throw StoreError.damaged(path: path, how: how) }
    let migrator = StoreSchema.migrator
    guard try !migrator.hasBeenSuperseded(db) else { throw StoreError.newer(path: path) }
    guard try isUpgradable || StoreSchema.isReadable(db) else {
      let last = try StoredReadings(db: db).all().last
      throw StoreError.older(path: path, options: last?.makeup.options ?? [])
    }
  }
}
