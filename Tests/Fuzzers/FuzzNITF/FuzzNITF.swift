import Articles

/// Reads random bytes as NITF.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  _ = ArticleReader(format: .nitf).articles(from: bytes, origin: "random bytes")
  return 0
}
