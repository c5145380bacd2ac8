internal import ArgumentParser
internal import Export
internal import Input
internal import Store

/// `entente validate`: checks files against the schemas of their formats.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks files one by one, or against each other.",
    discussion: """
      entente validate graph.graphml graph.dot graph.jsonld graph.nq graph.jsonl
      entente validate --cross graph.graphml graph.dot graph.jsonld

      GraphML is checked against its schema, all formats for what they say: names that the \
      ontology knows, edges whose ends are there, sums that fit the claims. Files that leave out \
      all actors without edges hold the same as others that have them. Problems go to \
      standard error, one a line, as FILE:LINE: WHAT. Of stores, the file itself is looked through \
      as well. \(GraphFormat.list("or") { !$0.isReadBack }) files cannot be checked.

      Exit code 0: all is well; 1: a file cannot be read; 2: wrong usage; 3: a file is invalid, or \
      two differ.
      """
  )

  @Argument(help: "Files to check; their endings tell the formats.", completion: .file())
  var files: [String]

  @Flag(help: "Prove that the files hold the same entities, edges and claims.")
  var cross = false

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard !cross || files.count > 1 else {
      throw ValidationError("--cross compares files: give two or more.")
    }
  }

  func run() throws {
    messages.showProgress()
    if cross { return try compare() }
    var (invalid, unread) = (0, 0)
    for file in files {
      Progress.tell("reading \(file)")
      do {
        let problems = try Self.problems(in: file)
        Messages.list(problems)
        if !problems.isEmpty { invalid += 1 }
      } catch {
        Messages.list(["\(error)"])
        unread += 1
      }
    }
    messages.say(Self.summary(valid: files.count - invalid - unread, invalid, unread))
    if invalid + unread > 0 { throw ExitCode(invalid > 0 ? 3 : 1) }
  }

  /// What is wrong in a file, as lines for people.
  private static func problems(in file: String) throws -> [String] {
    guard StoreFile.isStore(file) else {
      return try GraphFileValidator.problems(inFileAt: file).map(\.description)
    }
    do {
      return try StoreReader(path: file).problems()
    } catch let error as StoreError where error.isOfContent {
      return ["\(error)"]
    }
  }

  /// `2 files are valid`, or `1 file is valid, 1 is invalid, 1 could not be read`.
  private static func summary(valid: Int, _ invalid: Int, _ unread: Int) -> String {
    var words = "\(counted(valid, "file")) \(valid == 1 ? "is" : "are") valid"
    if invalid > 0 { words += ", \(invalid) \(invalid == 1 ? "is" : "are") invalid" }
    if unread > 0 { words += ", \(unread) could not be read" }
    return words
  }

  private func compare() throws {
    var check = CrossCheck()
    for file in files {
      Progress.tell("reading \(file)")
      let difference =
        try StoreFile.isStore(file)
        ? check.add(RecordInput.records(ofStoreAt: file), name: file)
        : check.add(GraphFile(path: file), name: file)
      guard let difference else { continue }
      Messages.say("\(difference)")
      throw ExitCode(3)
    }
    let count = check.count
    let parts = [
      counted(count.actors, "entity", plural: "entities"), counted(count.edges, "edge"),
      counted(count.claims, "claim"),
    ]
    let idle = check.idleActors
    let rest = idle == 0 ? "" : "; \(counted(idle, "actor")) without edges, not in all of them"
    messages.say("\(files.count) files hold the same: \(parts.joined(separator: ", "))\(rest)")
  }
}
