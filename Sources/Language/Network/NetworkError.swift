/// Why a file is not a network that can be used.
public enum NetworkError: Error, Equatable {
  /// The file does not begin as networks of this kind and version do.
  case unknownFormat(expected: String)
  /// The file ends early.
  case truncated(byte: Int)
  /// More bytes follow than belong to the network.
  case trailingBytes(byte: Int)
  /// Something has a size or a value that it cannot have.
  case invalid(String, byte: Int)
}

extension NetworkError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownFormat(let mark):
      "the network's file does not begin with '\(mark)'; train it again with this version"
    case .truncated(let byte):
      "the network's file ends early, at byte \(byte); copy or train it again"
    case .trailingBytes(let byte):
      "the network's file goes on after its end at byte \(byte); copy or train it again"
    case .invalid(let what, let byte):
      "the network's file has \(what) at byte \(byte); copy or train it again"
    }
  }
}
