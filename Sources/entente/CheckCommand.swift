internal import ArgumentParser
internal import Export
internal import Extraction
internal import FoundationEssentials

/// `entente check`: reads texts with expected claims and says where the extractor differs.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the claims of sentences against those that you expect.",
    discussion: """
      A file holds texts ('> …') and the claims that each must ('= SUBJECT relation OBJECT') or \
      may ('? …') make. Exit code 0: all as expected; 1: some differ; 2: wrong usage.
      """
  )

  @Argument(help: "Files of sentences with expected claims.")
  var files: [String]

  @OptionGroup var own: KnowledgeOption

  func run() throws {
    let extractor = try own.laidOver(Extractor.init(knowledge:))
    var required = 0
    var found = 0
    var failures = 0
    var output = ByteSink(descriptor: 1)
    for path in files {
      let file = try CheckFile(String(contentsOfFile: path, encoding: .utf8), name: path)
      for check in file.checks {
        let result = extractor.run(check)
        required += result.required
        found += result.found
        failures += result.failures.count
        for failure in result.failures {
          output.write("\(path):\(failure.line): \(failure.problem)\n")
        }
      }
    }
    output.write("\(found) of \(required) claims found, \(failures) differences\n")
    try output.finish()
    if failures > 0 { throw ExitCode(1) }
  }
}
