internal import ArgumentParser
internal import Extraction

/// A user's own tables of actors and words.
struct KnowledgeOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with your own tables of actors and predicates, laid over those of the program.",
      valueName: "folder"
    ),
    completion: .directory
  )
  var knowledge: String?

  /// Makes something of the folder; what is wrong in its tables is reported as wrong usage.
  func laidOver<Value>(_ make: (_ folder: String?) throws -> Value) throws -> Value {
    try Self.telling { try make(knowledge) }
  }

  /// Does something with the user's tables; what is wrong in them is told as wrong usage.
  static func telling<Value>(_ make: () throws -> Value) throws -> Value {
    do {
      return try make()
    } catch let error as KnowledgeError {
      Messages.say("\(error)")
      throw ExitCode(2)
    }
  }
}
