import Language

private let engine = try? LanguageEngine()

/// Analyzes any bytes as text, and checks that every sentence becomes one tree.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let engine else { fatalError("the models cannot be loaded") }
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let analysis = engine.analyze(text)
  for sentence in analysis.sentences {
    let heads = analysis.tokens[sentence.tokens].map(\.head)
    precondition(heads.count { $0 == -1 } == 1)
    precondition(heads.allSatisfy { $0 == -1 || sentence.tokens.contains($0) })
  }
  _ = CoNLLUWriter.write(analysis)
  return 0
}
