internal import Evaluation
internal import Extraction

/// The tables of an ablation as a page in Markdown, and its rows as a table of tabs.
package struct AblationPage {
  private let result: AblationResult
  private let command: String

  /// - Parameter command: What makes the page, for its head.
  package init(_ result: AblationResult, command: String) {
    self.result = result
    self.command = command
  }

  /// The page.
  package var text: String {
    let active = result.lines.filter { $0.effect.text.total + $0.effect.gold.total > 0 }
    var lines = head
    lines += active.map(row)
    lines += notes
    lines += rowNotes
    return lines.joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    let political = figures(\.political, \.f1)
    let affiliations = figures(\.affiliations, \.f1)
    let asserted = figures(\.asserted, \.precision)
    return [
      "# What each part of the reading gives", "",
      "Made by `\(command)`: \(result.items) annotated items and \(result.articles) articles, read",
      "with all parts on, and with each part off.", "",
      "`added`, `lost` and `changed` (in qualifiers) are claims of the articles without the part;",
      "`political` and `affiliations`: how F1 changes without it on the annotated items; `told`:",
      "how the precision of what is told as a fact does, all in thousandths; `right` and `wrong`:",
      "claims there that the part makes, less those that it prevents.", "",
      "With all on: political F1 \(political), affiliations F1 \(affiliations), precision of what",
      "is told as a fact \(asserted).", "",
      "| part | kind | added | lost | changed | political | affiliations | told | right | wrong |",
      "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
  }

  private func row(_ line: AblationResult.Line) -> String {
    let effect = line.effect
    let text = "\(effect.text.added) | \(effect.text.lost) | \(effect.text.changed)"
    let political = change(\.political, \.f1, effect)
    let affiliations = change(\.affiliations, \.f1, effect)
    let asserted = change(\.asserted, \.precision, effect)
    let claims = "\(signed(effect.rightGiven)) | \(signed(effect.wrongGiven))"
    return "| \(line.part.name) | \(line.part.kind) | \(text) | \(political) | \(affiliations)"
      + " | \(asserted) | \(claims) |"
  }

  private var notes: [String] {
    let lines = result.lines
    let only = lines.filter {
      !$0.changesNothing && $0.effect.text.total + $0.effect.gold.total == 0
    }
    return [
      "", "- Change nothing: \(names(lines.filter(\.changesNothing))).",
      "- Change actors or confidences only: \(names(only)).",
      "- Make more wrong claims than right ones, or prevent more right ones than wrong ones: "
        + "\(names(lines.filter(\.losesMore))).",
    ]
  }

  private func names(_ lines: [AblationResult.Line]) -> String {
    let names = lines.map { "`\($0.part.name)`" }
    return names.isEmpty ? "none" : names.joined(separator: ", ")
  }

  // MARK: - Figures

  private func figures(_ tally: KeyPath<GoldFigures, Tally>, _ figure: (Tally) -> Double?) -> Int {
    Self.thousandths(figure(result.counts.base[keyPath: tally]))
  }

  private func change(
    _ tally: KeyPath<GoldFigures, Tally>,
    _ figure: (Tally) -> Double?,
    _ effect: PartEffect
  ) -> String {
    var without = result.counts.base
    without.add(effect.figures)
    let before = Self.thousandths(figure(result.counts.base[keyPath: tally]), times: 10)
    let after = Self.thousandths(figure(without[keyPath: tally]), times: 10)
    let change = after - before
    let sign = change < 0 ? "−" : change > 0 ? "+" : ""
    return "\(sign)\(abs(change) / 10).\(abs(change) % 10)"
  }

  private static func thousandths(_ figure: Double?, times factor: Double = 1) -> Int {
    Int(((figure ?? 0) * 1000 * factor).rounded())
  }

  private func signed(_ number: Int) -> String {
    number < 0 ? "−\(-number)" : number > 0 ? "+\(number)" : "0"
  }
}

// MARK: - Rows

extension AblationPage {
  /// How many rows of each table made no claim.
  private var rowNotes: [String] {
    let silent = Dictionary(grouping: result.silentRows, by: \.table)
    let all = Dictionary(grouping: result.rows, by: \.table)
    let head = [
      "", "| table | rows | made no claim | of one word | of two | of more |",
      "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    return head
      + all.keys.sorted().map { table in
        let rows = silent[table] ?? []
        let (one, two) = (rows.count { $0.wordCount == 1 }, rows.count { $0.wordCount == 2 })
        let count = all[table]?.count ?? 0
        return "| \(table) | \(count) | \(rows.count) | \(one) | \(two)"
          + " | \(rows.count - one - two) |"
      }
  }

  /// Every row with how many claims it made: in the articles, and right and wrong ones in the
  /// annotated items.
  package var rows: String {
    let lines = result.rows.map { row in
      let count = result.count(of: row)
      return "\(row.name)\t\(row.words)\t\(count.text)\t\(count.right)\t\(count.wrong)"
    }
    return (["row\twords\ttext\tright\twrong"] + lines).map { $0 + "\n" }.joined()
  }
}
