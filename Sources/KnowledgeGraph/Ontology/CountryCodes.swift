/// The codes of ISO 3166-1 for states, from `Knowledge/country-codes.tsv`.
public struct CountryCodes: Sendable {
  private var twoLetters: [String: String] = [:]

  /// The codes of the program.
  public static let standard: CountryCodes = {
    do {
      return try CountryCodes(KnowledgeFile("country-codes.tsv").table(columns: columns))
    } catch {
      // The file is part of the program, and the tests read it: it cannot be a user's mistake.
      preconditionFailure("\(error)")
    }
  }()

  /// The columns of the table.
  public static let columns = ["iso3", "iso2"]

  /// Reads the codes.
  ///
  /// - Parameter table: Has the columns `columns`.
  /// - Throws: `TableError` that names the line that is wrong.
  public init(_ table: Table) throws(TableError) {
    for row in table.rows { twoLetters[try row.required("iso3")] = try row.required("iso2") }
  }

  /// The code of two lower-case letters for one of three: `jp` for `JPN`.
  @Sendable
  public func alpha2(of alpha3: String) -> String? { twoLetters[alpha3]?.lowercased() }
}
