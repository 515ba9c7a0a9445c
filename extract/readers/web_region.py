"""The part of a web page that is the paper: menus, banners, footers and hidden parts left out.

Losing content is worse than keeping chrome: whatever looks like chrome but holds much of the page's words
or money is kept, and a guessed main region that misses money is given up for the whole body.
"""

import re
from typing import Any

from .furniture import RELATED

_ALWAYS = ("script", "style", "noscript", "template", "nav", "button", "select", "textarea", "iframe", "svg",
           "object", "video", "audio", "dialog", "head", "datalist", "canvas", "map")  # fmt: skip
_ROLES = ("navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog", "menu",
          "menubar", "tablist")  # fmt: skip
_CHROME = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|crumbs?|skip|skiplinks?|skip-?link|share|sharing|"
    r"social|addthis|addtoany|nav|navbar|navigation|menu|mainmenu|submenu|sidebar|side-?bar|pagination|pager|"
    r"newsletter|site-?footer|site-?header|page-?footer|footer|topbar|toolbar|back-?to-?top|quick-?exit|"
    r"search-?form|searchbox|language-?switcher|text-?size|print-?only|sr-only|screen-reader-text|"
    r"visually-?hidden|advert|adverts|banner-ad|related|related-posts|post-navigation)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SKIP_WORDS = re.compile(
    r"^(?:skip to (?:main )?(?:content|navigation)|quick exit|back to top|print this page|"
    r"text size.*|a a a)$",
    re.IGNORECASE,
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_FOLDED = re.compile(r"accordion|collaps|panel|tab-?content|tab-?pane|toggle|expand|details", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MAIN = (
    ".//main", ".//*[@role='main']", ".//article", ".//*[@itemprop='articleBody']",
    ".//*[@id='main-content' or @id='maincontent' or @id='content' or @id='main' or @id='mainContent']",
    ".//*[contains(concat(' ', normalize-space(@class), ' '), ' entry-content ')]",
    ".//*[contains(concat(' ', normalize-space(@class), ' '), ' main-content ')]",
)  # fmt: skip


def main_region(body: Any) -> list[Any]:
    """The elements that hold the paper, in order: the main region, a page heading outside it first.

    The tree is changed: chrome is taken out of it.
    """
    _drop_hidden(body)
    _drop_doubles(body)
    _head_folds(body)
    pounds = _pounds(body)
    _drop_chrome(body)
    _drop_menus(body)
    _drop_related(body)
    words = _length(body)
    for path in _MAIN:
        found = [one for one in body.xpath(path) if _length(one)]
        if len(found) != 1:
            continue  # none, or a list of articles: no one of them is the paper
        region = found[0]
        if _pounds(region) >= 0.6 * pounds and _length(region) >= 0.35 * words:
            outside = [one for one in body.iter("h1") if not _within(one, region) and _length(one)]
            return [*outside[:1], region]
    return [body]


def margin_lines(body: Any) -> tuple[str, ...]:
    """The short lines of the site's header and footer, each once; asked before `main_region` drops them."""
    found: dict[str, None] = {}
    for path in (".//header", ".//*[@role='banner']", ".//footer", ".//*[@role='contentinfo']"):
        for element in body.xpath(path):
            for text in element.itertext():
                words = " ".join(str(text).split())
                if 8 <= len(words) <= 120:
                    found[words] = None
    return tuple(found)


def _drop_hidden(body: Any) -> None:
    for element in list(body.iter()):
        if not isinstance(element.tag, str):
            continue
        hidden = (
            element.get("hidden") is not None
            or element.get("aria-hidden") == "true"
            or _HIDDEN_STYLE.search(element.get("style") or "")
        )
        # The closed panels of an accordion are hidden until someone clicks; they are the paper all the same.
        folded = _FOLDED.search(f"{element.get('class') or ''} {element.get('id') or ''}")
        if element is not body and hidden and not folded and not element.xpath(".//h1 | .//table"):
            _drop(element)


def _drop_doubles(body: Any) -> None:
    """Leave out what stands in a link or cell twice, once for those who have the page read to them."""
    for span in list(body.iter("span")):
        words = " ".join(span.text_content().split())
        around = "".join(span.getparent().text_content().split())
        if any(map(str.isdigit, words)) and around == 2 * "".join(words.split()):
            _drop(span)


def _head_folds(body: Any) -> None:
    """Make headings of the buttons that open the parts of an accordion: they are the titles of these."""
    folds = [button for button in body.iter("button") if _opens_fold(button)]
    for button in folds if len(folds) > 1 else ():
        button.tag = "span" if button.getparent().tag in _HEADINGS else "h3"


def _opens_fold(button: Any) -> bool:
    above = {one.tag for one in button.iterancestors()}
    words = " ".join(button.text_content().split())
    return (
        button.get("aria-expanded") is not None
        and not above & {"nav", "header", "footer", "form", "aside"}
        and 2 <= len(words.split()) <= 30
        and _NO_TITLE.search(words) is None
    )


_NO_TITLE = re.compile(
    r"\b(?:menu|search|show|hide|close|expand|cookies?|language|more|all)\b", re.IGNORECASE
)


def _drop_chrome(body: Any) -> None:
    words, pounds = _length(body), _pounds(body)
    for element in list(body.iter()):
        if element is body or not isinstance(element.tag, str) or element.getparent() is None:
            continue
        if element.tag in _ALWAYS:
            if not (element.tag == "nav" and _length(element) > 0.6 * words):
                _drop(element)
        elif _looks_like_chrome(element):
            # A wrapper named "page-with-sidebar" or "content has-menu" is the paper itself.
            if _length(element) > 0.4 * words or (pounds and _pounds(element) > 0.4 * pounds):
                continue
            if element.xpath(".//h1 | self::h1 | .//main"):
                continue
            _drop(element)


def _drop_menus(body: Any) -> None:
    """Leave out lists that are links and nothing else above the first heading: a menu without a name."""
    heading = next((one for one in body.iter(*_HEADINGS) if _length(one)), None)
    if heading is None:
        return
    words = _length(body)
    for element in list(body.iter()):
        if element is heading:
            return
        if element.tag not in ("ul", "ol", "div", "p", "td") or _within(heading, element):
            continue
        links = list(element.iter("a"))
        linked = sum(_length(link) for link in links)
        short = linked <= 5 * len(links) and linked < 0.5 * words
        if len(links) >= 3 and short and linked == _length(element):
            _drop(element)


def _drop_related(body: Any) -> None:
    """Leave out other pages' news: a heading such as "Related content" and the list under it."""
    words = _length(body)
    for heading in list(body.iter(*_HEADINGS[1:])):
        if heading.getparent() is None or not RELATED.match(" ".join(heading.text_content().split())):
            continue
        below = []
        for element in heading.itersiblings():
            if element.tag in _HEADINGS and element.tag <= heading.tag:
                break
            below.append(element)
        if below and sum(map(_length, below)) < 0.4 * words:
            for element in [heading, *below]:
                _drop(element)


def _looks_like_chrome(element: Any) -> bool:
    tag = element.tag
    if tag == "aside" and _holds_facts(element):
        return False
    if tag in ("footer", "aside"):
        return not any(above.tag in ("blockquote", "table") for above in element.iterancestors())
    if tag == "header":
        return not any(above.tag in ("main", "article", "section") for above in element.iterancestors())
    if tag == "form":
        return _length(element) < 400 and not element.xpath(".//table | .//h1 | .//h2 | .//h3 | .//main")
    if element.get("role") in _ROLES:
        return True
    small = tag in ("a", "p", "span", "div", "li") and len(element) < 3 and _length(element) < 40
    if small and _SKIP_WORDS.match(" ".join(element.text_content().split())):
        return True
    if tag in ("td", "tr", "table", "body", "html", "p", "h1", "h2", "h3", "main", "article"):
        return False
    return bool(_CHROME.search(f"{element.get('class') or ''} {element.get('id') or ''}"))


def _holds_facts(element: Any) -> bool:
    """Whether a box beside a page's text lists its facts, "Decision no. | 14", and leads nowhere."""
    inside = any(above.tag in ("main", "article") for above in element.iterancestors())
    terms = element.xpath(".//dt | .//tr[count(th|td)=2]")
    return inside and len(terms) > 2 and not element.xpath(".//a[@href]")


def _drop(element: Any) -> None:
    if element.getparent() is not None:
        element.drop_tree()  # the words after it stay


def _length(element: Any) -> int:
    return sum(len(text.split()) for text in element.itertext()) if isinstance(element.tag, str) else 0


def _pounds(element: Any) -> int:
    return sum(text.count("£") for text in element.itertext())


def _within(element: Any, region: Any) -> bool:
    return any(above is region for above in element.iterancestors())
