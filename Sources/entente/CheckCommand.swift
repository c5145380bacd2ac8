internal import ArgumentParser
internal import Export
internal import Extraction
internal import FoundationEssentials
internal import KnowledgeGraph

/// `entente check`: reads texts with expected claims and says where the extractor differs.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the claims of sentences against those that you expect.",
    discussion: """
      entente check mine.check --knowledge mine

      A file holds texts and the claims that each of them makes:

        date 2015-09-27
        > Iraq denied on Friday that it buys arms from Iran.
        = Iran aids Iraq | negative | by Iraq | on 2015-09-25
        > Chad won.
        = none

      '>' begins a text (more of them: its paragraphs), '=' a claim that must be found, '?' one \
      that may be. A claim is SUBJECT relation OBJECT and, after bars, what else is so: negative; \
      planned, possible or demanded; by NAME; on DATE; in PLACE; role ROLE; former. 'date' is the \
      day of publication of all texts below it; '#' begins a remark.

      Each difference is told as FILE:LINE: WHAT, and a claim that was not expected in the form in \
      which it can be written down. Exit code 0: all as expected; 1: some differ; 2: wrong usage, \
      or a file that cannot be read.
      """
  )

  @Argument(help: "Files of sentences with expected claims.")
  var files: [String]

  @OptionGroup var own: KnowledgeOption

  func run() throws {
    OutputFile.reportBrokenPipes()
    let inputs = try files.map(Self.read)
    let extractor = try own.laidOver(Extractor.init(knowledge:))
    var score = Score()
    try OutputFile.write(to: "-") { sink in
      var sink = sink
      for (path, file) in zip(files, inputs) {
        for check in file.checks {
          let result = extractor.run(check)
          score.add(result)
          for failure in result.failures {
            sink.write("\(path):\(failure.line): \(failure.problem)\n")
          }
        }
      }
      sink.write("\(score)\n")
      return sink
    }
    if score.differences > 0 { throw ExitCode(1) }
  }

  private static func read(_ path: String) throws -> CheckFile {
    do {
      let bytes = try Data(contentsOf: URL(filePath: path))
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw TableError(file: path, line: 1, problem: "is not UTF-8: save it as UTF-8")
      }
      return try CheckFile(text, name: path)
    } catch let error as TableError {
      Messages.say("\(error)")
    } catch {
      Messages.say("\(path): cannot be read: is it there, and a file?")
    }
    throw ExitCode(2)
  }
}

/// How many claims were as expected.
private struct Score: CustomStringConvertible {
  private var required = 0
  private var found = 0
  private(set) var differences = 0

  mutating func add(_ result: CheckResult) {
    required += result.required
    found += result.found
    differences += result.failures.count
  }

  var description: String {
    let noun = differences == 1 ? "difference" : "differences"
    return "\(found) of \(required) claims found, \(differences) \(noun)"
  }
}
