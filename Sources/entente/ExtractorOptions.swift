internal import ArgumentParser
internal import Extraction
internal import KnowledgeGraph

/// What articles are read with: a user's own tables, and weights that the user has fitted.
struct ExtractorOptions: ParsableArguments {
  @OptionGroup private var own: KnowledgeOption

  @Option(
    help: ArgumentHelp(
      "Weights that 'entente-train scorer' has fitted, in place of those of the program.",
      valueName: "file"
    ),
    completion: .file()
  )
  var model: String?

  @Flag(
    help: "People without a name of whom a claim speaks are actors as well: protesters, civilians."
  )
  var groups = false

  /// The folder of the user's tables.
  var knowledge: String? { own.knowledge }

  /// The extractor; what is wrong in the files is reported as wrong usage.
  ///
  /// - Parameter least: The confidence from which claims are asserted; that of the weights if none.
  func extractor(assertingFrom least: Confidence? = nil) throws -> Extractor {
    do {
      var extractor = try own.laidOver { try Extractor(knowledge: $0, model: model) }
      extractor.cut = least.map { Int($0.hundredths) }
      extractor.readsGroups = groups
      return extractor
    } catch let error as ScorerModelError {
      Messages.say("\(error)")
      throw ExitCode(2)
    }
  }
}
