internal import FoundationEssentials
public import Input
internal import KnowledgeGraph

/// Reads gold files: JSON Lines, an item a line.
///
/// An item that cannot be used costs itself alone: it is left out, counted and reported.
public struct GoldReader: Sendable {
  /// The items of all files, in order.
  public private(set) var items: [GoldItem] = []
  /// What was wrong with the others.
  public private(set) var errors: [GoldError] = []
  private var places: [ExactText: String] = [:]

  public init() {}

  /// Reads a file.
  ///
  /// - Throws: `GoldFileError` when the file cannot be read, or holds nothing.
  public mutating func read(path: String) throws(GoldFileError) {
    let bytes: [UInt8]
    do {
      bytes = try WholeFile.bytes(ofFileAt: path)
    } catch {
      throw GoldFileError(file: path, problem: .unreadable(error))
    }
    let before = items.count + errors.count
    read(bytes, name: path)
    guard items.count + errors.count > before else {
      throw GoldFileError(file: path, problem: .empty)
    }
  }

  /// Reads the bytes of a file; `name` stands for it in messages.
  public mutating func read(_ bytes: [UInt8], name: String) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(Self.isSpace) {
      do throws(GoldFault) {
        try add(GoldItem(Self.record(line)), at: "\(name):\(index + 1)")
      } catch {
        errors.append(GoldError(file: name, line: index + 1, fault: error))
      }
    }
  }

  private mutating func add(_ item: GoldItem, at place: String) throws(GoldFault) {
    if let other = places.updateValue(place, forKey: ExactText(item.id)) {
      throw GoldFault(.sharedItem(item.id, other), at: ["key 'id'"])
    }
    items.append(item)
  }

  private static func record(_ line: ArraySlice<UInt8>) throws(GoldFault) -> GoldRecord {
    guard String(validating: line, as: UTF8.self) != nil else { throw GoldFault(.notUTF8) }
    do {
      return try JSONDecoder().decode(GoldRecord.self, from: Data(line))
    } catch let error as DecodingError {
      throw GoldFault(error)
    } catch {
      throw GoldFault(.notJSON)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0D].contains(byte) }
}

/// Why a gold file could not be used at all.
public struct GoldFileError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file's path.
  public let file: String
  /// What is wrong with it.
  public let problem: Problem

  /// What can be wrong with a gold file as a whole.
  public enum Problem: Equatable, Sendable {
    /// It holds nothing.
    case empty
    /// The system refuses it, or it is too long.
    case unreadable(InputError)
  }

  /// One line with the remedy.
  public var description: String {
    switch problem {
    case .empty: "\(file): is empty: a gold file holds an item a line"
    case .unreadable(let error): "\(error)"
    }
  }
}

extension GoldFault {
  /// What the decoder of JSON found wrong.
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(.missing, at: Self.path(context.codingPath + [key]))
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      let path = Self.path(context.codingPath)
      self.init(path.isEmpty ? .notJSON : .wrongKind(Self.kind(type)), at: path)
    case .dataCorrupted(let context):
      let path = Self.path(context.codingPath)
      self.init(path.isEmpty ? .notJSON : .wrongKind("as the schema says"), at: path)
    @unknown default: self.init(.notJSON)
    }
  }

  /// The way to a value as people count: `claim 3`, `key 'subjectWords'`.
  private static func path(_ keys: [any CodingKey]) -> [String] {
    var path: [String] = []
    for key in keys {
      guard let index = key.intValue, let list = path.popLast() else {
        path.append("key '\(key.stringValue)'")
        continue
      }
      path.append(names[list].map { "\($0) \(index + 1)" } ?? "\(list), number \(index + 1)")
    }
    return path
  }

  private static let names = [
    "key 'claims'": "claim", "key 'actors'": "actor", "key 'sentences'": "sentence",
  ]

  private static func kind(_ type: Any.Type) -> String {
    switch type {
    case is String.Type: "a text, in quotation marks"
    case is Int.Type: "a whole number"
    case is Bool.Type: "true or false"
    case is [Any].Type: "a list, in brackets"
    case is [String: Any].Type: "an object, in braces"
    default: "of the kind that the schema says"
    }
  }
}
