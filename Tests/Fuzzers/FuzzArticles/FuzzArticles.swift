import Articles
import Glibc

/// What the environment names, as `Scripts/fuzz` sets it: a format, or that files are packed, each
/// of which tells its own.
private let name = getenv("FUZZ_FORMAT").map { String(cString: $0) } ?? ""
private let format = ArticleFormat(rawValue: name)

/// Reads random bytes as articles of one format.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard format != nil || name == "packed" else {
    fatalError("FUZZ_FORMAT names no format of articles")
  }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  _ = ArticleReader(format: format, limit: 1 << 20).articles(from: bytes, origin: "random bytes")
  return 0
}
