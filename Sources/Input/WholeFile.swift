/// Files that are read whole: tables, checks, models.
public enum WholeFile {
  /// Reads a file.
  ///
  /// - Parameter limit: The greatest length in bytes.
  /// - Throws: `InputError` when there is no such file, or it cannot be read or is longer.
  public static func bytes(
    ofFileAt path: String,
    limit: Int = ReadLimits.document
  ) throws(InputError) -> [UInt8] {
    let file = try FileBytes(path: path == "-" ? "./-" : path)
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { chunk.deallocate() }
    var bytes: [UInt8] = []
    while true {
      let count = try file.read(into: chunk)
      guard count > 0 else { return bytes }
      guard bytes.count + count <= limit else { throw .tooLong(path) }
      bytes += chunk.prefix(count)
    }
  }
}
