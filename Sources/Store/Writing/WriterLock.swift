internal import Glibc

/// The right to write a store, which one process has at a time, until it ends in whatever way.
///
/// A lock (flock(2)) on a file beside the store, in which the holder writes who it is. SQLite's own
/// locks last no longer than a transaction: two writers would take turns, with tables of their own.
struct WriterLock: ~Copyable {
  private let descriptor: CInt
  private let path: String

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - store: the path of the store.
  ///   - waiting: is told who has the lock, and whether to wait for it.
  /// - Throws: `StoreError`, where it is another's or the folder cannot be written.
  init(of store: String, waiting: (StoreHolder) -> Bool) throws(StoreError) {
    let path = store + "-writer"
    var hasWaited = false
    while true {
      // A link that lies there is a stranger's, and what it leads to is not to be written.
      let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o644)
      guard file >= 0 else { throw Self.refused(store) }
      if flock(file, LOCK_EX | LOCK_NB) != 0 {
        let holder = Self.holder(file)
        let waits = errno == EWOULDBLOCK && (hasWaited || waiting(holder))
        guard waits, flock(file, LOCK_EX) == 0 else {
          close(file)
          throw .held(path: store, by: holder)
        }
        hasWaited = true
      }
      // The holder before took the file away when it was done.
      if Self.isStillThere(file, path) {
        (descriptor, self.path) = (file, path)
        Self.sign(file)
        return
      }
      close(file)
    }
  }

  deinit {
    unlink(path)
    close(descriptor)
  }

  private static func refused(_ store: String) -> StoreError {
    switch errno {
    case ENOSPC: .full(path: store)
    case ELOOP:
      .refused(path: store, why: "'\(store)-writer' is a link, which is not followed: remove it")
    case let code:
      .refused(path: store, why: "cannot be written: \(String(cString: strerror(code)))")
    }
  }

  private static func isStillThere(_ file: CInt, _ path: String) -> Bool {
    var (mine, there) = (stat(), stat())
    guard fstat(file, &mine) == 0, stat(path, &there) == 0 else { return false }
    return mine.st_ino == there.st_ino && mine.st_dev == there.st_dev
  }

  /// Writes the number of the process into the file; on a full disk it is not known, no more.
  private static func sign(_ file: CInt) {
    let line = Array("\(getpid())\n".utf8)
    _ = ftruncate(file, 0)
    _ = pwrite(file, line, line.count, 0)
  }

  private static func holder(_ file: CInt) -> StoreHolder {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = pread(file, &bytes, bytes.count, 0)
    let digits = bytes.prefix(max(count, 0)).prefix { (48...57).contains($0) }
    return StoreHolder(process: Int(String(decoding: digits, as: UTF8.self)))
  }
}
