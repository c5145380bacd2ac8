import Articles
import Foundation
import Input
import Testing

@Suite struct FolderTests {
  /// The texts of a folder, or what is wrong, without the folder's own path.
  private static func outcomes(_ path: InputPath, _ folder: TemporaryFolder) -> [String] {
    ArticleReader().articles(in: [path]).map { result in
      switch result {
      case .success(let article): article.text
      case .failure(let error): error.description.replacingOccurrences(of: folder.path, with: "")
      }
    }
  }

  @Test func aPipeInAFolderIsNamedAndNotWaitedFor() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("Peru signed.", to: "b.txt")
    #expect(mkfifo(folder.path + "/a.txt", 0o600) == 0)
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/c.txt",
      withDestinationPath: "/dev/zero"
    )
    #expect(
      Self.outcomes(InputPath(folder.path), folder) == [
        "/a.txt: this is a named pipe, and no file; give its text as a file, or on standard input",
        "Peru signed.",
        "/c.txt: this is a device, and no file; give its text as a file, or on standard input",
      ]
    )
  }

  /// Root lists everything, so that this proves something to others alone.
  @Test(.enabled(if: geteuid() != 0)) func aClosedFolderCostsItselfAlone() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "b/closed.txt", "c.txt"] { _ = try folder.write(name, to: name) }
    let closed = folder.path + "/b"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed)
    }
    let outcomes = Self.outcomes(InputPath(folder.path), folder)
    #expect(outcomes.count == 3)
    #expect(outcomes.first == "a.txt" && outcomes.last == "c.txt")
    #expect(
      outcomes.dropFirst().first?.hasPrefix("/b: cannot be read (Permission denied)") ?? false
    )
  }

  @Test func namesNeedNotBeUTF8() throws {
    let folder = try TemporaryFolder()
    let path = InputPath(bytes: Array(folder.path.utf8) + [47, 0x4C, 0xE9, 46, 116, 120, 116])
    let file = try path.withCString { fopen($0, "w") }.unwrapped()
    fputs("Peru signed.", file)
    fclose(file)
    #expect(Self.outcomes(InputPath(folder.path), folder) == ["Peru signed."])
    let article = try Array(ArticleReader().articles(in: [path])).first.unwrapped().get()
    #expect(article.origin.hasSuffix("/L\u{FFFD}.txt"))
  }

  @Test func linksLeadNowhereInCircles() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("Peru signed.", to: "a/b.txt")
    for name in ["a/self", "a/up"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/" + name,
        withDestinationPath: name == "a/up" ? ".." : "."
      )
    }
    #expect(Self.outcomes(InputPath(folder.path), folder) == ["Peru signed."])
    #expect(Self.outcomes(InputPath(folder.path + "/a/up"), folder) == ["Peru signed."])
  }
}
