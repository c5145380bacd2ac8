import Foundation
import Input
import Testing

@Suite struct WholeFileTests {
  @Test func givesTheBytesOfAFile() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let bytes = [UInt8](repeating: 7, count: 200_000)
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try WholeFile.bytes(ofFileAt: file.path()) == bytes)
    #expect(try WholeFile.bytes(ofFileAt: file.path(), limit: 200_000) == bytes)
    #expect(throws: InputError.tooLong(file.path())) {
      try WholeFile.bytes(ofFileAt: file.path(), limit: 199_999)
    }
  }

  @Test(arguments: [
    ("/no/such/file", "No such file or directory; check the path"),
    ("/", "Is a directory; name its files"),
    ("/dev/zero", "File too large; the limit is 64 MiB"),
    ("/dev/urandom", "File too large; the limit is 64 MiB"),
  ])
  func saysWhyAFileCannotBeRead(path: String, reason: String) {
    let error = #expect(throws: InputError.self) { try WholeFile.bytes(ofFileAt: path) }
    #expect(error?.description == "\(path): cannot be read: \(reason)")
  }
}
