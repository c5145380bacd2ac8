/// The confidences beside the share of claims that are right.
struct CalibrationTable {
  let lines: [String]

  init(_ calibration: Calibration, political: Calibration) {
    guard let error = calibration.expectedError else {
      lines = []
      return
    }
    let rows = calibration.bands.filter { $0.count > 0 }.map { band in
      Columns.left("  \(Self.name(of: band))", 14) + Columns.right(Columns.number(band.count), 7)
        + Columns.right(Self.share(band.meanConfidence), 17)
        + Columns.right(Self.share(band.shareRight), 13)
    }
    lines =
      ["CONFIDENCE     claims  mean confidence  share right"] + rows + [""]
      + Columns.wrapped(
        "The two columns differ by \(Self.share(error)) on average (expected calibration error): "
          + "of claims given .80, .80 should be right."
          + (political.expectedError.map { " Of political claims: \(Self.share($0))." } ?? "")
          + " A claim found several times in an item has "
          + "the greatest of its confidences."
      )
  }

  private static func name(of band: Calibration.Band) -> String {
    let end = band.start + 10
    return end < 100 ? ".\(band.start / 10)0 to .\(end / 10)0" : ".90 and more"
  }

  private static func share(_ value: Double) -> String { FixedPoint(value, digits: 3).text }
}
