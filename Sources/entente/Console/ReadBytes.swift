/// How much of some files was read, in words.
struct ReadBytes {
  /// How many bytes were read.
  let read: Int
  /// How many there are, where that is known.
  let all: Int?

  /// `12.3 of 98.0 MB`, or `12.3 MB`.
  var words: String {
    let read = Self.megabytes(read)
    return all.map { "\(read) of \(Self.megabytes($0)) MB" } ?? "\(read) MB"
  }

  /// `1.4 MB/s`, on average since the start.
  func rate(after seconds: Int) -> String {
    let bytes = read / max(seconds, 1)
    return bytes < 100_000 ? "\(bytes / 1000) kB/s" : "\(Self.megabytes(bytes)) MB/s"
  }

  /// How long it takes at this rate until all is read: `61 s`, `12 min` or `5 h`; nothing where
  /// that cannot be told.
  func timeLeft(after seconds: Int) -> String? {
    guard let all, all > read, read > 0 else { return nil }
    let exactly = Double(all - read) / Double(read) * Double(seconds)
    // Whatever sizes the system tells.
    let left = Int(min(exactly, 1e9))
    if left < 120 { return "\(left) s" }
    return left < 7200 ? "\(left / 60) min" : "\(left / 3600) h"
  }

  /// A number of bytes in megabytes, to the tenth where there are few.
  private static func megabytes(_ bytes: Int) -> String {
    let tenths = bytes / 100_000
    return tenths < 1000 ? "\(tenths / 10).\(tenths % 10)" : "\(tenths / 10)"
  }
}
