/// The lines above old texts of agencies, of which those that begin with a caret are for editors.
///
/// They name the text (`^BC-Peru-Chile,0312`), give its headline, and tell who wrote it.
enum AgencyHeader {
  /// How many lines such a header has at most.
  private static let longest = 12

  /// The text with nothing but the headline above it, and without the codes below it.
  static func headlineAlone(in text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let end = lines.prefix(longest).lastIndex(where: isForEditors) else { return text }
    let marked = lines[...end].filter(isForEditors)
    let header = marked.map { SpaceFolder.folded(String($0.dropFirst())) }
    guard header.contains(where: isName) else { return text }
    let body = lines[(end + 1)...].filter { !isCode($0) }.joined(separator: "\n")
    let told = header.drop(while: isName).prefix { !isByline($0) }
    let headline = told.joined(separator: " ")
    return headline.isEmpty ? body : "\(headline)\n\n\(body)"
  }

  private static func isForEditors(_ line: Substring) -> Bool { line.first == "^" }

  /// Whether a line names the text by the part of the day and by keywords: `BC-Peru-Chile,0312`.
  private static func isName(_ line: String) -> Bool {
    let word = line.prefix { $0.isASCII && $0.isUppercase }
    return word.utf8.count == 2 && line.dropFirst(2).first == "-"
  }

  private static func isByline(_ line: String) -> Bool { line.lowercased().hasPrefix("by ") }

  /// Whether a line is for programs: `(PROFILE`, `(CO:Peru; CL:n;)`.
  private static func isCode(_ line: Substring) -> Bool {
    let line = SpaceFolder.folded(String(line))
    return line == "(PROFILE" || (line.hasPrefix("(") && line.hasSuffix(";)") && line.contains(":"))
  }
}
