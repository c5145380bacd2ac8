internal import CExplorer

/// A file of which a page is made, as it was compiled into the program.
struct PageFile {
  /// The text in UTF-8; empty when the program was built without it.
  let bytes: [UInt8]

  /// The scripts of the page in the order in which they need each other.
  static let scripts = [
    "data.js", "words.js", "filters.js", "search.js", "chart.js", "map.js", "review.js",
    "panels.js",
    "pair.js", "table.js", "page.js",
  ]

  init(_ name: String) {
    var size = 0
    let start = entente_explorer(name, &size)
    bytes = Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : size))
  }

  /// The files of these names one after the other.
  init(_ names: [String]) { bytes = names.flatMap { PageFile($0).bytes } }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
