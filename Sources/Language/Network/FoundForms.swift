internal import CKernels

/// The forms that a network has met last, with the rows of their features: most words come again
/// and again, and a look-up in large tables costs much more than the word itself.
struct FoundForms {
  /// What the tables have for a form.
  struct Found {
    /// One for each table, of which `WordFeatures` knows seven.
    var rows = InlineArray<7, entente_embedding>(repeating: entente_embedding())
    /// Whether it is written as a name is, and in no table.
    var isUnknownName = false
  }

  private static let count = 2_048
  private var forms = [String](repeating: "", count: count)
  private var found = [Found](repeating: Found(), count: count)

  /// What the tables have for a form that is not empty.
  @inline(__always)
  mutating func rows(of form: String, else find: (borrowing Span<UInt8>) -> Found) -> Found {
    let bytes = form.utf8Span.span
    let place = Int(FowlerHash(bytes).value) & (Self.count - 1)
    if forms[place] == form, bytes.count > 0 { return found[place] }
    let new = find(bytes)
    forms[place] = form
    found[place] = new
    return new
  }
}
