import Foundation
import Testing

@testable import Language

/// What is refused as a network's file, and how the refusal reads.
@Suite struct NetworkFileTests {
  @Test(arguments: ["", "ENTENT", "PK and so on"]) func otherFilesAreUnknown(text: String) {
    #expect(throws: NetworkError.unknownFormat(expected: "ENTENTE2")) {
      try DependencyNetwork(weights: Array(text.utf8))
    }
  }

  @Test func aFileThatEndsEarlyIsRefused() {
    #expect(throws: NetworkError.truncated(byte: 8)) {
      try DependencyNetwork(weights: Array("ENTENTE2".utf8))
    }
  }

  @Test func aSizeOutOfRangeIsNamed() {
    let bytes = Array("ENTENTE2".utf8) + [0xFF, 0xFF, 0, 0]
    #expect(throws: NetworkError.invalid("65535 as width, not 16...256", byte: 8)) {
      try DependencyNetwork(weights: bytes)
    }
  }

  @Test(arguments: [0.001, 0.2, 0.9, 0.999_999]) func anyPartOfAFileIsRefused(part: Double) throws {
    let bytes = try Self.shipped()
    let count = Int(Double(bytes.count) * part)
    #expect(throws: NetworkError.truncated(byte: count)) {
      try DependencyNetwork(weights: Array(bytes.prefix(count)))
    }
  }

  @Test func bytesAfterTheEndAreRefused() throws {
    let bytes = try Self.shipped()
    #expect(throws: NetworkError.trailingBytes(byte: bytes.count)) {
      try DependencyNetwork(weights: bytes + [0])
    }
  }

  private static func shipped() throws -> [UInt8] {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return Array(try Data(contentsOf: root.appending(path: "Models/network.bin")))
  }

  @Test(arguments: [
    (NetworkError.unknownFormat(expected: "ENTENTE2"), "does not begin with"),
    (.truncated(byte: 8), "at byte 8"),
    (.trailingBytes(byte: 9), "after its end at byte 9"),
    (.invalid("7 as width", byte: 3), "has 7 as width at byte 3"),
  ]) func errorsSayWhatAndWhere(error: NetworkError, part: String) {
    #expect(error.description.contains(part))
  }
}
