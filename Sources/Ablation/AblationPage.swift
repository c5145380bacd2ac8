internal import Evaluation
internal import Extraction

/// The tables of an ablation as a page in Markdown, and its rows as a table of tabs.
package struct AblationPage {
  private let result: AblationResult
  private let command: String
  private let base: GoldFigures
  private let bootstrap: PairedBootstrap

  /// - Parameter command: What makes the page, for its head.
  package init(_ result: AblationResult, command: String) {
    self.result = result
    self.command = command
    base = result.counts.base
    bootstrap = PairedBootstrap(result.counts.items)
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
      "`added`, `lost` and `changed` (in qualifiers) are claims of the articles without the part.",
      "`political` and `affiliations` are the change of F1 on the annotated items without it, and",
      "`asserted` the change of the precision of asserted claims, in thousandths; an interval",
      "holds 95 % of 500 resamples of the items. `right` and `wrong` are claims there that the",
      "part makes, less those that it prevents.", "",
      "With all on: political F1 \(political), affiliations F1 \(affiliations), precision of",
      "asserted claims \(asserted).", "",
      "| part | kind | added | lost | changed | political | affiliations | asserted | right "
        + "| wrong |",
      "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
  }

  private func row(_ line: AblationResult.Line) -> String {
    let effect = line.effect
    let text = "\(effect.text.added) | \(effect.text.lost) | \(effect.text.changed)"
    let resamples = bootstrap.changes(effect.items)
    let political = change(\.political, \.f1, effect, resamples)
    let affiliations = change(\.affiliations, \.f1, effect, resamples)
    let asserted = change(\.asserted, \.precision, effect, resamples)
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
    Self.thousandths(figure(base[keyPath: tally]))
  }

  private func change(
    _ tally: KeyPath<GoldFigures, Tally>,
    _ figure: (Tally) -> Double?,
    _ effect: PartEffect,
    _ resamples: [GoldFigures]
  ) -> String {
    var without = base
    without.add(effect.figures)
    let before = Self.thousandths(figure(base[keyPath: tally]), times: 10)
    let after = Self.thousandths(figure(without[keyPath: tally]), times: 10)
    let change = Self.tenths(after - before)
    guard effect.items.values.contains(where: { $0[keyPath: tally] != Tally() }),
      let interval = bootstrap.interval(of: tally, figure, resamples)
    else { return change }
    let (low, high) = (interval.lowerBound, interval.upperBound)
    return "\(change) (\(Self.tenths(Self.thousandths(low, times: 10))) to "
      + "\(Self.tenths(Self.thousandths(high, times: 10))))"
  }

  private static func tenths(_ number: Int) -> String {
    let sign = number < 0 ? "−" : number > 0 ? "+" : ""
    return "\(sign)\(abs(number) / 10).\(abs(number) % 10)"
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
