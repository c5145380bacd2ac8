extension AnalyzedText {
  /// What the network says of the labels of names of a token, while names are not found.
  package func nameScores(ofToken token: Int) -> ArraySlice<Int16> {
    nameScores.dropFirst(token * LabelScores.stride).prefix(NameLabel.count)
  }
}
