package import Articles
package import Evaluation
package import Extraction
internal import KnowledgeGraph

/// Switches each part of the reading off in turn, and counts what changes.
///
/// The words, trees and names of a text are found once. A rule is switched off only in texts where
/// it found the words that it is about, because it changes nothing elsewhere.
package struct Ablation: Sendable {
  private let extractor: Extractor
  private let parts: [ReadingPart]
  private let switched: [Extractor]

  /// - Parameter parts: The parts that are switched off, each alone.
  package init(_ extractor: Extractor, parts: [ReadingPart] = ReadingPart.all) throws {
    self.extractor = extractor
    self.parts = parts
    switched = try parts.map(extractor.without)
  }

  /// Reads annotated items and articles with all parts on, and with each part off.
  ///
  /// - Parameter width: How many texts are read at once; the result is the same.
  package func result(
    gold: [GoldItem],
    articles: [Article],
    width: Int
  ) async -> AblationResult {
    let texts =
      gold.map { Text(article: $0.article, gold: $0) } + articles.map { Text(article: $0) }
    let width = max(1, width)
    let counts = await withTaskGroup(of: AblationCounts.self) { group in
      for first in 0..<width {
        group.addTask {
          var counts = AblationCounts(parts: parts.count)
          for place in stride(from: first, to: texts.count, by: width) {
            read(texts[place], place, &counts)
          }
          return counts
        }
      }
      return await group.reduce(into: AblationCounts(parts: parts.count)) { $0.add($1) }
    }
    return AblationResult(
      items: gold.count,
      articles: articles.count,
      parts: parts,
      rows: extractor.rows,
      counts: counts
    )
  }

  private struct Text: Sendable {
    let article: Article
    var gold: GoldItem?
  }

  private func read(_ text: Text, _ item: Int, _ counts: inout AblationCounts) {
    let traced = extractor.traced(text.article)
    let judgement = text.gold.map { ItemJudgement($0, found: traced.graph) }
    if let judgement {
      counts.items[item] = GoldFigures(judgement)
      counts.addRows(of: judgement)
    } else {
      counts.addRows(of: traced.graph)
    }
    for (place, part) in parts.enumerated() where part.rule.map(traced.rules.contains) ?? true {
      let analyzed = switched[place].analyze(text.article, orTake: traced.analyzed)
      let graph = switched[place].graph(of: analyzed)
      guard graph != traced.graph else { continue }
      counts.effects[place].graphs += 1
      let difference = GraphDifference(from: traced.graph, to: graph)
      if let gold = text.gold, let judgement {
        counts.effects[place].gold.add(difference)
        counts.effects[place]
          .add(from: judgement, to: ItemJudgement(gold, found: graph), item: item)
      } else {
        counts.effects[place].text.add(difference)
      }
    }
  }
}
