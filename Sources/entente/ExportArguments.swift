internal import ArgumentParser
internal import Export
internal import KnowledgeGraph

/// What of a graph is written, and in which variants of the formats; the same for every command
/// that writes graphs.
struct ExportArguments: ParsableArguments {
  @OptionGroup(title: "What is shown") var view: ViewOptions
  @OptionGroup(title: "RDF") var rdf: RDFArguments
  @OptionGroup(title: "GraphML and tables") var graphML: GraphMLArguments

  /// What the user chose about the formats, with RDF as in the input where nothing was chosen.
  func options(else usual: RDFOptions = .usual) throws -> ExportOptions {
    var options = ExportOptions()
    options.rdf = try rdf.options(else: usual)
    options.graphML = graphML.options
    options.tables = graphML.tables
    return options
  }

  /// Refuses options that act on no output.
  func validate(for output: OutputOptions) throws {
    let options = output.scoped + rdf.scoped + graphML.scoped
    try ScopedOption.refuseIdle(options, among: output.matters)
  }
}
