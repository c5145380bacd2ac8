import Export
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
