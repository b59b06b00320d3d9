"""The rules of axe-core that a page can be held to without a browser (WCAG 2.2 A and AA)."""

from collections.abc import Iterator
from html.parser import HTMLParser

VOID = frozenset({"meta", "link", "img", "br", "hr", "input", "col"})
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Node:
    """An element with its attributes, its parent, its children and its own text."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Node | None") -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children: list[Node] = []
        self.own = ""

    def all(self, *tags: str) -> "Iterator[Node]":
        """Yield the elements inside of these names, of all names without any."""
        for child in self.children:
            if not tags or child.tag in tags:
                yield child
            yield from child.all(*tags)

    @property
    def text(self) -> str:
        """The text inside, of elements too."""
        return " ".join([self.own, *(child.text for child in self.children)]).strip()

    def inside(self, *tags: str) -> bool:
        """Whether an element of these names is around it."""
        above = self.parent
        while above is not None and above.tag not in tags:
            above = above.parent
        return above is not None


class Page(HTMLParser):
    """A page as a tree."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.root = self.at = Node("", {}, None)
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go into an element."""
        node = Node(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.children.append(node)
        if tag not in VOID:
            self.at = node

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element without inside."""
        self.at.children.append(Node(tag, {name: value or "" for name, value in attrs}, self.at))

    def handle_endtag(self, tag: str) -> None:
        """Go out of an element."""
        if self.at.parent is not None:
            self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.at.own += data


def violations(text: str) -> list[str]:
    """Return what in a page breaks a rule, each as `rule: where`."""
    root = Page(text).root
    return [f"{rule.__name__}: {found}" for rule in RULES for found in rule(root)]


def document_title(root: Node) -> Iterator[str]:
    """A page has a language and a title."""
    page = next(root.all("html"))
    if not page.attributes.get("lang"):
        yield "no lang"
    if not next(root.all("title")).text:
        yield "no title"


def page_has_heading_one(root: Node) -> Iterator[str]:
    """There is one h1."""
    count = len(list(root.all("h1")))
    if count != 1:
        yield f"{count} h1"


def heading_order(root: Node) -> Iterator[str]:
    """No level of headings is skipped on the way down, and none is empty."""
    before = 0
    for heading in root.all(*HEADINGS):
        level = int(heading.tag[1])
        if level > before + 1:
            yield f"{heading.tag} “{heading.text}” below h{before}"
        if not heading.text:
            yield f"{heading.tag} is empty"
        before = level


def duplicate_id(root: Node) -> Iterator[str]:
    """Each id stands once, and what refers to one finds it."""
    ids = [node.attributes["id"] for node in root.all() if "id" in node.attributes]
    yield from sorted({name for name in ids if ids.count(name) > 1})
    for node in root.all():
        for key in ("aria-labelledby", "aria-describedby"):
            for name in node.attributes.get(key, "").split():
                if name not in ids:
                    yield f"{key} names {name}, which is nowhere"
        link = node.attributes.get("href", "")
        if link.startswith("#") and link[1:] not in ids:
            yield f"{link} leads nowhere"


def svg_img_alt(root: Node) -> Iterator[str]:
    """A drawing is an image with a name, or hidden from those who listen."""
    for drawing in root.all("svg"):
        if drawing.attributes.get("aria-hidden") == "true":
            continue
        named = drawing.attributes.get("aria-label") or any(
            child.tag == "title" and child.text for child in drawing.children
        )
        if drawing.attributes.get("role") != "img" or not named:
            yield f"svg {drawing.attributes.get('aria-labelledby', '')}"


def scope_attr_valid(root: Node) -> Iterator[str]:
    """A table has a caption, and each head says of what it is the head."""
    for table in root.all("table"):
        captions = [child for child in table.children if child.tag == "caption"]
        if len(captions) != 1 or not captions[0].text:
            yield f"no caption: {table.text[:40]}"
        for head in table.all("th"):
            if head.attributes.get("scope") not in ("col", "row", "colgroup", "rowgroup"):
                yield f"th without scope: {head.text}"
        widths = {len(row.children) for row in table.all("tr")}
        if len(widths) > 1:
            yield f"rows of {sorted(widths)} cells: {captions[0].text[:40] if captions else ''}"


def region(root: Node) -> Iterator[str]:
    """There is one main, and all text stands in a landmark."""
    body = next(root.all("body"))
    if len(list(body.all("main"))) != 1:
        yield "not one main"
    for child in body.children:
        skip = child.tag == "a" and child.attributes.get("href", "").startswith("#")
        if child.tag not in ("main", "header", "footer", "nav") and not skip:
            yield f"{child.tag} outside a landmark"


def scrollable_region_focusable(root: Node) -> Iterator[str]:
    """What can be focused and is no control has a role and a name."""
    for node in root.all():
        if node.attributes.get("tabindex") != "0" or node.tag in ("a", "summary"):
            continue
        named = node.attributes.get("aria-label") or node.attributes.get("aria-labelledby")
        if not (node.attributes.get("role") and named):
            yield f"{node.tag} {node.attributes.get('class', '')} has no role or name"


def link_name(root: Node) -> Iterator[str]:
    """A link and a summary have a text."""
    for node in root.all("a", "summary"):
        if not (node.text or node.attributes.get("aria-label")):
            yield f"{node.tag} {node.attributes.get('href', '')}"


def list_items(root: Node) -> Iterator[str]:
    """Lists hold items, and items stand in lists; so do terms."""
    for node in root.all("ul", "ol"):
        yield from (f"{child.tag} in a list" for child in node.children if child.tag != "li")
    for node in root.all("li"):
        if not node.inside("ul", "ol"):
            yield "li outside a list"
    for node in root.all("dt", "dd"):
        if not node.inside("dl"):
            yield f"{node.tag} outside a dl"


def meta_viewport(root: Node) -> Iterator[str]:
    """The page may be enlarged, and is as wide as the window."""
    found = [m.attributes for m in root.all("meta") if m.attributes.get("name") == "viewport"]
    if len(found) != 1 or "width=device-width" not in found[0].get("content", ""):
        yield "no viewport"
    elif "user-scalable" in found[0]["content"] or "maximum-scale" in found[0]["content"]:
        yield "cannot be enlarged"


RULES = (
    document_title,
    page_has_heading_one,
    heading_order,
    duplicate_id,
    svg_img_alt,
    scope_attr_valid,
    region,
    scrollable_region_focusable,
    link_name,
    list_items,
    meta_viewport,
)
