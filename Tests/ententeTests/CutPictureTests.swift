import Foundation
import Testing

/// The picture of precision against recall.
@Suite struct CutPictureTests {
  @Test func cutsAreDrawn() throws {
    let report = try Program.run("evaluate", "Documentation/annotated.jsonl", "--json").output
    let folder = try TemporaryFolder(["report.json": report, "other.json": "{}"])
    let draw = #"Scripts/draw-cuts < "$0/report.json" > "$0/cuts.svg" && cat "$0/cuts.svg""#
    let picture = try Self.shell(draw, folder.path)
    #expect(picture.output.contains("<svg ") && picture.output.hasSuffix("</svg>\n"))
    #expect(picture.output.matches(of: /<polyline [^>]*stroke-width/).count == 2)
    #expect(picture.output.matches(of: /<circle cx/).count >= 4)
    let parse = #"python3 -c "from xml.dom.minidom import *; parse('$0/cuts.svg')""#
    #expect(try Self.shell(parse, folder.path).code == 0)
    #expect(try Self.shell(#"Scripts/draw-cuts < "$0/other.json""#, folder.path).code == 1)
  }

  /// Runs a command of the shell in the package's folder.
  private static func shell(_ command: String, _ folder: String) throws -> (
    code: Int32, output: String
  ) {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/bin/sh")
    process.currentDirectoryURL = Program.package
    process.arguments = ["-c", command, folder]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
