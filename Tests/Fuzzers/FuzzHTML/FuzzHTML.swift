import Articles

/// Reads random bytes as a page of HTML.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  _ = ArticleReader(format: .html).articles(from: bytes, origin: "random bytes")
  return 0
}
