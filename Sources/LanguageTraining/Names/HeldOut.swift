/// The fixed rule by which a part of a set is kept from training: the last of every five blocks of
/// 25 sentences.
public enum HeldOut {
  /// How many sentences in a row are kept or held out together, as they share their subjects.
  public static let blockLength = 25

  /// Whether a sentence, counted from 0, is held out.
  public static func contains(_ sentence: Int) -> Bool {
    sentence / blockLength % 5 == 4
  }
}
