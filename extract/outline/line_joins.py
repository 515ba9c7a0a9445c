"""Which printed lines go on in which: what joins the lines of a paragraph, and what parts two."""

import re
from collections.abc import Sequence

from ..fields.header.form_labels import reads_as_label
from ..forms.headings import zone_of
from ..forms.vocabulary import opening_label
from ..page import Box, Line
from .marks import MARKER, MINUTED, MONTHS, is_lone_mark

SENTENCE_END = re.compile(r"[.!?:;][\"'\u2019\u201d)\]]*$")


def belongs(group: list[Line], line: Line, lines: Sequence[Line], wrap: int | None) -> bool:
    """Whether `line` goes on with the paragraph that `group` began."""
    last = group[-1]
    goes_on = _goes_on(last.text, line.text)
    surely = goes_on and len(last.text) > 40
    if last.whole or line.whole or line.kind == "item" or _is_behind_items(last, line):
        return False
    if len(group) < 4 and _is_one_office(" ".join(one.text for one in group), line.text):
        return last.kind == line.kind and last.page == line.page
    if len(group) == 1 and _REPORT_OF.fullmatch(last.text) and line.text.isupper():
        return False
    if len(group) == 1 and is_lone_mark(last.text):
        return not is_lone_mark(line.text)
    if _is_numbered_title(group, line):
        return True
    if _CITES.search(last.text) and line.text[:1].isdigit() and not line.gap:
        return True
    label = opening_label(line.text) and not _ends_sentence(last.text, line.text)
    if label or _is_label_alone(last.text):
        # "… and Disorder Reduction Grants: Youth / Fund": a title's last word is no label.
        return is_large(line) and _is_one_heading(last, line) and _is_full(last, line, lines, wrap)
    if MARKER.match(line.text) and not goes_on:
        return False
    if is_large(line) or is_large(last):
        alike = last.bold == line.bold and (is_large(line) == is_large(last) or last.bold or goes_on)
        return alike and not line.gap and not zone_of(last.text)
    if _opens_anew(last.text, line.text) or _is_one_of_a_row(group, line):
        return False
    if line.gap or line.page != last.page:
        return surely and not MARKER.match(line.text)
    if last.bbox is None and len(last.text) > 50 and _is_cut_name(last.text, line.text):
        return True
    if (zone_of(last.text) and len(group) == 1) or (zone_of(line.text) and not surely):
        return False
    if len(group) == 1 and len(last.text) < 90 and _BODY_LINE.match(last.text) and not goes_on:
        return False
    if last.bold != line.bold and not goes_on:
        return False
    if goes_on or _is_open_value(group, line) or last.text.endswith(("-", "\u2013", ",", "&", "/")):
        return True
    return _is_full(last, line, lines, wrap) or _is_broken_off(group, lines)


def _is_cut_name(above: str, text: str) -> bool:
    """Whether a sentence breaks within a name: "the Commissioner for the West / Midlands holds, how …"."""
    return _NAMES_LAST.search(above) is not None and _NAME_THEN_WORDS.match(text) is not None


# … and no outcome below: "on the report of the Chief Constable / Withdrawn by the Chief Constable".
_NAME_THEN_WORDS = re.compile(r"(?!(?:[A-Z][a-z]+ed|Withdrawn|Not|No)\b)[A-Z][a-z]+,? (?:and )?[a-z]+[ ,]")


def _ends_sentence(above: str, text: str) -> bool:
    """Whether a line is the end of the office that a sentence names last: "the Chief Finance / Officer."."""
    return _LAST_WORDS.fullmatch(text) is not None and _NAMES_LAST.search(above) is not None


_LAST_WORDS = re.compile(r"(?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+\.")
_NAMES_LAST = re.compile(r"\b(?:the|a|an|our|my|its|their) (?:[A-Z][a-z]+(?: and)? ){0,3}[A-Z][a-z]+$")


def _goes_on(above: str, text: str) -> bool:
    """Whether the words of one line say that they go on in the next."""
    return not SENTENCE_END.search(above) and (
        (text[:1].islower() and not MARKER.match(text))
        or (text[:1] == "\u00a3" and bool(_CUT_OFF.search(above)))
        or above.count("(") > above.count(")")
        or (text[:2] in ("19", "20") and _DAY_CUT.search(above) is not None and _YEAR.match(text) is not None)
        or (_DOER.search(above) is not None and _DID.match(text) is not None)
        or (_HANGS.search(above) is not None and text[:1].isupper() and not opening_label(above))
    )


# "… at the meeting on 23 July", over "2031."
_DAY_CUT = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTHS}$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d\b")
# "Lease of the", over "Quay House": no line of a title or text ends so. "Report of the" may be a label.
_HANGS = re.compile(r"^(?!report\b)\S+ .*\b(?:the|and)$|^(?:\S+ ){2}.*\bof$", re.IGNORECASE)


# "… was considered. The Commissioner", over "DID NOT AGREE to it": minutes set what was done in capitals.
_DOER = re.compile(
    r"(?:^|[.;,]\s|\b(?:and|that)\s)(?:[Tt]he\s+)?(?:Commissioner|PCC|PFCC|DPCC|Mayor|Board|Chair|Panel)$"
)
_DID = re.compile(
    r"(?:APPROVED|AGREED|DECIDED|DECLINED|REFUSED|REJECTED|DEFERRED|RESOLVED|NOTED|ENDORSED|AUTHORISED|AWARDED|SUPPORTED"
    r"|(?:DID|WAS|COULD|WOULD)\s+NOT)\b(?!\s*:)"
)


def _is_one_office(above: str, text: str) -> bool:
    """Whether an office's name goes on, or goes on with the place that it is of, or with the rest of that."""
    if len(above) > 120:
        return False
    name = _NAME_CUT.fullmatch(above) and _REST_OF_NAME.fullmatch(text)
    where = _OFFICE_CUT.search(above) and _OF_WHERE.fullmatch(text)
    return bool(name or where or (_PLACE_CUT.search(above) and _AND_WHERE.fullmatch(text)))


def _is_numbered_title(group: list[Line], line: Line) -> bool:
    """Whether a title in bold behind its number goes on: "Decision 031-2031 \u2013 Quay" / "Fund: six"."""
    last = group[-1]
    if not (last.bbox and line.bbox and last.bold and line.bold) or line.gap or last.page != line.page:
        return False
    apart = abs(last.bbox[0] - line.bbox[0]) > 2 or _TITLED_BY_NUMBER.match(line.text)
    return len(group) < 3 and not apart and _TITLED_BY_NUMBER.match(group[0].text) is not None


_TITLED_BY_NUMBER = re.compile(
    r"(?:[A-Z]{2,5}\s+)?(?:Decision|DECISION|Notice|Record|DN)\b"
    r"[\s\u2013\u2014:-]*(?:[A-Z]{1,8}[-/ ]?)*\d{1,5}[-/]\d{2,4}"
    r"[\s\u2013\u2014:-]+[A-Z]"
)


def _opens_anew(above: str, text: str) -> bool:
    """Whether a line begins the next item of a list, is a title on its own, or says what minutes decide."""
    titles = above.endswith(".") and (_SHORT_TITLE.fullmatch(text) or _REFERRED.match(text)) is not None
    minuted = SENTENCE_END.search(above) is not None and MINUTED.match(text) is not None
    return titles or minuted or (ITEM_ENDS.search(above) is not None and text[:1].isupper())


def _is_one_of_a_row(group: list[Line], line: Line) -> bool:
    """Whether a line stands in a row of questions, labels, numbers or outcomes with the one above it."""
    first, last = group[0].text, group[-1].text
    return bool(
        (ASKED.fullmatch(line.text) and last.endswith((".", "!", "?")))
        or (_ANSWERED.match(line.text) and _ANSWERED.match(first))
        or _is_next_label(first, line.text)
        or (_NUMBERED.match(first) and _NUMBERED.match(line.text))
        or _is_next_of_series(first, line.text)
        or (len(group) == 1 and _BADGE.fullmatch(last) and line.text[:1].isupper())
    )


def _is_next_of_series(above: str, text: str) -> bool:
    """Whether a line has the next number of the series that the line above has one of."""
    first, second = _SERIES.match(above), _SERIES.match(text)
    return bool(first and second and first["name"] == second["name"])


def _is_next_label(above: str, text: str) -> bool:
    """Whether below a label with its value stands another that no list knows: "Raised by: Ann Bell"."""
    first, second = _LABELLED.match(above), _LABELLED.match(text)
    if first is None or second is None:
        return False
    return reads_as_label(second["label"]) and reads_as_label(first["label"])


_LABELLED = re.compile(r"(?P<label>[A-Z][^:.;\u00a3\d\u2013]{1,40})(?::|\s\u2013)\s+\S")
# One of several numbers in a row, each with its title behind it: "016/2022 – Lamps".
_NUMBERED = re.compile(r"(?:[A-Z]{1,6}[-/ ]?)?\d{2,4}[-/]\d{2,4}\s?[\u2013\u2014-]\s?[A-Z]")
# One of a series that has its numbers to itself: "Police and Crime 001", "Fire 014".
_SERIES = re.compile(r"(?P<name>[A-Z]\w+(?:\s(?:and|&)\s[A-Z]\w+)?)\s\d{3}\s+\S")
# A line that opens with a reference and, behind a colon, its title: "PCC/24/31: Lamps".
_REFERRED = re.compile(r"[A-Z]{2,6}[/-](?:[A-Z\d]{1,6}[/-])?\d{1,4}:\s[A-Z]")
# What came of a decision, in a line of its own above its title.
_BADGE = re.compile(
    r"(?:Not )?(?:Approved|Agreed|Refused|Rejected|Deferred|Noted|Withdrawn|Declined|Awarded)"
)
_SHORT_TITLE = re.compile(r"[A-Z][^.:;]{2,60}:")


def _is_one_heading(last: Line, line: Line) -> bool:
    """Whether two lines of large type are set alike and close, so that a full one goes on in the other."""
    alike = (last.kind, last.level, last.bold) == (line.kind, line.level, line.bold)
    return alike and not line.gap and line.page == last.page and not MARKER.match(line.text)


def is_wrapped(last: Line, line: Line) -> bool:
    """In a narrow cell a line that ends without a stop goes on below, unless the file says otherwise."""
    apart = (
        last.whole
        or line.whole
        or line.gap
        or last.bold != line.bold
        or "heading" in (last.kind, line.kind)
        or line.kind == "item"
    )
    return not (
        apart
        or last.text.endswith((".", "?", "!", ";"))
        or MARKER.match(line.text)
        or _is_behind_items(last, line)
        or (":" in line.text and opening_label(line.text) and not _is_cut_title(last.text, line.text))
        or last.bbox is None
    )


def _is_cut_title(above: str, text: str) -> bool:
    """Whether a title goes on with a word that is a label elsewhere: "The Deputy's Action / Fund: a bid"."""
    label = opening_label(text)
    single = label is not None and label.field == "other" and " " not in label.name
    return single and ":" not in above and re.search(r"[a-z]\s[A-Z][\w\u2019']+$", above) is not None


# A line of a list that has no marks: "Quay Street Pastors, £2,450, for radios".
SUM_LINE = re.compile(
    r"[A-Z][\w&'\u2019.() -]{2,60}(?:,|:|\s[-\u2013])\s\u00a3[\d,.]+\d(?:,|\.?$|\sfor\b|\sto\b|;)"
    r"|\u00a3[\d,.]+\d[km]?\s[-\u2013:]\s[A-Z][^.;:\u00a3]{2,80}$"  # the sum first
)


def _is_behind_items(last: Line, line: Line) -> bool:
    """Whether prose begins behind the last entry of a list of sums: "The round total is …"."""
    closed = last.text[:1] == "\u00a3" and last.text.endswith(")")
    return last.kind == "item" and bool(SUM_LINE.match(last.text) and (closed or _PROSE.match(line.text)))


# The name of the commissioner's office alone on a line: what stands below is not its second half.
_BODY_LINE = re.compile(
    r"(?:.*\b(?:office|decision)s? of (?:the )?)?.*\bpolice\b.*\bcommissioner(?:\s+for\s+[\w\s&-]+)?$",
    re.IGNORECASE,
)
# "OFFICE OF THE POLICE & CRIME" / "COMMISSIONER FOR CHESHIRE", in the head of a paper.
_NAME_CUT = re.compile(
    r"(?:(?:the )?(?:[\w' -]{3,30} )?office of (?:the )?)?police(?:, fire)?(?: (?:and|&)(?: crime)?)?",
    re.IGNORECASE,
)
_REST_OF_NAME = re.compile(r"(?i:(?:(?:and|&) )?(?:crime )?commissioner)(?: (?i:for) [A-Z][\w,&' -]{2,60})?")
# … or but for the place that it is of: "OFFICE OF THE POLICE AND CRIME COMMISSIONER" / "FOR SUFFOLK".
_OFFICE_CUT = re.compile(r"\bpolice\b.*\bcommissioner$", re.IGNORECASE)
_OF_WHERE = re.compile(
    r"(?i:for)\s+(?!(?i:decision|information|noting|approval|discussion|consideration)\b)"
    r"(?:(?i:the)\s+)?[A-Z][\w,&' -]{2,60}"
)
# … or the rest of it: "… COMMISSIONER FOR DEVON" / "AND CORNWALL AND THE ISLES OF SCILLY".
_PLACE_CUT = re.compile(r"\bpolice\b.*\bcommissioner\s+for\s+[\w' -]{3,30},?$", re.IGNORECASE)
_AND_WHERE = re.compile(
    r"(?:(?:and|AND|&)\s+(?:(?:the|THE)\s+)?[A-Z][\w'-]+,?\s*(?:(?:of|OF)\s+)?){1,3}(?:[A-Z][\w'-]+)?"
)
# "REPORT OF THE MONITORING OFFICER", below which the title stands in capitals too.
_REPORT_OF = re.compile(
    r"(?:JOINT )?REPORT (?:OF|BY|FROM) .*\b"
    r"(?:OFFICER|COMMISSIONER|EXECUTIVE|TREASURER|CONSTABLE|SOLICITOR|DIRECTOR)S?"
)
_CUT_OFF = re.compile(r"\b(?:for|of|to|at|from|than|over|under|totalling|is|was|by|and|a|the)$")
ASKED = re.compile(r"(?:What|Why|How|Who|When|Where|Which)\b[^.?]{3,80}\?")  # a question as a heading
# One of several questions in a row, each with its answer behind it.
_ANSWERED = re.compile(
    r"(?:Has|Have|Is|Are|Does|Do|Will|Did|Can|Would|Was|Were)\b[^?]{10,140}\?\s*(?:YES|NO|N/A|Yes|No|TBC)\b"
)
ITEM_ENDS = re.compile(r";(?:\s+(?:and|or))?$")  # of a list that lost its marks
_CITES = re.compile(
    r"\b(?:paragraphs?|paras?|sections?|table|items?|recommendations?)$"
)  # "… in paragraph / 3.2."
_PROSE = re.compile(
    r"(?:[-\u2022\d.()a-z]{1,5}\s+)?(?:That|The|To|It|This|These|In|A|An|I|We|For|As|On|At|If|There|When|Following)\s"
)


def _is_broken_off(group: list[Line], lines: Sequence[Line]) -> bool:
    """Plain text with blank lines between its paragraphs: a long line without a stop goes on below."""
    last = group[-1]
    if last.bbox or len(last.text) < 40 or SENTENCE_END.search(last.text) or not _PROSE.match(group[0].text):
        return False
    return sum(line.gap for line in lines) > len(lines) / 4


def _is_label_alone(text: str) -> bool:
    return len(text) <= 60 and text.rstrip().endswith(":")


def _is_open_value(group: list[Line], line: Line) -> bool:
    """Whether a header value goes on: lines close together, the label's value broken over them."""
    label = opening_label(group[0].text)
    if label is None or label.field not in ("title", "originator", "submitted_to", "decided_by"):
        return False
    return group[0].gap and len(group) < 4 and len(line.text) < 90 and not group[-1].text.endswith((".", ";"))


def _is_full(last: Line, line: Line, lines: Sequence[Line], wrap: int | None) -> bool:
    """Whether the first word of `line` would not have fitted behind `last`."""
    word = len(line.text.split(maxsplit=1)[0]) + 1
    if last.bbox and line.bbox:
        boxes = [o.bbox for o in lines if o.page == last.page and o.bbox]
        beside = min((b[0] for b in boxes if _is_beside(last.bbox, b)), default=float("inf"))
        column = [b[2] for b in boxes if abs(b[0] - last.bbox[0]) < 60 and b[2] <= beside]
        width = (last.bbox[2] - last.bbox[0]) / max(1, len(last.text))
        return last.bbox[2] + word * width > max(column) - width and len(last.text) > 25
    return wrap is not None and len(last.text) + word > wrap * 0.94


def _is_beside(box: Box, other: Box) -> bool:
    """Whether a line stands to the right of another, in a column of its own."""
    shared = min(box[3], other[3]) - max(box[1], other[1])
    return other[0] >= box[2] and 2 * shared > box[3] - box[1]


def is_large(line: Line) -> bool:
    """A heading by the file's own word; a PDF only tells a larger type, which must be bold or very large."""
    return line.kind == "heading" and (line.bbox is None or line.bold or line.level == 1)
