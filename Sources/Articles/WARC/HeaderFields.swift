/// The lines `Name: value` that stand before a record of WARC and before a page in HTTP.
struct HeaderFields {
  private var values: [String: String] = [:]

  /// Reads one line; what holds no colon is passed over.
  mutating func append(_ line: [UInt8]) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    values[SpaceFolder.folded(name)] = SpaceFolder.folded(
      String(decoding: line[(colon + 1)...], as: UTF8.self)
    )
  }

  /// The value of a name in lower case; the last one where there are several.
  subscript(name: String) -> String? { values[name] }

  /// The media type of the content in lower case, without its parameters: `text/html`.
  var mediaType: String? {
    values["content-type"]?.split(separator: ";").first.map {
      SpaceFolder.folded($0.lowercased())
    }
  }

  /// The encoding of the content, where the media type names one.
  var charset: String? {
    for parameter in (values["content-type"] ?? "").split(separator: ";").dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1).map {
        $0.filter { !" \"'".contains($0) }
      }
      if parts.count == 2, parts[0].lowercased() == "charset", !parts[1].isEmpty { return parts[1] }
    }
    return nil
  }
}
