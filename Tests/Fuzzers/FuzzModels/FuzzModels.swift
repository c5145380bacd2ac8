import Articles
import FuzzSupport
import Glibc
import KnowledgeGraph

@testable import Extraction
@testable import Language

/// The model that the environment names, as `Scripts/fuzz` sets it.
private let model = getenv("FUZZ_FORMAT").flatMap { Model(rawValue: String(cString: $0)) }
private let engine = try? LanguageEngine()
private let extractor = try? Extractor()
private let article = Article(
  text: "Norway said on Monday that it would not support Chad. Iraq attacked Iran in 2015.",
  origin: "text"
)
private let analyzed = extractor?.analyze(article)

/// Reads changed bytes of a model; what can be read must read a text without a stop.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let model, let extractor, let analyzed else {
    fatalError("FUZZ_FORMAT names no model, or the program's own cannot be read")
  }
  guard count > 0 else { return 0 }
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let whole = bytes[0].isMultiple(of: 2) ? model.small : model.shipped
  let patches = Patches(UnsafeBufferPointer(rebasing: bytes.dropFirst()))
  guard let reader = try? model.extractor(extractor, patches.applied(to: whole)) else { return 0 }
  _ = reader.graph(of: analyzed)
  return 0
}

/// A model of the folder `Models`.
private enum Model: String {
  case scorer, choices, veracity, names, lemmas, network, triggers, roles
  case nameNetwork = "name-network"

  /// The one that the program was built with.
  var shipped: [UInt8] {
    let all = LanguageEngine.models + Extractor.weights
    return all.first { $0.name == rawValue }.map { Array($0.bytes) } ?? []
  }

  /// One of the same form with as few weights as there may be, of which changes meet each part.
  var small: [UInt8] {
    switch self {
    case .scorer: ScorerModel.small.bytes
    case .choices:
      ChoiceModel([.init(weights: [1, 2], cut: 3), .init(weights: [4], cut: 5)]).bytes
    case .veracity:
      VeracityModel(weights: Array(1...16), factMargin: 1, overrulingMargin: 2).bytes
    default: shipped
    }
  }

  /// An extractor that reads by a model of these bytes.
  func extractor(_ extractor: Extractor, _ bytes: [UInt8]) throws -> Extractor {
    let name = "random bytes"
    switch self {
    case .scorer: return extractor.scoring(by: try ScorerModel(bytes, name: name))
    case .choices: return extractor.choosing(by: try ChoiceModel(bytes, name: name))
    case .veracity: return extractor.judging(by: try VeracityModel(bytes, name: name))
    case .names:
      let names = try bytes.withUnsafeBytes { try NameModel($0) }
      _ = try LanguageEngine(names: names).analyze(article.text)
    case .lemmas: _ = try bytes.withUnsafeBytes { try LemmaTable($0) }
    case .network: _ = try DependencyNetwork(weights: bytes)
    case .nameNetwork:
      let engine = try bytes.withUnsafeBytes { try LanguageEngine().scoringNames(by: $0) }
      _ = engine.analyze(article.text)
    case .roles:
      let engine = try bytes.withUnsafeBytes { try LanguageEngine().findingRoles(by: $0) }
      _ = engine.analyzeWithRoles(article.text)
    case .triggers: _ = try bytes.withUnsafeBytes { try TriggerNetwork($0, inputWidth: width) }
    }
    return extractor
  }
}

/// How wide words are that the network of trees hands on.
private let width = (try? DependencyNetwork.embedded())?.encodedWidth ?? 0

extension ScorerModel {
  /// Two rows of weights, two trees, and triggers that the text has.
  fileprivate static let small = {
    let shipped = try? ScorerModel.embedded()
    return ScorerModel(
      relations: Ontology.standard.relations.map(\.name),
      triggers: shipped?.triggers ?? [],
      weights: Array(repeating: 100, count: 2 * stride),
      trees: BoostedTrees(
        [.init(3, upTo: 7, left: 1), .init(leaf: 100), .init(leaf: -100)],
        roots: [0, 1]
      ) ?? .none,
      calibration: shipped?.calibration ?? [],
      cuts: AssertionCuts(),
      softPlus: shipped?.softPlus ?? []
    )
  }()
}
