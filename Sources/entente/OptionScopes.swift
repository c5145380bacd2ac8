internal import ArgumentParser
internal import Export
internal import Input

/// What a command reads or writes, as far as some options act on it alone.
enum Matter: Hashable {
  /// Articles that are read.
  case articles
  /// An output of a format.
  case output(GraphFormat)
  /// An output whose name tells no format.
  case unnamedFormat

  fileprivate var name: String {
    switch self {
    case .articles: "articles"
    case .output(let format): ".\(format.rawValue)"
    case .unnamedFormat: "outputs whose endings are not those of a format"
    }
  }
}

/// An option of the command line, and on what it acts.
struct ScopedOption {
  let name: String
  let isGiven: Bool
  let scope: [Matter]

  init(_ name: String, _ isGiven: Bool, _ scope: [Matter]) {
    self.name = name
    self.isGiven = isGiven
    self.scope = scope
  }

  /// Refuses options that would do nothing, since there is nothing on which they act.
  static func refuseIdle(_ options: [ScopedOption], among matters: [Matter]) throws {
    for option in options where option.isGiven && !option.scope.contains(where: matters.contains) {
      throw ValidationError(
        "\(option.name) acts on \(listed(option.scope.map(\.name))) alone, "
          + "and there is nothing of the kind here: leave it out."
      )
    }
  }
}

extension OutputOptions {
  var scoped: [ScopedOption] {
    [
      ScopedOption(
        "--format",
        format != nil,
        [.unnamedFormat] + (format.map { [.output($0)] } ?? [])
      )
    ]
  }
}

extension RDFArguments {
  var scoped: [ScopedOption] {
    [
      ScopedOption("--base", base != nil, [.output(.jsonLD), .output(.nQuads), .output(.turtle)]),
      ScopedOption("--named-graphs", namedGraphs != nil, [.output(.jsonLD), .output(.nQuads)]),
    ]
  }
}

extension GraphMLArguments {
  var scoped: [ScopedOption] {
    [
      ScopedOption("--profile", profile != nil, profile?.scope ?? []),
      ScopedOption("--mixed", mixed, [.output(.graphML)]),
    ]
  }
}

extension ArticleOptions {
  var scoped: [ScopedOption] { given.map { ScopedOption($0.name, $0.isGiven, [.articles]) } }
}

extension ExtractorOptions {
  var scoped: [ScopedOption] {
    [
      ScopedOption("--knowledge", knowledge != nil, [.articles]),
      ScopedOption("--model", model != nil, [.articles]),
      ScopedOption("--groups", groups, [.articles]),
    ]
  }
}
