public import ArgumentParser
public import Articles

extension ArticleFormat: ExpressibleByArgument {}

extension ArticleFormat {
  /// The formats as help lists them, each with the endings of its files.
  static var list: String {
    allCases.map { "\($0.title) (\($0.endings.map { "." + $0 }.joined(separator: ", ")))" }
      .joined(separator: "; ")
  }
}

extension Packing {
  /// The endings of packed files as help lists them.
  static var list: String {
    allCases.flatMap(\.endings).map { "." + $0 }.joined(separator: ", ")
  }
}
