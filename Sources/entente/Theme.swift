internal import ArgumentParser

/// The ground of a picture.
enum Theme: String, CaseIterable, ExpressibleByArgument {
  case light, dark
}
