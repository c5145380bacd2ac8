internal import ArgumentParser
internal import Export
internal import Extraction
internal import Input
internal import KnowledgeGraph

/// `entente check`: reads texts with expected claims and says where the extractor differs.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the claims of sentences against those that you expect.",
    discussion: """
      entente check mine.check --knowledge mine
      entente check --mark mine.check

      A file holds texts and the claims that each of them makes:

        date 2015-09-27
        > Iraq denied on Friday that it buys arms from Iran.
        = Iran aids Iraq | negative | by Iraq | on 2015-09-25

        > Chad won.
        = none

      '>' begins a text (more of them: its paragraphs), '=' a claim that must be found, '?' one \
      that may be. '= none' says that the text makes no claim; without one or the other a text is \
      refused. A claim is SUBJECT relation OBJECT and, after bars, what else is so: negative; \
      planned, possible or demanded; by NAME; on DATE; in PLACE; role ROLE; former. 'date' is the \
      day of publication of all texts below it; in those below 'groups', people without a name are \
      actors; '#' begins a remark.

      What the program cannot do yet is marked as a known gap: a claim that it should find and \
      does not with a last field, '= Iran aids Iraq | not found'; one that it finds wrongly with a \
      line of its own, '! Iran aids Iraq'. All else must be as the file says, and a gap that is \
      closed fails until its mark is gone. --mark adds and takes away marks so that the file is as \
      things are now, and changes nothing else: read the difference before you keep it.

      Each failure is reported as FILE:LINE: WHAT, with the claims in the form in which they are \
      written down; the last line counts them. Exit code 0: all as expected, or marked; 1: some \
      fail; 2: wrong usage, or a file that cannot be read.
      """
  )

  @Argument(help: "Files of sentences with expected claims.", completion: .file())
  var files: [String]

  @Flag(help: "Mark in the files what is not found yet, or found wrongly, and unmark the rest.")
  var mark = false

  @OptionGroup var own: ExtractorOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let inputs = try files.map(CheckInput.init)
    let extractor = try own.extractor()
    var score = Score()
    try OutputFile.write(to: "-") { sink in
      var sink = sink
      for input in inputs {
        let results = input.file.checks.map(extractor.run)
        for result in results { score.add(result) }
        for failure in results.flatMap(\.failures) {
          sink.write(line: "\(input.path):\(failure.line): \(failure.problem)")
        }
        if mark { try Self.mark(input, results) }
      }
      if !messages.quiet { sink.write(line: mark ? "\(score), now marked" : "\(score)") }
      return sink
    }
    let texts = inputs.reduce(0) { $0 + $1.file.checks.count }
    messages.say("\(counted(files.count, "file")) read: \(counted(texts, "text")) checked")
    if score.failures > 0, !mark { throw ExitCode(1) }
  }

  /// Writes the file anew, unless it is as it should be.
  private static func mark(_ input: CheckInput, _ results: [CheckResult]) throws {
    let marked = try CheckMarks.marking(input.text, with: results, name: input.path)
    guard !marked.utf8.elementsEqual(input.text.utf8) else { return }
    try OutputFile.write(to: input.path) { sink in
      var sink = sink
      sink.write(marked)
      return sink
    }
  }
}

/// A file of checks as it was read.
private struct CheckInput {
  let path: String
  let text: String
  let file: CheckFile

  /// Reads a file; what is wrong with it is reported as wrong usage.
  init(_ path: String) throws {
    do {
      let bytes = try WholeFile.bytes(ofFileAt: path)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw TableError(file: path, line: 1, problem: "is not UTF-8: save it as UTF-8")
      }
      self.path = path
      self.text = text
      file = try CheckFile(text, name: path)
      return
    } catch {
      Messages.say("\(error)")
    }
    throw ExitCode(2)
  }
}

/// How many claims were as expected.
private struct Score: CustomStringConvertible {
  private var claims = 0
  private var holding = 0
  private var missing = 0
  private var wrong = 0
  private(set) var failures = 0

  mutating func add(_ result: CheckResult) {
    claims += result.claims
    holding += result.holding
    missing += result.missing
    wrong += result.wrong
    failures += result.failures.count
  }

  /// `888 claims: 722 hold, 208 known gaps (166 missing, 42 wrong); 0 failures`.
  var description: String {
    let kinds = missing + wrong == 0 ? "" : " (\(missing) missing, \(wrong) wrong)"
    return "\(Self.count(claims, "claim")): \(holding) \(holding == 1 ? "holds" : "hold"), "
      + "\(Self.count(missing + wrong, "known gap"))\(kinds); \(Self.count(failures, "failure"))"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
