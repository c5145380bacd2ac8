internal import ArgumentParser
internal import Extraction
internal import Glibc

/// Compiles the tables of actors, for the program to be built with.
@main
struct EntenteKnowledge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente-knowledge",
    abstract: "Compiles the tables of actors in a folder into the form that the program embeds."
  )

  @Argument(help: "The folder of the tables.")
  var folder = "Knowledge"

  @Option(name: .shortAndLong, help: "The file to write.")
  var output = "Knowledge/compiled.bin"

  func run() throws {
    let bytes = try KnowledgeBase.compiledBytes(folder: folder)
    guard let file = fopen(output, "wb") else {
      throw ValidationError("\(output): cannot be written")
    }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else {
      throw ValidationError("\(output): cannot be written whole")
    }
    print("\(output): \(bytes.count) bytes")
  }
}
