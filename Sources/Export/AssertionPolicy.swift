/// The rule that says which claims an export asserts; printed into every export.
public enum AssertionPolicy {
  /// The rule in one sentence.
  public static let text = """
    Asserted are the claims of positive polarity and actual modality, whoever says them; denied, \
    planned, possible and demanded claims are kept as edges of their own and marked as such.
    """
}
