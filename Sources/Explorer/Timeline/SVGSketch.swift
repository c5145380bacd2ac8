/// Writes a simple picture in SVG 1.1: texts, lines and bars.
struct SVGSketch {
  private var text = ""

  mutating func open(width: Int, height: Int, title: String, _ colors: PictureColors) {
    text += """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" font-family="Helvetica, Arial, sans-serif">
      <title>\(Self.escaped(title))</title>
      <rect width="\(width)" height="\(height)" fill="\(colors.background)"/>

      """
  }

  mutating func text(
    _ words: String,
    x: Int,
    y: Int,
    size: Int,
    _ color: String,
    isBold: Bool = false
  ) {
    let weight = isBold ? " font-weight=\"bold\"" : ""
    text += "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" fill=\"\(color)\"\(weight)>"
    text += Self.escaped(words) + "</text>\n"
  }

  mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ color: String) {
    text += "<line x1=\"\(start.x)\" y1=\"\(start.y)\" x2=\"\(end.x)\" y2=\"\(end.y)\" "
    text += "stroke=\"\(color)\"/>\n"
  }

  /// A bar, filled where it tells facts; what it tells is shown when a reader points at it.
  mutating func bar(
    _ box: (x: Int, y: Int, width: Int, height: Int),
    color: String,
    form: TimelineBar.Form,
    tip: String
  ) {
    text += "<rect x=\"\(box.x)\" y=\"\(box.y)\" width=\"\(box.width)\" height=\"\(box.height)\" "
    switch form {
    case .whole: text += "fill=\"\(color)\""
    case .dashed:
      text += "fill=\"\(color)\" fill-opacity=\"0.2\" stroke=\"\(color)\" stroke-dasharray=\"4,2\""
    case .dotted:
      text += "fill=\"none\" stroke=\"\(color)\" stroke-width=\"1.5\" stroke-dasharray=\"1.5,2\""
    }
    text += tip.isEmpty ? "/>\n" : "><title>\(Self.escaped(tip))</title></rect>\n"
  }

  consuming func closed() -> String { text + "</svg>\n" }

  /// A text as XML 1.0 can hold it.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
