/// What documents are read with: versions of programs, models and tables, and options.
///
/// Documents that were read with the same makeup have the same claims whenever they are read.
public struct Makeup: Equatable, Sendable {
  /// The parts by their names, each with what tells its versions apart.
  public let parts: [Part]
  /// The options by which a user chose it, as they are given on the command line.
  public let arguments: [String]

  /// A part of what documents are read with.
  public struct Part: Equatable, Sendable {
    /// What it is, in words that messages use: `models`.
    public let name: String
    /// Tells versions apart: a digest, a number; empty where there is none.
    public let version: String

    public init(_ name: String, _ version: String) {
      self.name = name
      self.version = version
    }

    /// The option that its name tells in brackets, where a user gave it.
    fileprivate var option: String? {
      guard !version.isEmpty, let start = name.firstIndex(of: "(") else { return nil }
      return String(name[start...].dropFirst().prefix { $0 != ")" })
    }
  }

  public init(_ parts: [Part], arguments: [String] = []) {
    self.parts = parts
    self.arguments = arguments
  }

  /// Reads what `text` writes.
  init(text: String) {
    arguments = []
    parts = text.split(separator: "\n").map { line in
      let cells = line.split(separator: "\t", maxSplits: 1)
      return Part(String(cells.first ?? ""), cells.count > 1 ? String(cells[1]) : "")
    }
  }

  /// A line for each part.
  var text: String { parts.map { "\($0.name)\t\($0.version)" }.joined(separator: "\n") }

  /// The names of the options that a user gave.
  var options: [String] { parts.compactMap(\.option) }

  /// The names of the parts that another makeup has in another version, or does not have.
  func differences(from other: Makeup) -> [String] {
    let names =
      parts.map(\.name)
      + other.parts.map(\.name).filter { name in
        !parts.contains { $0.name == name }
      }
    return names.filter { version(of: $0) != other.version(of: $0) }
  }

  private func version(of name: String) -> String? {
    parts.first { $0.name == name }.map(\.version)
  }
}
