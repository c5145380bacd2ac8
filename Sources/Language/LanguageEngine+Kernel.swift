extension LanguageEngine {
  /// The instructions that matrices are multiplied with on this processor, such as "AVX2".
  ///
  /// They change the speed alone: each kind gives the same bits.
  public static var instructions: String { Kernel.fastest.name }
}
