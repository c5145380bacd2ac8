internal import ArgumentParser
internal import Export

/// What a user may choose about JSON-LD, N-Quads and Turtle.
struct RDFArguments: ParsableArguments {
  @Option(help: "What the IRIs in .jsonld, .nq and .ttl begin with; ends in /, # or :.")
  var base: String?

  @Option(
    help: "'document' puts the claims of each document into a graph of its own (.jsonld, .nq)."
  )
  var namedGraphs: NamedGraphs?

  func validate() throws {
    do {
      _ = try options(else: .usual)
    } catch let error as BaseError {
      throw ValidationError("--base: \(error)")
    }
  }

  /// The options, with those of the input where the user chose none.
  func options(else usual: RDFOptions) throws -> RDFOptions {
    try RDFOptions(
      base: base ?? usual.base,
      hasNamedGraphs: namedGraphs != nil || usual.hasNamedGraphs
    )
  }
}

/// What graphs are named after.
enum NamedGraphs: String, ExpressibleByArgument, CaseIterable {
  case document
}
