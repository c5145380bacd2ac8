internal import ArgumentParser
internal import Extraction

/// A user's own tables of actors and words.
struct KnowledgeOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with your own tables of actors and predicates, laid over those of the program.",
      valueName: "folder"
    )
  )
  var knowledge: String?

  /// Makes something of the folder; what is wrong in its tables is told as wrong usage.
  func laidOver<Value>(_ make: (_ folder: String?) throws -> Value) throws -> Value {
    do {
      return try make(knowledge)
    } catch let error as KnowledgeError {
      Messages.say("\(error)")
      throw ExitCode(2)
    }
  }
}
