internal import ArgumentParser

/// A sheet of ISO 216, on its side.
enum Paper: String, CaseIterable, ExpressibleByArgument {
  case a5, a4, a3, a2, a1, a0

  /// In millimetres.
  var width: Int {
    switch self {
    case .a5: 210
    case .a4: 297
    case .a3: 420
    case .a2: 594
    case .a1: 841
    case .a0: 1189
    }
  }

  /// In millimetres.
  var height: Int {
    switch self {
    case .a5: 148
    case .a4: 210
    case .a3: 297
    case .a2: 420
    case .a1: 594
    case .a0: 841
    }
  }
}
