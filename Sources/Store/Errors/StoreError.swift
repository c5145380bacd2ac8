internal import Input

/// Why a store cannot be read or written.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no file at the path.
  case missing(path: String)
  /// The file is no database, or one of another program.
  case foreign(path: String)
  /// The file is damaged; how, in the words of SQLite.
  case damaged(path: String, how: String)
  /// A later version of the program made the store.
  case newer(path: String)
  /// An earlier version of the program made the store, with options, and it has not been brought
  /// up to date.
  case older(path: String, options: [String])
  /// There is no room left on the disk.
  case full(path: String)
  /// Another process writes the store.
  case held(path: String, by: StoreHolder)
  /// The store was made with other tables, models or options than those that arguments choose.
  case otherMakeup(path: String, differences: [String], arguments: [String])
  /// What was put in last lies beside the store, in a folder in which nothing may be written.
  case unsettled(path: String)
  /// The store holds a relation that the ontology of the program does not have.
  case unknownRelation(path: String, name: String)
  /// The system or SQLite refuses, for a reason in its words.
  case refused(path: String, why: String)
}

extension StoreError {
  /// Whether the file is there and can be read, and what it holds is wrong.
  public var isOfContent: Bool {
    switch self {
    case .foreign, .damaged, .unknownRelation: true
    default: false
    }
  }
}

extension StoreError: CustomStringConvertible {
  /// One line with the remedy.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): there is no such store; 'entente add NEWS --store \(path)' makes one"
    case .foreign(let path):
      "\(path): this is no store of entente, or its first bytes are damaged; name another file"
    case .damaged(let path, let how):
      "\(path): the store is damaged (\(how)); take a copy of it that is whole, or add the articles"
        + " to a new one"
    case .newer(let path):
      "\(path): a later version of entente made this store; use that version"
    case .older(let path, let options):
      "\(path): an earlier version of entente made this store; \(Self.rereading(path)) brings it up"
        + " to date\(Self.with(options))"
    case .full(let path):
      "\(path): the disk is full; make room and do the same again, it goes on where it stopped"
    case .held(let path, let holder):
      "\(path): \(holder) writes this store; wait until it is done"
    case .otherMakeup(let path, let differences, let arguments):
      "\(path): the articles in it were not read with the same \(differences.listed());"
        + " \(Self.canBeGiven(differences) ? "give the same again, or " : "")bring all of it up to"
        + " date with \(Self.rereading(path, arguments))"
    case .unsettled(let path):
      "\(path): what was put in last lies in '\(path)-wal', which is not read where nothing may be"
        + " written beside it: allow that, or copy both files to a folder where you may write"
    case .unknownRelation(let path, let name):
      "\(path): the store holds the relation '\(name)', which this version does not know; bring it"
        + " up to date with \(Self.rereading(path))"
    case .refused(let path, let why): "\(path): \(why)"
    }
  }
}

extension StoreError {
  /// The command that brings a store up to date.
  static func rereading(_ path: String, _ arguments: [String] = []) -> String {
    "'\((["entente add --store", path, "--reread"] + arguments).joined(separator: " "))'"
  }

  /// What is to be given with a command.
  static func with(_ options: [String]) -> String {
    options.isEmpty ? "" : ", with the same \(options.listed())"
  }

  /// Whether what differs are options alone, and not the program.
  private static func canBeGiven(_ differences: [String]) -> Bool {
    differences.allSatisfy { $0.hasSuffix(")") }
  }
}

/// The process that writes a store.
public struct StoreHolder: Equatable, Sendable, CustomStringConvertible {
  /// Its number, where it is known.
  public let process: Int?

  /// `process 4711`, or `another process`.
  public var description: String { process.map { "process \($0)" } ?? "another process" }
}
