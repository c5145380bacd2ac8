internal import Glibc
internal import Input

extension ArticleSequence {
  /// How many bytes the files have that are still to be read; nothing where one is not a regular
  /// file, such as a pipe.
  ///
  /// Each is asked for its size, which takes a while where there are many.
  public var size: Int? {
    var sum = 0
    for case .success(let path) in inputs {
      guard path != InputPaths.standardInput else { return nil }
      var status = stat()
      // What is not there has nothing to be read.
      guard path.withCString({ stat($0, &status) }) == 0 else { continue }
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
      sum += Int(status.st_size)
    }
    return sum
  }
}
