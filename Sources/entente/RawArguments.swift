internal import Input

/// The arguments of the command line as the system gave them.
enum RawArguments {
  /// The paths that arguments name.
  ///
  /// The names of files need not be UTF-8, but arguments come to us with U+FFFD for what is not;
  /// those are looked up among the bytes that the system gave, in their order.
  static func paths(_ arguments: [String]) -> [InputPath] {
    guard arguments.contains(where: { $0.contains("\u{FFFD}") }) else {
      return arguments.map { InputPath($0) }
    }
    var raw = all.filter { String(validating: $0, as: UTF8.self) == nil }
    return arguments.map { argument in
      let match = raw.firstIndex { String(decoding: $0, as: UTF8.self) == argument }
      return match.map { InputPath(bytes: raw.remove(at: $0)) } ?? InputPath(argument)
    }
  }

  private static var all: [[UInt8]] {
    (0..<Int(CommandLine.argc)).compactMap { index in
      CommandLine.unsafeArgv[index].map { argument in
        Array(UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
      }
    }
  }

  private static func strlen(_ text: UnsafePointer<CChar>) -> Int {
    var length = 0
    while text[length] != 0 { length += 1 }
    return length
  }
}
