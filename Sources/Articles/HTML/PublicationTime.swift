/// Reads the elements `time` of a page.
struct PublicationTime {
  /// What each element tells, but for those within another one.
  private let times: [MarkupNode]

  init(_ root: MarkupNode) { times = root.outermost { $0.isNamed("time") } }

  /// The day of the element that is marked as the time of publication, else of the first one.
  var day: String? {
    let marked = times.filter {
      $0.attribute("pubdate") != nil || $0.attribute("itemprop") == "datePublished"
    }
    return (marked + times).lazy.compactMap(Self.day).first
  }

  /// The texts of the elements that tell the time of a change, and nothing else.
  var changes: Set<String> { Set(times.filter(Self.isCalledChange).map(\.text)) }

  /// The day of publication that an element tells; one of a change may do so in words.
  private static func day(of time: MarkupNode) -> String? {
    let text = time.text
    if isCalledChange(time) || WrittenPublication.tellsChange(text, within: 2) {
      return WrittenPublication.tellsChange(text) ? WrittenPublication.day(in: text) : nil
    }
    return time.attribute("datetime").flatMap(PublicationDate.iso) ?? PublicationDate.iso(text)
  }

  /// WordPress calls a time "published updated" where nothing was changed.
  private static func isCalledChange(_ time: MarkupNode) -> Bool {
    time.isCalled { ["modified", "updated", "update"].contains($0) }
      && !time.isCalled { $0 == "published" }
  }
}
