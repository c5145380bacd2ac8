import Foundation
import Testing

/// What is installed beside the program.
@Suite struct InstallTests {
  /// A page for each command, with its options, in which the tools of manuals find no fault.
  @Test func theManualTellsOfEveryCommand() throws {
    let folder = try TemporaryFolder()
    let made = try Tool.shell("Scripts/make-manual \(Program.executable.path) \(folder.path)")
    #expect(made.code == 0, "\(made.words)")
    let help = try Program.run("--help").output
    let commands = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }
      .compactMap { $0.wholeMatch(of: #/  ([a-z]+) +.*/#)?.output.1 }
    #expect(commands.count >= 19)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == (["entente.1"] + commands.map { "entente-\($0).1" }).sorted())
    let page = try String(contentsOfFile: "\(folder.path)/entente-export.1", encoding: .utf8)
    #expect(page.contains("\\fB\\-\\-min\\-confidence\\fR \\fIprobability\\fR"))
    for tool in ["mandoc -Tlint", "groff -ww -man -Tutf8 -z"] {
      let name = tool.prefix { $0 != " " }
      let check = "command -v \(name) > /dev/null || exit 0; \(tool) \(folder.path)/*.1"
      let found = try Tool.shell(check)
      #expect(found.words.isEmpty, "\(found.words)")
    }
  }

  /// Shells read what completes commands, and files are among what is offered.
  @Test func completionsOfferFilesAndRelations() throws {
    let folder = try TemporaryFolder()
    let program = Program.executable.path
    for shell in ["bash", "zsh", "fish"] {
      let path = "\(folder.path)/\(shell)"
      let written = "\(program) --generate-completion-script \(shell) > \(path)"
      let read = "! command -v \(shell) > /dev/null || \(shell) -n \(path)"
      #expect(try Tool.shell("\(written) && { \(read); }").words == "")
    }
    let offered = { (words: String, place: Int, last: String) in
      try Tool.shell(
        """
        source \(folder.path)/bash; COMP_WORDS=(\(words)); COMP_CWORD=\(place)
        COMP_LINE="\(words)"; COMP_POINT=${#COMP_LINE}
        _entente entente "\(last)" "${COMP_WORDS[\(place - 1)]}"; echo "${COMPREPLY[@]}"
        """
      ).words
    }
    #expect(try offered("entente extract Exampl", 2, "Exampl") == "Examples\n")
    #expect(try offered("entente export a --relation suppo", 4, "suppo") == "supports\n")
  }

  /// What is installed goes again, what a later release lacks goes too, and nothing else.
  @Test func whatIsInstalledGoesAgain() throws {
    let folder = try TemporaryFolder([
      "1/bin/entente": "1", "1/share/doc/entente/old page": "1", "2/bin/entente": "2",
      "2/share/doc/entente/new": "2", "to/bin/other": "",
    ])
    let (stage, to) = ("Scripts/install-stage", "\(folder.path)/to")
    #expect(try Tool.shell("\(stage) \(folder.path)/1 \(to)").code == 0)
    #expect(FileManager.default.fileExists(atPath: "\(to)/share/doc/entente/old page"))
    #expect(try Tool.shell("\(stage) \(folder.path)/2 \(to)").code == 0)
    #expect(!FileManager.default.fileExists(atPath: "\(to)/share/doc/entente/old page"))
    #expect(try String(contentsOfFile: "\(to)/bin/entente", encoding: .utf8) == "2")
    #expect(try Tool.shell("\(stage) --uninstall \(to)").code == 0)
    #expect(try Tool.shell("find \(to) -type f -printf %P").words == "bin/other")
    #expect(try Tool.shell("\(stage) --uninstall \(to)").code == 1)
  }
}
