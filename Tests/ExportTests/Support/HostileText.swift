/// Texts that have broken writers or readers of some format.
enum HostileText {
  static let all: [String] = [
    "", " ", "  two  spaces  ", "\t", "\n", "\r", "a\rb\r\nc\n", " leading and trailing \n",
    "A & B", "A &amp; B", "&copy; &#65; &lt;", "A & <B> & \"C\" 'D'", "<![CDATA[x]]>", "]]>", "]]",
    "a]]>b]]>c", "<!-- -->", "<?xml?>", "</node></graph></graphml>", "INF", "-INF", "NaN",
    "INF Treaty",
    "IN\u{2060}F and INF", "Infinity", "null", "true", "0", "1e309", "\\", "a\\",
    "\\N \\G \\E \\l \\n",
    "\\\\\"", "\"", "say \"no\"", "graph", "node", "edge", "subgraph", "strict", "digraph", "a:b",
    "12a", "a;b; c", "; ", "->", "{x|y}", "<b>bold</b>", "\u{0}", "\u{1}\u{8}\u{B}\u{1F}",
    "\u{7F}\u{85}",
    "\u{2028}\u{2029}", "\u{FEFF}mark", "\u{FFFD}", "\u{FFFE}\u{FFFF}", "x\u{FFFF}y",
    "\u{1F1FA}\u{1F1F8}",
    "👩‍👩‍👧", "e\u{301}", "مرحبا", "\u{202E}reversed\u{202C}", "\u{200F}", "Кремль", "北京", "𐍈",
    String(repeating: "long ", count: 4000), String(repeating: "\"\\&\n", count: 5000),
    String(repeating: "x", count: 20_000),
  ]
}
