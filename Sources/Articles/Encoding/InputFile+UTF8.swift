extension InputFile {
  /// The file, in UTF-8 if it was in UTF-16, as spreadsheets and some shells write it.
  ///
  /// - Parameter limit: the greatest length of a file in UTF-16, which is held as a whole.
  func inUTF8(limit: Int) throws(ReadError) -> InputFile {
    guard DeclaredEncoding.byteOrderMark(of: start) == .utf16 else { return self }
    var file = self
    let bytes = try file.readAll(limit: limit)
    let text = try SourceDocument(origin: origin, bytes: bytes).plainText()
    return try InputFile(text.bytes, origin: origin)
  }

  /// The file with line feeds, if its lines end as those of old Macs, by a carriage return alone.
  ///
  /// - Parameter limit: the greatest length of such a file, which is held as a whole.
  func withLineFeeds(limit: Int) throws(ReadError) -> InputFile {
    guard let end = start.firstIndex(where: { $0 == 10 || $0 == 13 }), start[end] == 13,
      end + 1 < start.count, start[end + 1] != 10
    else { return self }
    var file = self
    let bytes = try file.readAll(limit: limit)
    let text = ArticleText.withUnixLines(bytes)
    return try InputFile(text, origin: origin)
  }
}
