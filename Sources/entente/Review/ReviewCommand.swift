internal import ArgumentParser
internal import Evaluation
internal import Export
internal import Glibc
internal import KnowledgeGraph
internal import Review

/// `entente review`: asks a person whether claims are right, and keeps the answers.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Asks whether claims are right, one at a time, and keeps the answers in a table.",
    discussion: """
      entente review graph.jsonl --decisions review.tsv
      entente review world.entente --decisions review.tsv --since 2015 --order weight
      entente review graph.jsonl --decisions review.tsv --actors
      entente export graph.jsonl --decisions review.tsv -o reviewed.graphml
      entente review graph.jsonl --decisions review.tsv --gold reviewed.jsonl

      Each claim is shown with its sentence, who says so, the day, the document and the \
      confidence. Answer with a letter and Enter: right, wrong, another relation, the other way \
      round, merge actors, keep actors apart. Every answer is kept at once; the same command goes \
      on where it was left. Answers may also come from a file or another program.

      Commands that show graphs, and 'extract', apply the table with --decisions: what was \
      accepted or set right is certain, what was rejected is left out. Lines name claims by \
      document, sentence and what it says, so that they hold for a new run; those that fit no \
      claim any more are named.

      With --actors, whether actors that share a name are one. With --gold, nothing is asked: the \
      sentences of which claims were judged are written as items from which 'entente-train \
      scorer' learns, and which 'entente evaluate' reads.

      Exit code 0: done; 1: some lines failed; 2: wrong usage, or mistakes among the decisions.
      """
  )

  @Argument(help: "A graph as records (.jsonl), or a store.")
  var graph: String

  @Option(
    help: """
      What is asked first: doubt, the least sure; weight, of the edges with the most claims; text, \
      as documents and sentences come.
      """
  )
  var order: QuestionOrder = .doubt

  @Flag(help: "Ask whether actors that share a name are one, instead of asking about claims.")
  var actors = false

  @Option(
    help: ArgumentHelp(
      "Write the sentences that were judged as annotated items; - is standard output.",
      valueName: "file"
    )
  )
  var gold: String?

  @OptionGroup(title: "What is asked about") var view: ViewOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard view.review.decisions.count == 1 else {
      throw ValidationError("Name one file in which decisions are kept: --decisions review.tsv")
    }
    guard view.view != .states else {
      throw ValidationError("Claims are reviewed as they were read: leave --view states out.")
    }
    guard graph != "-" || gold != nil else {
      throw ValidationError("Answers come from standard input: name the file of the graph.")
    }
    guard gold == nil || !actors else {
      throw ValidationError("--gold writes what was said of claims: leave --actors out.")
    }
  }

  func run() throws {
    var files = FilesApart(reading: [graph] + (gold == nil ? [] : view.review.decisions))
    try files.write(gold.map { [$0] } ?? view.review.decisions)
    messages.showProgress()
    if let gold { return try writeItems(to: gold) }
    let file = try DecisionFile.opened(at: view.review.decisions[0])
    let decisions = try view.review.read()
    let (whole, shown, failures) = try graphs()
    Progress.end()
    var desk = try ReviewDesk(whole, decisions, keptIn: file)
    if actors {
      try ActorReview(questions: pairs(in: shown, without: decisions)).ask(at: &desk)
    } else {
      try ClaimReview(questions(in: shown, without: decisions), in: whole).ask(at: &desk)
    }
    let left =
      try actors
      ? counted(pairs(in: shown, without: desk.decisions).count, "pair")
      : counted(questions(in: shown, without: desk.decisions).count, "claim")
    let made = counted(desk.made, "decision")
    messages.say("1 file read: \(made) kept in \(view.review.decisions[0]), \(left) left")
    if failures > 0 { throw ExitCode(1) }
  }

  /// The graph, and the part of it that is asked about.
  private func graphs() throws -> (whole: Graph, shown: Graph, failures: Int) {
    var (whole, shown) = (Graph(), Graph())
    let failures = try ClaimInput.read([graph]) { source in
      whole = try DecisionsOption.records(of: source)
      shown = try Graph(of: view.chosen(from: whole))
    }
    return (whole, shown, failures)
  }

  private func questions(in graph: Graph, without decisions: Decisions) -> [ClaimQuestion] {
    ClaimQuestions(graph.claims, without: decisions, in: order).questions
  }

  private func pairs(in graph: Graph, without decisions: Decisions) throws -> [ActorQuestion] {
    let nodes = try GraphParts(graph).actors
    return ActorQuestions(nodes, graph.claims, without: decisions).questions
  }

  private func writeItems(to path: String) throws {
    let decisions = try view.review.read()
    let (whole, _, failures) = try graphs()
    let reviewed = ReviewedGraph(whole, by: decisions)
    for idle in reviewed.idle { Messages.say("\(idle)") }
    let items = ReviewedItems(reviewed)
    Progress.end()
    try StandardStreams.print(items.lines.map { $0 + "\n" }.joined(), to: path)
    let counts = "\(counted(items.lines.count, "item")), \(counted(items.claims, "claim"))"
    messages.say("1 file read: \(counts) in \(path == "-" ? "standard output" : path)")
    if items.leftOut > 0 {
      let sentences = counted(items.leftOut, "sentence")
      messages.say("\(sentences) left out, which mean an actor without naming it")
    }
    if failures > 0 { throw ExitCode(1) }
  }
}
