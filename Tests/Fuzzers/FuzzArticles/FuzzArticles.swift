import Articles
import Glibc

/// The format that the environment names, as `Scripts/fuzz` sets it.
private let format = getenv("FUZZ_FORMAT").flatMap { ArticleFormat(rawValue: String(cString: $0)) }

/// Reads random bytes as articles of one format.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let format else { fatalError("FUZZ_FORMAT names no format of articles") }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  _ = ArticleReader(format: format).articles(from: bytes, origin: "random bytes")
  return 0
}
