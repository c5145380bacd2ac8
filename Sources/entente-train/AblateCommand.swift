internal import Ablation
internal import ArgumentParser
internal import Articles
internal import Evaluation
internal import Extraction
internal import Foundation

/// Tells what each part of the extractor gives.
struct Ablate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Switches each part of the extractor off in turn, and prints what changes.",
    discussion: "Prints a page in Markdown; the same input gives the same page."
  )

  @Argument(help: "Files of annotated items, as 'entente evaluate' reads them.")
  var gold: [String]

  @Option(parsing: .upToNextOption, help: "Files of articles that nobody annotated.")
  var text: [String] = []

  @Option(help: "At most this many of these articles, the first ones.")
  var items: Int?

  @Option(parsing: .upToNextOption, help: "Switches off only the parts of these names.")
  var only: [String] = []

  @Flag(help: "Switches off only rules, which is much faster than tables.")
  var rules = false

  @Option(help: "Where to write how many claims each row of the tables made.")
  var rows: String?

  func run() async throws {
    var reader = GoldReader()
    for path in gold { try reader.read(path: path) }
    for error in reader.errors { Self.say("\(error)") }
    let named = try only.isEmpty ? ReadingPart.all : only.flatMap(Self.parts)
    let parts = named.filter { !rules || $0.rule != nil }
    let ablation = try Ablation(try Extractor(), parts: parts)
    let result = await ablation.result(
      gold: reader.items,
      articles: articles(),
      width: ProcessInfo.processInfo.activeProcessorCount
    )
    let page = AblationPage(result, command: command)
    print(page.text, terminator: "")
    if let rows { try Data(page.rows.utf8).write(to: URL(filePath: rows)) }
  }

  /// The parts of a name, which a table and a rule may share.
  private static func parts(named name: String) throws -> [ReadingPart] {
    let parts = ReadingPart.all.filter { $0.name == name }
    guard !parts.isEmpty else {
      throw ValidationError("There is no part '\(name)': see Sources/Extraction/ABLATION.md.")
    }
    return parts
  }

  private func articles() -> [Article] {
    var articles: [Article] = []
    for result in ArticleReader().articles(in: text) {
      if let items, articles.count >= items { break }
      switch result {
      case .success(let article): articles.append(article)
      case .failure(let error): Self.say("\(error)")
      }
    }
    return articles
  }

  /// The command by which the page is made anew, with the names of the files alone.
  private var command: String {
    let names = { (paths: [String]) in paths.map { URL(filePath: $0).lastPathComponent } }
    let texts = text.isEmpty ? [] : ["--text"] + names(text)
    let words = ["entente-train ablate"] + names(gold) + texts
    let options =
      (items.map { ["--items \($0)"] } ?? []) + (rules ? ["--rules"] : [])
      + (only.isEmpty ? [] : ["--only"] + only)
    return (words + options).joined(separator: " ")
  }

  private static func say(_ message: String) {
    FileHandle.standardError.write(Data("entente-train: \(message)\n".utf8))
  }
}
