internal import Glibc
internal import GRDB

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

  /// Whether there is something at the path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

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
    }
    return try StoreError.naming(path) {
      try DatabaseQueue(path: path, configuration: configuration)
    }
  }

  /// Makes sure that a database is a store of this version.
  ///
  /// - Parameter isUpgradable: whether one of an earlier version is good as well.
  /// - Throws: `StoreError` where it is none.
  static func check(_ db: Database, at path: String, isUpgradable: Bool = false) throws {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id")
    guard application == StoreSchema.application else { throw StoreError.foreign(path: path) }
    let migrator = StoreSchema.migrator
    guard try !migrator.hasBeenSuperseded(db) else { throw StoreError.newer(path: path) }
    guard try isUpgradable || migrator.hasCompletedMigrations(db) else {
      throw StoreError.older(path: path)
    }
  }
}
