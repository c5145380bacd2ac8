/// The limits of what is read, which hold for every reader of articles and of graphs.
///
/// Whatever keeps to them is read in time that grows with its length alone; what exceeds them is
/// refused with a message that names the limit.
public enum ReadLimits {
  /// The greatest length of one document in bytes.
  public static let document = 64 << 20
  /// The greatest length of the text of one article in bytes; while it is read, some hundred times
  /// as much is kept of it.
  public static let article = 4 << 20
  /// The greatest length of one line in bytes, in files that are read line by line.
  public static let line = 64 << 20
  /// How many elements, objects or lists may be open within one another: as many as libxml2 allows.
  public static let nesting = 256
  /// How many attributes an element of XML or HTML may have.
  public static let attributes = 1000
}

extension ReadLimits {
  /// A number of bytes as messages say it: `64 MiB`.
  public static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }
}
