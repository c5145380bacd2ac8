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

extension MarkupNode {
  /// The child nodes.
  var children: some Sequence<MarkupNode> {
    var node = firstChild
    return AnyIterator {
      defer { node = node?.next }
      return node
    }
  }

  /// The elements below, in the order of the document.
  var descendants: some Sequence<MarkupNode> {
    var node: MarkupNode? = self
    return AnyIterator {
      repeat { node = node?.following(within: self) } while node.map { !$0.isElement } ?? false
      return node
    }
  }

  /// The first child element of a name.
  func child(_ name: String) -> MarkupNode? { children.first { $0.name == name } }

  /// The first element below of a name.
  func descendant(_ name: String) -> MarkupNode? { descendants.first { $0.name == name } }

  /// Whether this is another node or lies below it.
  func lies(within other: MarkupNode) -> Bool {
    var node: MarkupNode? = self
    while let current = node {
      if current == other { return true }
      node = current.parent
    }
    return false
  }

  /// All text below with its white space folded.
  var text: String {
    var folder = SpaceFolder()
    var node: MarkupNode? = self
    while let current = node {
      if let characters = current.characters { folder.append(characters) }
      node = current.following(within: self)
    }
    return folder.text
  }

  /// All text below as it stands, as scripts hold it.
  var verbatimText: String {
    children.lazy.compactMap(\.characters).joined()
  }

  /// The node after this one in the order of the document, below a root.
  private func following(within root: MarkupNode) -> MarkupNode? {
    if isElement, let child = firstChild { return child }
    var node = self
    while node != root {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return nil
  }
}
