internal import CLibXML2

/// A node of a `MarkupDocument`, valid as long as the document is.
struct MarkupNode: Hashable {
  private let pointer: xmlNodePtr

  init(_ pointer: xmlNodePtr) { self.pointer = pointer }

  /// Whether this is an element.
  var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }

  /// The name of an element without its prefix; empty for other nodes.
  var name: String {
    guard isElement, let name = pointer.pointee.name else { return "" }
    return String(cString: name)
  }

  /// Whether this is an element of a name; faster than comparing names.
  func isNamed(_ name: StaticString) -> Bool {
    isElement && xmlStrEqual(pointer.pointee.name, name.utf8Start) != 0
  }

  /// The line where it begins, from 1.
  var line: Int { max(1, Int(xmlGetLineNo(pointer))) }

  var parent: MarkupNode? { pointer.pointee.parent.map(MarkupNode.init) }
  var firstChild: MarkupNode? { pointer.pointee.children.map(MarkupNode.init) }
  var next: MarkupNode? { pointer.pointee.next.map(MarkupNode.init) }

  /// The text of a text node, or what an entity of HTML stands for; nothing for other nodes.
  var characters: String? {
    switch pointer.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      return pointer.pointee.content.map { String(cString: $0) }
    case XML_ENTITY_REF_NODE:
      // News formats name HTML's entities in a DTD that is never fetched.
      guard let entity = htmlEntityLookup(pointer.pointee.name) else { return " " }
      return Unicode.Scalar(UInt32(entity.pointee.value)).map { String($0) }
    default:
      return nil
    }
  }

  /// Whether this is an element with attributes.
  var hasAttributes: Bool { isElement && pointer.pointee.properties != nil }

  /// The value of an attribute, whatever its namespace.
  func attribute(_ name: String) -> String? {
    guard hasAttributes else { return nil }
    guard let value = xmlGetProp(pointer, name) else { return nil }
    defer { entente_xml_free(value) }
    return String(cString: value)
  }
}

/// Nodes that follow one another.
private struct MarkupNodes: Sequence, IteratorProtocol {
  var upcoming: MarkupNode?
  let following: (MarkupNode) -> MarkupNode?

  mutating func next() -> MarkupNode? {
    guard let node = upcoming else { return nil }
    upcoming = following(node)
    return node
  }
}

extension MarkupNode {
  /// The child nodes.
  var children: some Sequence<MarkupNode> { MarkupNodes(upcoming: firstChild, following: \.next) }

  /// The elements below, in the order of the document.
  var descendants: some Sequence<MarkupNode> {
    let root = self
    return MarkupNodes(upcoming: followingElement(within: root)) {
      $0.followingElement(within: root)
    }
  }

  /// The elements below that are wanted, but for those within another one.
  ///
  /// However they are nested, reading all of them takes time for each part of the document once.
  func outermost(where isWanted: (MarkupNode) -> Bool) -> [MarkupNode] {
    var found: [MarkupNode] = []
    var node = followingElement(within: self)
    while let current = node {
      if isWanted(current) {
        found.append(current)
        node = current.afterwards(within: self)
        while let other = node, !other.isElement { node = other.following(within: self) }
      } else {
        node = current.followingElement(within: self)
      }
    }
    return found
  }

  /// The first child element of a name.
  func child(_ name: StaticString) -> MarkupNode? { children.first { $0.isNamed(name) } }

  /// The first element below of a name.
  func descendant(_ name: StaticString) -> MarkupNode? { descendants.first { $0.isNamed(name) } }

  /// All text below with its white space folded.
  var text: String {
    var folder = SpaceFolder()
    var node: MarkupNode? = self
    while let current = node {
      if current.isNamed("br") { folder.append(" ") }
      if let characters = current.characters { folder.append(characters) }
      node = current.following(within: self)
    }
    return folder.text
  }

  /// All text below as it stands, as scripts hold it.
  var verbatimText: String {
    children.lazy.compactMap(\.characters).joined()
  }

  private func followingElement(within root: MarkupNode) -> MarkupNode? {
    var node = following(within: root)
    while let current = node, !current.isElement { node = current.following(within: root) }
    return node
  }

  /// The node after this one in the order of the document, below a root.
  private func following(within root: MarkupNode) -> MarkupNode? {
    if isElement, let child = firstChild { return child }
    return afterwards(within: root)
  }

  /// The node after this one and all that is below it.
  private func afterwards(within root: MarkupNode) -> MarkupNode? {
    var node = self
    while node != root {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return nil
  }
}
