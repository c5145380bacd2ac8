internal import ArgumentParser
internal import Export
internal import Input

/// `entente merge`: puts record files together.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Puts record files and stores together into one graph.",
    discussion: """
      entente merge monday.jsonl tuesday.jsonl -o week.jsonl

      The order of the files does not matter, and what is in several of them is kept once.
      """
  )

  @Argument(
    help: "Record files (.jsonl) and stores (.entente); - is standard input.",
    completion: .file()
  )
  var inputs: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup var export: ExportArguments
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    try output.validate()
    try export.validate(for: output)
  }

  func run() throws {
    // Here, since a value of an unknown option passes for an input while arguments are read.
    for path in inputs where ![nil, .records].contains(GraphFormat(path: path)) {
      throw ValidationError(
        "'\(path)' does not hold records: only record files (.jsonl) and stores are merged."
      )
    }
    try output.keepApart(from: inputs, and: export.view.review.decisions)
    messages.showProgress()
    let written = try output.write(
      recordsAt: inputs,
      view: export.view,
      options: export.options()
    )
    messages.say(files: inputs.count, written, view: export.view)
    if !written.isComplete { throw ExitCode(1) }
  }
}
