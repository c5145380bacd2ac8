internal import ArgumentParser
internal import Evaluation
internal import Extraction
internal import Fitting
internal import Foundation

/// Fits the scorer of claims.
struct ScorerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorer",
    abstract: "Fits the scorer of claims to annotated items; the same input gives the same bytes."
  )

  @Argument(help: "Files of annotated items, as 'entente evaluate' reads them.")
  var gold: [String]

  @Option(help: "Where to write the weights of the scorer.")
  var out: String?

  @Option(help: "Where to write the weights that judge how texts put claims.")
  var veracity: String?

  @Option(help: "Where to write what chooses who says a claim, and when it takes place.")
  var choices: String?

  @Option(parsing: .upToNextOption, help: "By how much facts must outweigh all else, in 256ths.")
  var margins = [896, 1536]

  @Option(help: "Weights to begin with, so that few items teach them something more.")
  var start: String?

  @Option(help: "How many times to go through all items.")
  var epochs = 3

  @Option(help: "How often to fit, to take the mean of the weights.")
  var runs = 4

  @Option(help: "How far the first steps go.")
  var rate: Float = 0.02

  @Option(help: "How much weights are drawn to zero.")
  var decay: Float = 0.008

  @Option(help: "The rows of the weights, as a power of two.")
  var rowBits = 17

  @Option(help: "Into how many folds the items are divided, to see how it does on others.")
  var folds = 5

  @Option(help: "The confidence from which claims are asserted, in hundredths.")
  var cut = AssertionCuts().scored

  @Option(help: "The same of cooperation and conflict that rules read as well.")
  var ruleCut = AssertionCuts().ruled

  @Option(help: "The same of affiliations that rules read as well.")
  var affiliationCut = AssertionCuts().ruledAffiliation

  @Flag(help: "Learns from claims of groups without a name as well.")
  var groups = false

  @Option(
    parsing: .upToNextOption,
    help: """
      Networks of triggers in place of the program's; of several, each has not seen every so \
      manieth article: the first not the first, and so on.
      """
  )
  var triggers: [String] = []

  @Option(parsing: .upToNextOption, help: "Kinds of features to leave out.")
  var without: [String] = []

  @Option(help: "Takes every so manieth item alone.")
  var every = 1

  func validate() throws {
    guard out != nil || veracity != nil || choices != nil else {
      throw ValidationError("Nothing is to be written: give --out, --veracity or --choices.")
    }
    guard margins.count == 2 else {
      throw ValidationError("--margins takes two numbers: for facts of the rules, and for others.")
    }
  }

  func run() async throws {
    var reader = GoldReader()
    for path in gold { try reader.read(path: path) }
    for error in reader.errors { Self.say("\(error)") }
    let items = reader.items.enumerated().filter { $0.offset % every == 0 }.map(\.element)
    let extractors = try extractors()
    let width = ProcessInfo.processInfo.activeProcessorCount
    var chosen = try ChoiceModel.embedded()
    if let choices {
      let fitting = ChoiceFitting(extractors, width: width, folds: folds) { Self.say($0) }
      chosen = await fitting.model(of: items)
      try Data(chosen.bytes).write(to: URL(filePath: choices))
    }
    if out != nil || veracity != nil {
      // Claims are scored between actors as the program finds them.
      let choosing = extractors.map { $0.choosing(by: chosen) }
      try await fit(ScorerFitting(choosing, settings: settings(width)) { Self.say($0) }, to: items)
    }
  }

  private func extractors() throws -> FoldedExtractors {
    let extractor = try Extractor.byRules()
    guard !triggers.isEmpty else { return FoldedExtractors([extractor]) }
    return FoldedExtractors(
      try triggers.map { path in
        let bytes = try Data(contentsOf: URL(filePath: path))
        return try bytes.withUnsafeBytes { try extractor.findingTriggers(by: $0) }
      }
    )
  }

  private func fit(_ fitting: ScorerFitting, to items: [GoldItem]) async throws {
    let (triggers, labelled) = await fitting.labelled(items)
    if let veracity {
      let model = await fitting.veracity(of: labelled)
      try Data(model.bytes).write(to: URL(filePath: veracity))
    }
    if let out {
      let model = await fitting.model(of: labelled, triggers)
      try Data(model.bytes).write(to: URL(filePath: out))
    }
  }

  private func settings(_ width: Int) throws -> ScorerFitting.Settings {
    var settings = ScorerFitting.Settings()
    settings.epochs = epochs
    settings.runs = runs
    settings.rate = rate
    settings.decay = decay
    settings.rowBits = rowBits
    settings.folds = folds
    settings.margins = margins
    settings.cuts.scored = cut
    settings.cuts.ruled = ruleCut
    settings.cuts.ruledAffiliation = affiliationCut
    settings.groups = groups
    settings.off = without
    settings.start = try start.map(ScorerModel.init(path:))
    settings.width = width
    return settings
  }

  private static func say(_ message: String) {
    FileHandle.standardError.write(Data("entente-train: \(message)\n".utf8))
  }
}
