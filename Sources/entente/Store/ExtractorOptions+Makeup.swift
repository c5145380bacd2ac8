internal import ArgumentParser
internal import Extraction
internal import Input
internal import KnowledgeGraph
internal import Language
internal import Store

extension ExtractorOptions {
  /// What tells apart the ways in which the program may read an article: its own parts, and what
  /// the user chose.
  ///
  /// - Parameter least: The confidence from which claims are asserted, where the user chose one.
  func makeup(assertingFrom least: Confidence?) throws -> Makeup {
    let tables = try knowledge.map { folder in
      try KnowledgeOption.telling { try Extractor.tableBytes(of: folder) }
    }
    // The extractor has read it before, and said what is wrong.
    let weights = model.flatMap { try? WholeFile.bytes(ofFileAt: $0) }
    // Stores that were made before there was the option are as those made without it.
    let groups = groups ? [Makeup.Part("options (--groups)", "yes")] : []
    let parts: [Makeup.Part] = [
      .init("version of entente", Version.name),
      .init("models", Self.digest(LanguageEngine.modelBytes + Extractor.weightBytes)),
      .init("tables", Self.digest(KnowledgeFile.all.flatMap { $0.bytes.map(Array.init) ?? [] })),
      .init("tables of your own (--knowledge)", tables.map(Self.digest) ?? ""),
      .init("weights of your own (--model)", weights.map(Self.digest) ?? ""),
      .init("least confidence (--min-confidence)", least?.description ?? ""),
    ]
    return Makeup(parts + groups, arguments: arguments(assertingFrom: least))
  }

  /// The options as they are given on the command line.
  private func arguments(assertingFrom least: Confidence?) -> [String] {
    var arguments: [String] = []
    if let knowledge { arguments.append("--knowledge \(knowledge)") }
    if let model { arguments.append("--model \(model)") }
    if groups { arguments.append("--groups") }
    if let least { arguments.append("--min-confidence \(least)") }
    return arguments
  }

  private static func digest(_ bytes: some Collection<UInt8>) -> String {
    Digest(of: bytes).hexadecimal(bytes: 8)
  }
}
