internal import KnowledgeGraph

/// What the program knows of states, organizations, office holders, titles and places.
///
/// Made from the tables of the folder `Knowledge`, which are compiled into the program and read
/// where they lie: making one costs nothing that grows with the tables, unless a user's own tables
/// are laid over them.
public struct KnowledgeBase: Sendable {
  let compiled: CompiledKnowledge
  let aliases: HashIndex
  let atoms: HashIndex
  let atomFilter: Int
  let stateCount: Int
  /// The states, read once, since every text asks for them again and again.
  private(set) var states: [Actor] = []
  let organizationCount: Int
  let titleForms: HashIndex
  /// What titles begin with.
  let titlePrefixes: PrefixFilter
  /// The words inside of names.
  let nameWords: NameWords

  /// The knowledge of the program.
  public static let standard: KnowledgeBase = {
    guard let compiled = CompiledKnowledge(WordBuffer(program: embedded)) else {
      // The compiled form is part of the program, and the tests read it.
      preconditionFailure(KnowledgeError.incompatible.description)
    }
    return KnowledgeBase(compiled)
  }()

  /// The same knowledge without the rows of some tables, by their paths.
  func without(_ paths: Set<String>) throws(KnowledgeError) -> KnowledgeBase {
    guard !paths.isDisjoint(with: KnowledgeTables.paths) else { return self }
    var tables = KnowledgeTables(compiled)
    tables.empty(paths)
    return try KnowledgeBase(tables)
  }

  /// The knowledge of the program with a user's own tables laid over it.
  init(overlay folder: KnowledgeFolder) throws(KnowledgeError) {
    var tables = KnowledgeTables(Self.standard.compiled)
    try tables.apply(folder)
    try self.init(tables)
  }

  /// The knowledge of these tables alone.
  init(_ tables: KnowledgeTables) throws(KnowledgeError) {
    let words = WordBuffer(copying: KnowledgeCompiler.words(of: tables))
    guard let compiled = CompiledKnowledge(words) else { throw .incompatible }
    self.init(compiled)
  }

  init(_ compiled: CompiledKnowledge) {
    self.compiled = compiled
    aliases = compiled.index(.aliases)
    atoms = compiled.index(.atoms)
    atomFilter = compiled.start(of: .atomFilter)
    stateCount = compiled.rowCount(StateRecord.self, in: .states)
    organizationCount = compiled.rowCount(OrganizationRecord.self, in: .organizations)
    titleForms = compiled.index(.titleForms)
    let titles: [TitleRecord] = compiled.rows(in: .titles)
    titlePrefixes = PrefixFilter(titles.lazy.flatMap(\.forms).map { $0.lowercased() })
    nameWords = NameWords(compiled.rows(in: .nameWords))
    states = (0..<stateCount).map(actor(state:))
  }

  /// The compiled form that the program was built with, where it lies.
  fileprivate static var embedded: UnsafeRawBufferPointer {
    let bytes = KnowledgeFile("compiled.bin").bytes
    return UnsafeRawBufferPointer(bytes ?? UnsafeBufferPointer(start: nil, count: 0))
  }
}

extension KnowledgeBase {
  /// The compiled form of the tables in a folder, for the program to be built with.
  ///
  /// - Throws: `KnowledgeError` when a table is missing, or wrong in a line.
  public static func compiledBytes(folder: String) throws(KnowledgeError) -> [UInt8] {
    try KnowledgeCompiler.words(of: KnowledgeTables(folder: folder)).flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) }
    }
  }

  /// The compiled form that the program was built with.
  public static var programBytes: [UInt8] {
    Array(embedded)
  }
}
