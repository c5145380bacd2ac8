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
  /// An earlier version of the program made the store, and it has not been brought up to date.
  case older(path: String)
  /// There is no room left on the disk.
  case full(path: String)
  /// Another process writes the store.
  case held(path: String, by: StoreHolder)
  /// The store was made with other tables, models or options.
  case otherMakeup(path: String, differences: [String])
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
    case .older(let path):
      "\(path): an earlier version of entente made this store; 'entente add --store \(path)' brings"
        + " it up to date"
    case .full(let path):
      "\(path): the disk is full; make room and do the same again, it goes on where it stopped"
    case .held(let path, let holder):
      "\(path): \(holder) writes this store; wait until it is done"
    case .otherMakeup(let path, let differences):
      "\(path): the store was made with other \(differences.joined(separator: ", ")); give the same"
        + " again, or bring all of it up to date with 'entente add --store \(path) --reread'"
    case .unknownRelation(let path, let name):
      "\(path): the store holds the relation '\(name)', which this version does not know; bring it"
        + " up to date with 'entente add --store \(path) --reread'"
    case .refused(let path, let why): "\(path): \(why)"
    }
  }
}

/// The process that writes a store.
public struct StoreHolder: Equatable, Sendable, CustomStringConvertible {
  /// Its number, where it is known.
  public let process: Int?

  /// `process 4711`, or `another process`.
  public var description: String { process.map { "process \($0)" } ?? "another process" }
}
