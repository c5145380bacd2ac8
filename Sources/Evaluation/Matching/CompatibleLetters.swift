/// What characters beyond ASCII leave in ASCII when they are decomposed and their marks dropped.
///
/// These are the compatibility decompositions of Unicode (NFKD), in lower case, of the scripts and
/// signs that English news uses: Latin letters, spaces, fractions, numerals, ligatures, and the
/// wide forms of ASCII. Enclosed, squared and mathematical letters are left out; like all that
/// decomposes into nothing in ASCII ("ł", "ø", Greek), they vanish.
enum CompatibleLetters {
  /// The ASCII that a scalar leaves, in lower case; nothing of what has none.
  static func ascii(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map { String($0).lowercased() }
    default: table[scalar]
    }
  }

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for (ascii, scalars) in groups {
      for scalar in scalars.unicodeScalars { table[scalar] = ascii }
    }
    return table
  }()

  private static let groups: [(String, String)] = [
    (" ", "\u{a0}¨¯´¸˘˙˚˛˜˝\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}"),
    (" ", "\u{2007}\u{2008}\u{2009}\u{200a}‗\u{202f}‾\u{205f}\u{3000}"), ("(", "⁽₍"), (")", "⁾₎"),
    ("+", "⁺₊"), (".", "․"), ("0", "⁰₀"), ("1", "¹₁⅟"), ("2", "²₂"), ("3", "³₃"), ("4", "⁴₄"),
    ("5", "⁵₅"), ("6", "⁶₆"), ("7", "⁷₇"), ("8", "⁸₈"), ("9", "⁹₉"), ("=", "⁼₌"),
    ("a", "ªÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẚẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặₐ\u{212b}"),
    ("b", "ḂḃḄḅḆḇℬ"),
    ("c", "ÇçĆćĈĉĊċČčḈḉℂ℃ℭⅭⅽ"), ("d", "ĎďḊḋḌḍḎḏḐḑḒḓⅅⅆⅮⅾ"),
    ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệₑℯℰⅇ"), ("f", "Ḟḟ℉ℱ"),
    ("g", "ĜĝĞğĠġĢģǦǧǴǵḠḡℊ"), ("h", "ĤĥȞȟʰḢḣḤḥḦḧḨḩḪḫẖₕℋℌℍℎ"),
    ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİǏǐȈȉȊȋḬḭḮḯỈỉỊịⁱℐℑℹⅈⅠⅰ"), ("j", "Ĵĵǰʲⅉ"), ("k", "ĶķǨǩḰḱḲḳḴḵₖ\u{212a}"),
    ("l", "ĹĺĻļĽľĿŀˡḶḷḸḹḺḻḼḽₗℒℓⅬⅼ"), ("m", "ḾḿṀṁṂṃₘℳⅯⅿ"), ("n", "ÑñŃńŅņŇňŉǸǹṄṅṆṇṈṉṊṋⁿₙℕ"),
    ("o", "ºÒÓÔÕÖòóôõöŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợₒℴ"),
    ("p", "ṔṕṖṗₚℙ"), ("q", "ℚ"), ("r", "ŔŕŖŗŘřȐȑȒȓʳṘṙṚṛṜṝṞṟℛℜℝ"),
    ("s", "ŚśŜŝŞşŠšſȘșˢṠṡṢṣṤṥṦṧṨṩẛₛ"), ("t", "ŢţŤťȚțṪṫṬṭṮṯṰṱẗₜ"),
    ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự"), ("v", "ṼṽṾṿⅤⅴ"),
    ("w", "ŴŵʷẀẁẂẃẄẅẆẇẈẉẘ"), ("x", "ˣẊẋẌẍₓⅩⅹ"), ("y", "ÝýÿŶŷŸȲȳʸẎẏẙỲỳỴỵỶỷỸỹ"),
    ("z", "ŹźŻżŽžẐẑẒẓẔẕℤℨ"), ("!!", "‼"), ("!?", "⁉"), ("..", "‥"), ("03", "↉"), ("12", "½"),
    ("13", "⅓"), ("14", "¼"), ("15", "⅕"), ("16", "⅙"), ("17", "⅐"), ("18", "⅛"), ("19", "⅑"),
    ("23", "⅔"), ("25", "⅖"), ("34", "¾"), ("35", "⅗"), ("38", "⅜"), ("45", "⅘"), ("56", "⅚"),
    ("58", "⅝"), ("78", "⅞"), ("?!", "⁈"), ("??", "⁇"), ("dz", "ǄǅǆǱǲǳ"), ("ff", "ﬀ"),
    ("fi", "ﬁ"), ("fl", "ﬂ"), ("ii", "Ⅱⅱ"), ("ij", "Ĳĳ"), ("iv", "Ⅳⅳ"), ("ix", "Ⅸⅸ"),
    ("lj", "Ǉǈǉ"), ("nj", "Ǌǋǌ"), ("no", "№"), ("rs", "₨"), ("sm", "℠"), ("st", "ﬅﬆ"),
    ("tm", "™"), ("vi", "Ⅵⅵ"), ("xi", "Ⅺⅺ"), ("...", "…"), ("110", "⅒"), ("a/c", "℀"),
    ("a/s", "℁"), ("c/o", "℅"), ("c/u", "℆"), ("fax", "℻"), ("ffi", "ﬃ"), ("ffl", "ﬄ"),
    ("iii", "Ⅲⅲ"), ("tel", "℡"), ("vii", "Ⅶⅶ"), ("xii", "Ⅻⅻ"), ("viii", "Ⅷⅷ"),
  ]
}
