import Export
import Input
import KnowledgeGraph

extension GraphSource {
  /// The source as bytes of a format.
  func bytes(_ format: GraphFormat, options: ExportOptions = ExportOptions()) throws -> [UInt8] {
    try format.write(self, options: options, to: ByteSink(descriptor: nil)).bytes()
  }

  /// The source as text of a format.
  func text(_ format: GraphFormat, options: ExportOptions = ExportOptions()) throws -> String {
    String(decoding: try bytes(format, options: options), as: UTF8.self)
  }

  /// Writes the source into a folder in some formats, and gives the paths.
  func write(
    _ formats: [GraphFormat],
    into folder: TemporaryFolder,
    options: ExportOptions = ExportOptions()
  ) throws -> [String] {
    try formats.map { format in
      try folder.write(bytes(format, options: options), to: "graph.\(format.fileEndings[0])")
    }
  }
}

/// The first line in which two texts differ, in both; nothing when they are the same.
func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> String? {
  let lines = [left, right].map { $0.split(separator: 10, omittingEmptySubsequences: false) }
  for (number, (first, second)) in zip(lines[0], lines[1]).enumerated() where first != second {
    let texts = [first, second].map { String(decoding: $0.prefix(2000), as: UTF8.self) }
    return "line \(number + 1): \(texts.joined(separator: "\n≠\n"))"
  }
  return left.count == right.count ? nil : "one ends earlier"
}
