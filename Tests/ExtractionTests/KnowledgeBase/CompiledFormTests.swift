import Foundation
import Testing

@testable import Extraction

@Suite struct CompiledFormTests {
  /// The tables are the source of truth: what the program embeds must be made from them.
  @Test func isNotStale() throws {
    let fresh = try KnowledgeBase.compiledBytes(folder: Self.folder)
    let isSame = fresh == KnowledgeBase.programBytes
    #expect(isSame, "Knowledge/compiled.bin is stale: run 'make knowledge'")
  }

  @Test func givesBackItsTables() throws {
    let words = KnowledgeCompiler.words(of: KnowledgeTableTests.known)
    let compiled = try #require(CompiledKnowledge(WordBuffer(copying: words)))
    #expect(KnowledgeTables(compiled) == KnowledgeTableTests.known)
  }

  @Test(arguments: [[], [1, 2, 3], [UInt32](repeating: 0, count: 100)])
  func refusesOtherBytes(words: [UInt32]) {
    #expect(CompiledKnowledge(WordBuffer(copying: words)) == nil)
  }

  private static var folder: String {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appending(path: "Knowledge").path(percentEncoded: false)
  }
}
