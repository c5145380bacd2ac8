import Articles
import Evaluation
import FuzzSupport
import Glibc
import KnowledgeGraph
import Review

@testable import Extraction

/// The kind of tables that the environment names, as `Scripts/fuzz` sets it.
private let kind = getenv("FUZZ_FORMAT").flatMap { Kind(rawValue: String(cString: $0)) }

/// Reads random bytes as what people write down: tables, checks, annotated items, decisions.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let kind else { fatalError("FUZZ_FORMAT names no kind of tables") }
  kind.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private enum Kind: String {
  case actors, words, check, gold, decisions

  func read(_ bytes: [UInt8]) {
    switch self {
    case .actors: readActors(bytes)
    case .words: readWords(bytes)
    case .check: readChecks(bytes)
    case .gold: readItems(bytes)
    case .decisions: readDecisions(bytes)
    }
  }
}

/// Knows only the actors of the tables, and finds them.
private func readActors(_ bytes: [UInt8]) {
  var tables = KnowledgeTables()
  guard let folder = folder(of: bytes), (try? tables.apply(folder)) != nil,
    let knowledge = try? KnowledgeBase(tables), let extractor
  else { return }
  _ = Extractor(extractor, lexicon: extractor.lexicon, knowledge: knowledge).graph(of: article)
}

/// Lays the words of the tables over those of the program, and reads with them.
private func readWords(_ bytes: [UInt8]) {
  guard let folder = folder(of: bytes),
    let lexicon = try? Lexicon(overlay: folder), let extractor
  else { return }
  _ = Extractor(extractor, lexicon: lexicon, knowledge: .standard).graph(of: article)
}

/// Compares the expected claims with what is found, and marks them: then all must be as expected.
private func readChecks(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  guard let file = try? CheckFile(text, name: "checks"), let extractor else { return }
  let results = file.checks.map(extractor.run)
  guard let marked = try? CheckMarks.marking(text, with: results, name: "checks"),
    let again = try? CheckFile(marked, name: "checks")
  else { return }
  let failures = again.checks.map(extractor.run).flatMap(\.failures)
  precondition(failures.isEmpty, "marked checks fail: \(failures)")
}

private func readItems(_ bytes: [UInt8]) {
  var reader = GoldReader()
  reader.read(bytes, name: "items")
  for error in reader.errors { precondition(!"\(error)".isEmpty) }
}

/// Applies decisions to the graph of a text; what is left must be a graph.
private func readDecisions(_ bytes: [UInt8]) {
  var table = DecisionTable()
  table.read(String(decoding: bytes, as: UTF8.self), name: "decisions")
  guard let decisions = try? Decisions(table.decisions), let graph else { return }
  let reviewed = ReviewedGraph(graph, by: decisions)
  let actors = Set(reviewed.graph.entities.map(\.id))
  for claim in reviewed.graph.claims {
    precondition(actors.contains(claim.edge.subject) && actors.contains(claim.edge.object))
  }
  _ = ReviewedItems(reviewed)
}

private let extractor = try? Extractor()
private let article = Article(
  text: """
    Prime Minister Jens Berg of Norway said on Monday that Norway would not support Chad.

    The Delta Front (DF) attacked Iraq in Basra. Iraq has joined the Gulf Union.
    """,
  origin: "text"
)
private let graph = extractor?.graph(of: article)

/// A folder with tables that are parted by form feeds; the first line of each is its name.
private func folder(of bytes: [UInt8]) -> KnowledgeFolder? {
  let names = KnowledgeFolder.tables.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
  for name in names { unlink(FuzzFolder.path(of: name)) }
  for part in bytes.split(separator: 0x0C) {
    let name = part.prefix { $0 != 0x0A }
    guard let name = names.first(where: { $0.utf8.elementsEqual(name) }) else { continue }
    FuzzFolder.write(Array(part.drop { $0 != 0x0A }.dropFirst()), to: name)
  }
  return try? KnowledgeFolder(FuzzFolder.path(of: ""))
}
