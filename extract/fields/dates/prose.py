"""Dates that a sentence explains: when the holder of the office decided, or when a request came in.

"The grant was agreed in March" may be background, so a sentence gives the decision's date only where it tells
of the recommendation, the request or the decision itself, and of who took it.
"""

import re

from ..language import said_before

_OFFICE = (
    r"(?:the\s+)?(?:[\w&'’]+\s+){0,4}?(?:deputy\s+|acting\s+|assistant\s+)?"
    r"(?:(?:police|policing)(?:,?\s+(?:fire|rescue|and|&|crime|victims?['’]?s?),?)*\s+)?"
    r"(?:commissioner|PCC|PFCC|DPCC|DPFCC|deputy\s+mayor(?:\s+for\s+policing(?:\s+and\s+crime)?)?|mayor|chief\s+executive)"
    r"(?:\s+for\s+[A-Z][\w-]+(?:\s+(?:and|&)\s+[A-Z][\w-]+)?)?"
)
_ACT = r"(?:agreed|approved|accepted|endorsed|authorised|signed|taken|made|decided|refused|declined|noted)"
_MATTER = (
    r"(?:the|this|these|all(?:\s+(?:of\s+)?the)?|both|the\s+above|its)\s+(?:\w+\s+)?(?:recommendations?|proposals?|requests?|"
    r"decisions?|applications?)"
)
_ON = r"(?:[^.;]{0,50}?,)?\s+(?:on|dated)\s+(?:the\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?$"
_NAMED = r"(?:(?-i:[A-Z][\w.'’-]+\s+){1,3}(?-i:[A-Z][\w'’-]+),\s+)?"
_NAMED_ONE = r"(?:(?-i:[A-Z])[\w.'’-]+\s+){1,3}(?-i:[A-Z])[\w'’-]+"
_TOLD = re.compile(
    rf"(?:{_MATTER}|(?:^|\.\s)recommendations?)\s+(?:was|were|is|are|has been|have been|being)?\s*{_ACT}\s+by"
    rf"\s+{_NAMED}{_OFFICE},?{_ON}"
    rf"|\b{_OFFICE}\s+(?:(?-i:[A-Z][\w.'’-]+\s+){{1,2}}(?-i:[A-Z][\w'’-]+)\s+)?"
    rf"(?:has\s+|had\s+|therefore\s+)?(?:{_ACT}|took)\s+{_MATTER}{_ON}"
    rf"|(?:^|\.\s+){_OFFICE}\s+(?-i:[A-Z][\w.'’-]+\s+){{1,3}}(?:has\s+)?(?:signed\s+off|approved|agreed|authorised)\s+"
    rf"(?:the|these|all(?:\s+the)?)\s+(?:\w+\s+)?(?:grants?|awards?|funding|contract|decision){_ON}"
    rf"|(?:^|[.:]\s+){_OFFICE}\s+(?:has\s+)?{_ACT}\s+on\s+(?:the\s+)?$"
    rf"|(?:^|[.:]\s+)(?:this|the|a)\s+decision\s+(?:was|is|has\s+been)\s+(?:{_ACT}|reached|given|dated)"
    rf"(?:\s+by\s+{_NAMED}{_OFFICE})?{_ON}"
    rf"|(?:^|[.:]\s+)this\s+was\s+{_ACT}\s+by\s+{_NAMED}{_OFFICE},?{_ON}"
    rf"|(?:^|[.:]\s+){_NAMED}{_OFFICE}\s+(?:has\s+)?(?:(?:took|made|gave|reached|signed|decided)\s+"
    rf"(?:this|the|his|her|their)\s+(?:decision|record|notice|matter|bid|application|request)|made\s+up\s+\w+\s+mind)"
    rf"(?:\s+under\s+[^.;,]{{3,40}}?)?{_ON}"
    rf"|(?:^|[.:]\s+){_OFFICE},\s+having\s[^.;]{{3,120}},\s+(?:has\s+)?{_ACT}{_ON}",
    re.IGNORECASE,
)
_OPENS = re.compile(
    rf"^\W*(?:(?:this\s+)?decision\s+(?:was\s+)?)?(?:{_ACT}|resolved|determined|ruled)\s+(?:at\s[^.;:]{{3,60}}?\s)?by\s+"
    rf"{_NAMED}{_OFFICE}(?:\s+by\s+e-?mail)?,?\s+(?:on\s+|this\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_OPENS_ON = re.compile(
    r"^\W*(?:(?:this\s+|the\s+)?(?:decision|recommendations?|bid|request|application|matter)\s+"
    r"(?:(?:no\.?\s+)?[\w./-]*\d[\w./-]*,?\s+)?(?:was\s+|were\s+)?)?"
    rf"{_ACT}\s+on\s+(?:the\s+)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?$",
    re.IGNORECASE,
)
_BY_OFFICE = re.compile(rf"^,?\s+by\s+{_NAMED}{_OFFICE}\b", re.IGNORECASE)
_ASKED = r"(?:application|bid|request|form|proposal|submission|paper|letter|claim)"
_HERE = r"(?:(?:this|the|my|our)\s+office|us|me)"
_CAME = re.compile(
    rf"\b(?:which|that|it|{_ASKED}(?:\s[^.;]{{2,80}}?)?)\s+(?:(?:first|only)\s+)?(?:reached\s+{_HERE}"
    rf"|(?:was|were)\s+(?:first\s+)?received(?:\s+(?:here|(?:in|at|by)\s+{_HERE}))?)\s+on\s+(?:\w+day,?\s+)?(?:the\s+)?$"
    rf"|\b{_ASKED}(?:\s[^.;]{{2,80}}?)?\s+(?:(?:came|arrived)(?:\s+(?:in|(?:to|at|with)\s+{_HERE}))?"
    rf"|was\s+(?:lodged|logged|registered|handed\s+in|delivered)(?:\s+(?:here|(?:in|at|with)\s+{_HERE}))?)"
    rf"\s+on\s+(?:\w+day,?\s+)?(?:the\s+)?$"
    rf"|\b(?:we|I|the\s+office|the\s+O?PF?CC)\s+(?:had|received|got)\s+(?:the|your|their|its|this|an?)\s+(?:[\w\x27\u2019]+\s+){{0,4}}?"
    rf"{_ASKED}(?:\s[^.;]{{2,60}}?)?\s+on\s+(?:the\s+)?$"
    rf"|\b{_ASKED},?\s+received\s+(?:here\s+|by\s+us\s+|in\s+{_HERE}\s+)?on\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PUT_UP = re.compile(
    r"\b(?:uploaded|put|placed|posted|added|published|appeared|goes|went|go)\b[^.;\d]{0,40}\b(?:web\s?site|web\s?pages?|the\s+web|online|"
    r"(?:this|our)\s+(?:site|page)|(?:public|decisions?|(?:on|to|in)\s+(?:the|our|my))\s+register)\b(?:[^.;\d]|(?<=\b\w)\.){0,50}$|\bweb\s?(?:page|site)\s+(?:live|up)\s+(?:on\s+)?$"
    r"|[;,:]\s*on\s+(?:the\s+)?web\s?site\s+(?:on\s+)?$"
    r"|^\W*(?:(?:this\s+\w+|the\s+decision)\s+was\s+)?(?:made\s+public|posted\s+here|published)\s+(?:on\s+)?(?:the\s+)?$"
    r"|\b[cg]yhoeddwyd\b[^.;\d]{0,30}\b(?:wefan|safle|gofrestr)\b[^.;\d]{0,50}$",
    re.IGNORECASE,
)
_CONSIDERED = re.compile(
    r"\bI\s+considered\s+(?:it|this|the\s+\w+|your\s+\w+)\s+on\s+(?:\w+day,?\s+)?$", re.IGNORECASE
)
_THEN_DID = re.compile(r"[^.]*\band\s+(?:I\s+)?(?:have\s+)?(?:decided|agreed|approved|refused|resolved)\b")
_EARLIER = re.compile(r"\b(?:previous|earlier|original|last year|first|former|already)\w*\b", re.IGNORECASE)


# "On 19 October 2023 I agreed to give": the holder of the office tells it in the first person.
_ON_DAY = re.compile(
    r"(?:(?:^|[.:]\s+)On|\b(?:tell|inform|confirm|say)\b(?:\s+(?:to\s+)?you)?\s+that,?\s+on)\s+"
    r"(?:the\s+)?(?:\w+day,?\s+)?$"
)
# "The Commissioner today (6 June 2022) agreed a grant"
_TODAY = re.compile(
    rf"\b{_OFFICE}(?:,\s+{_NAMED_ONE},)?\s+(?:has\s+)?today\s*[(,]\s*(?:\w+day,?\s+)?$", re.IGNORECASE
)
_DID_TODAY = re.compile(rf"\s*[),]\s*(?:has\s+)?{_ACT}\b", re.IGNORECASE)
_I_TOOK = re.compile(
    r"\b(?:I\s+(?:took|made)\s+(?:the|this|my)\s+decision|(?:a|the|my)\s+decision\s+(?:(?:that|which)\s+)?I\s+(?:took|made))\s+"
    r"(?:(?:on|about)\s+(?:your|the|this)\s+[^.;:\d]{3,60}\s)?on\s+"
    r"(?:\w+day,?\s+)?$"
)
_I_DID = re.compile(
    r",?\s+I\s+(?:have\s+)?(?:agreed|decided|approved|refused|declined|turned|took|made|signed)\b"
)
_NEAR = 160  # characters before a date: further off nothing is said of it
_BEFORE_DAY = frozenset(["on", "dated"])  # one of the last words in front of a date


def opens_decided(text: str, start: int, end: int) -> bool:
    """True where a line begins by saying that the decision was taken on this date, and by whom.

    >>> line = "Taken on 9 March 2020 by the Deputy Police and Crime Commissioner."
    >>> opens_decided(line, 9, 21), opens_decided("Taken on 9 March 2020 by the board.", 9, 21)
    (True, False)
    """
    before, after = text[:start], text[end:]
    near = max(0, start - _NEAR)
    if _ON_DAY.search(before, near) and _I_DID.match(after):
        return True
    if _I_TOOK.search(before, near):
        return True
    if _TODAY.search(before, near) and _DID_TODAY.match(after):
        return True
    if _CONSIDERED.search(before, near) and _THEN_DID.match(after):
        return True
    if _OPENS.search(before):
        return len(after.split()) <= 12
    return bool(_OPENS_ON.search(before)) and bool(_BY_OFFICE.match(after))


def heads_decided(text: str, start: int) -> bool:
    """True where the line under an entry's title says when it was decided: "Decision 031-24, signed on …".

    >>> heads_decided("Decision 031-24, signed on 14 May 2024.", 27)
    True
    >>> heads_decided("Taken by: Police and Crime Commissioner, 2 June 2021", 41)
    True
    """
    return _HEADS.fullmatch(text[:start]) is not None


DONE = r"(?:signed|decided|approved|made|taken|agreed|authorised|determined)"
_HEADS = re.compile(
    rf"\W*(?:(?:decision|ref(?:erence)?|no)\b\.?:?\s*)?[\w./-]*\d[\w./-]*[,;:|·–-]*\s+(?:was\s+)?{DONE}(?:\s+on)?:?\s+"
    rf"|\W*{DONE}\s+by:?\s+[^.;\d]{{3,80}},\s+(?:on\s+)?",
    re.IGNORECASE,
)


def told_decided(text: str, start: int) -> bool:
    """True where a sentence says that the holder of the office agreed the recommendation on this date.

    >>> told_decided("The Commissioner accepted the recommendation on 17 May 2021", 48)
    True
    """
    sentence = text[:start][-240:]
    if not _BEFORE_DAY.intersection(sentence.casefold().split()[-3:]):
        return False
    return bool(_TOLD.search(sentence)) and not _EARLIER.search(sentence)


def tells_decided(text: str, start: int, end: int) -> bool:
    """True where a sentence of an entry says, to its end or to a list, who decided it on this date.

    >>> line = "The rent is £9. The Commissioner approved the renewal on 3 September 2025."
    >>> tells_decided(line, 57, 73)
    True
    """
    if not re.match(r"\W*$|\s*[.:]", text[end:]) or not _BEFORE_DAY.intersection(
        text[:start].casefold().split()[-1:]
    ):
        return False
    sentence = said_before(text, start)
    return bool(_CLOSES.match(sentence)) and not _EARLIER.search(sentence)


_CLOSES = re.compile(
    rf"(?:{_OFFICE}|the\s+chief\s+(?:finance\s+officer|officer))(?:,[^,.]{{3,60}},)?\s+(?:has\s+)?{_ACT}\b",
    re.IGNORECASE,
)


def told_in_entry(text: str, start: int) -> bool:
    """True where a sentence of a list's entry says of this date that it was then decided, and may go on.

    In a form such a sentence may tell of an earlier decision; an entry's few sentences tell of its own.

    >>> told_in_entry("The PCC did not approve the request on 31 May 2024, as it was late.", 39)
    True
    """
    sentence = said_before(text, start)
    told = _IN_ENTRY.match(sentence) or (
        _CLOSES.match(sentence) and _ON_THAT_DAY.fullmatch(sentence[-7:].strip())
    )
    return bool(told) and not _EARLIER.search(sentence.replace("former", ""))


# Whoever may decide what a list tells, and what they do.
_ANYONE = (
    rf"(?:{_OFFICE}|(?:the\s+)?(?:(?:acting|deputy|assistant|interim)\s+)*(?:chief\s+(?:(?:finance\s+|fire\s+)?officer|of\s+staff)"
    r"|treasurer|monitoring\s+officer|(?-i:Director|Head)\s+(?:of|for)\s+(?-i:[A-Z][\w-]+(?:\s+(?:(?:and|&)\s+)?[A-Z][\w-]+)*)))"
)
_DID = (
    rf"(?:{_ACT}|rejected|turned\s+down|deferred|postponed|put\s+(?:off|back)|awarded|granted|appointed|adopted|renewed|extended"
    r"|supported|gave|given|settled|sold|bought|written\s+off|cymeradwywyd|cytunwyd)"
)
_ON_THE = r"\bon\s+(?:the\s+)?(?:\w+day,?\s+)?$"
_IN_ENTRY = re.compile(
    rf"(?:decision\s+)?{_ACT}(?:\s+by\s+{_OFFICE}(?:,?\s+(?:under|with)\s[^,.]{{3,40}})?)?(?:,?\s+on\s+(?:the\s+)?|:\s*)$"
    rf"|(?:[^.]*,\s+)?{_OFFICE}\s+(?:has,?\s+|have\s+)?(?:(?:did\s+)?not\s+(?:approve|agree|support)d?|"
    rf"(?:considered|reviewed|received)\s+(?:the|all)\s+(?:recommendations?|applications?|bids?|requests?)|"
    rf"was\s+asked\s[^.]*\sand\s+{_ACT})\b[^.;]*{_ON_THE}"
    r"|(?:[^.]*,\s+|(?:To|So|After|Having|In|As|For|With|Following|Acting)\b[^.;]*?\s|[^.;]*,\s+in\s+which\s+)?"
    rf"{_ANYONE}\s+(?:has\s+)?{_DID}\b(?:[^.;]|(?<=\d)\.(?=\d))*{_ON_THE}"
    # "Offer of £9,000 accepted by the Treasurer on …", "The request was deferred on …"
    rf"|(?:(?!\b(?:which|that|who|if|once|until)\b)[^;])*?\b{_DID}(?:\s+under\s[^.;,]{{0,20}}\bdelegat\w+(?:\s+\w+){{0,2}})?"
    rf"(?:\s+outside\s+(?:the|a)\s+meeting)?\s+by\s+{_NAMED}{_ANYONE}(?:,?\s+(?:under|with)\s[^,.]{{3,40}})?,?\s+(?:on\s+)?(?:the\s+)?(?:\w+day,?\s+)?$"
    rf"|(?:(?:this|it)\s+was|(?:these|they)\s+were)\s+(?:done|agreed|decided|approved|signed|settled)\s+{_ON_THE[2:]}"
    r"|(?:[^.]*[\s(])?(?:record|decision|notice|[\w/-]*\d[\w/-]*[,)])\s+(?:was\s+)?signed\s+(?:on\s+)?$"
    # "Having heard them I decided on …", "I signed the lease on …", "My Deputy signed for me on …"
    rf"|(?:[^;]*?[\s,])?(?:I(?:\s+have)?\s+(?:{_DID}|put\s+my\s+name\s+to)|my\s+deputy\s+signed)\b[^.;]{{0,120}}?{_ON_THE}"
    r"|(?:\w+\s+)?grants?\s+(?:was|were)\s+(?:made|agreed|awarded|approved)\s+on\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def said_in_entry(text: str, start: int) -> bool:
    """True where a list's entry says, without saying by whom, that it was decided on this date.

    >>> said_in_entry("Capital outturn, received and noted on 30 July 2021", 39)
    True
    >>> said_in_entry("The licence granted on 24 May 2024 ends", 23)
    False
    """
    sentence = said_before(text, start)
    said = _SAID.search(sentence)
    # In a later sentence "The lease was signed on 3 May 2015" tells what came before.
    aside = said is not None and len(sentence) < start and _BY_ITSELF.search(said[0]) is None
    return said is not None and not aside and not _NOT_THEN.search(sentence[-40:])


_SAID = re.compile(
    rf"(?:,|\band|[\u2013\u2014-]|(?<!which )(?<!that )\b(?:was|were))\s+{_DID}\s+{_ON_THE}"
    r"|\b(?:by|a)\s+(?:decision|variation)\s+(?:of\s+[^.;,]{3,40}\s+)?dated\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# … nor was it decided on the day on which "the decision was put off".
_NOT_THEN = re.compile(
    rf"{_EARLIER.pattern.replace('former|', '')}|\bdecisions?\s+(?:was|were)\s+(?:put|defer|postpone)",
    re.IGNORECASE,
)
_BY_ITSELF = re.compile(
    r"\b(?:noted|agreed|approved|accepted|refused|declined|rejected|deferred|turned\s+down|put\s+(?:off|back))\b",
    re.IGNORECASE,
)


def did_on(before: str, after: str) -> bool:
    """True where a sentence goes on behind its date by saying what the decision-maker did that day.

    >>> did_on("On", "the Chief Executive, under the Scheme of Delegation, appointed Quay Ltd")
    True
    """
    on_day = _ON_THAT_DAY.fullmatch(before[-7:].strip()) is not None
    return on_day and (_MAKER_DID.match(after) or _WAS_DONE.match(after)) is not None


_ON_THAT_DAY = re.compile(r"(?:.*\s)?on(?:\s+the)?", re.IGNORECASE)
# "On 3 May 2031 a grant of £900 was approved": then, since nothing else is said of that day.
_WAS_DONE = re.compile(
    r",?\s*(?:the|an?|it|this|approval|agreement|authority)\b(?:(?!\b(?:which|that|who|if|once)\b)[^.;]){0,150}?"
    rf"\b(?:was|were)\s+(?:\w+ly\s+)?{_DID}\b",
    re.IGNORECASE,
)
_MAKER_DID = re.compile(
    rf",?\s*(?:having\s[^.;]{{3,120}}?,\s+)?{_ANYONE}(?:,\s+(?:under|having)\s[^,.]{{3,80}},)?\s+(?:has\s+|had\s+)?(?:{_DID}|considered\s+(?:an?|the)\b)\b",
    re.IGNORECASE,
)


def starts_then(text: str, start: int, decides: bool = True) -> bool:
    """True where a sentence that decides says that what it decides starts on this date.

    `decides`: it stands where the paper does so; else only what cannot but be new counts.

    >>> starts_then("To renew the lease of the kennels for three years from 1 May 2025", 55)
    True
    >>> starts_then("The lease was taken for three years from 1 May 2022", 41)
    False
    >>> starts_then("He will take up the post on 3 December 2031", 28, decides=False)
    True
    """
    sentence = said_before(text, start)
    if _BEGINS.search(sentence):
        return True
    if not decides or _BEFORE_NOW.search(sentence):
        return False
    lasts = _LASTS.search(sentence) and not _GIVES.search(sentence)
    return bool(_STARTS.search(sentence) or _FOR_TIME.search(sentence) or lasts)


_BEGINS = re.compile(
    r"\b(?:will|is\s+to|shall)\s+take\s+up\s+(?:the|his|her|their|this)\s+(?:new\s+)?(?:post|office|appointment|role|duties|position)"
    r"\s+(?:on|from)\s+(?:the\s+)?$"
    r"|\bthe\s+(?:new\s+)?(?:term|lease|licence|contract|tenancy)\s+(?:would|will)\s+(?:start|begin|commence|run)\s+"
    r"(?:on|from)\s+(?:the\s+)?$"
    r"|^(?:they|these|the\s+new\s+(?:rates?|fees?|charges?|allowances?|rules|terms|policy))\s+(?:will\s+)?(?:run|apply)\s+from\s+(?:the\s+)?$",
    re.IGNORECASE,
)


_SPAN = r"(?:[\w-]+\s+){1,2}(?:years?|months?|weeks?)"
_FOR_TIME = re.compile(
    rf"\bfor\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:(?:term|period)\s+of\s+)?{_SPAN},?\s+from\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_STARTS = re.compile(
    r"\b(?:(?:commenc|start|beginn)ing|(?:to|will|shall)\s+(?:commence|start|begin|run|take\s+effect))\s+"
    r"(?:on|from)\s+(?:the\s+)?$"
    r"|\b(?:term|lease|contract|licence|tenancy)\b[^.;]{0,40}?\s(?:runs|starts|begins)\s+(?:on|from)\s+(?:the\s+)?$"
    r"|,\s+effective\s+(?:(?:on|as\s+of)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
# What has a start of its own, and is no money that is given for a time.
_LASTS = re.compile(
    r"\b(?:leas(?:e|ing)|licen[cs]e|tenancy|contracts?|agreement|polic(?:y|ies)|scheme|allowances?|rates?|fees?|"
    r"charges?|salar(?:y|ies)|(?:re-?)?appoint\w*|second(?:ed|ment)|delegat\w+)\b.*[\s,]from\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_GIVES = re.compile(r"\bgrants?\b|\bfund(?:s|ed|ing)?\b", re.IGNORECASE)
_BEFORE_NOW = re.compile(
    r"\b(?:was|were)\s+(?!(?:\w+ly\s+)?(?:approved|agreed|authorised|renewed|extended)\b)|\bha[ds]\s+(?:run|been|had|ran)\b"
    r"|\b(?:present|current|existing|previous|last)\s+(?:\w+\s+)?(?:lease|licence|contract|agreement|rates?|term)\b"
    r"|\b(?:due|ready|able|expected|hoped|planned)\s+to\b|\b(?:advertised|invited|consult\w*|survey|hearing)\b",
    re.IGNORECASE,
)


def cleared(text: str, start: int) -> bool:
    """True where a sentence says that an officer let the paper go up on this date.

    >>> cleared("It was cleared for decision by the Chief Executive on 1 June 2022.", 54)
    True
    """
    goes = _LET_GO.search(text[:start][-80:]) and _MAY_GO.match(text[start:])
    return bool(goes or _CLEARED.search(text[:start][-120:])) and not sent_on(text, start)


# "The Chief Executive agreed on 3 May that this should go to the Commissioner."
_LET_GO = re.compile(r"\b(?:agreed|confirmed|approved|decided)\s+on\s+(?:the\s+)?$", re.IGNORECASE)
_MAY_GO = re.compile(
    r"[\w\s/,]{6,28}?\s+that\s+(?:this|it|the\s+(?:paper|report|request|form))\s+(?:should|may|might|could|can|would)\s+"
    r"(?:now\s+)?(?:go|be\s+(?:put|sent|submitted))\b",
    re.IGNORECASE,
)


def sent_on(text: str, start: int) -> bool:
    """True where it was decided on this date that something other than the paper goes to another body.

    >>> sent_on("The business case was approved for submission on 1 June 2022.", 49)
    True
    """
    sentence = said_before(text, start)
    return bool(_CLEARED.search(sentence)) and _OTHER.match(sentence) is not None


_OTHER = re.compile(
    r"(?:the|this|her|his|our|its|an?)\s(?:(?!\b(?:paper|report|request|form|record|notice|proposal|decision|document"
    r"|application|recommendations?)\b)[^.;])+?\s(?:was|were|is|are|has\s+been|have\s+been)\s",
    re.IGNORECASE,
)
_CLEARED = re.compile(
    r"\b(?:cleared|released|passed|approved)\s+(?:(?:it|(?:this|the)\s+\w+)\s+)?for\s+(?:decision|submission)\b[^.;\d]{0,60}"
    r"(?:\bon\s+(?:the\s+)?|,\s*)$"
    r"|\b(?:agreed\s+(?:to\s+)?|approved\s+)(?:its|the|this)\s+submission\s+on\s+(?:the\s+)?$"
    r"|^\W*(?:it|(?:this|the)\s+(?:paper|report|request|form))\s+(?:was|has\s+been)\s+cleared\s+by\s+the\s+"
    r"(?:chief|monitoring|treasurer)[^.;\d]{0,40}\bon\s+(?:the\s+)?$"
    r"|^\W*(?:sent\s+up\s+for\s+decision|submitted\s+to\s+(?:the\s+)?(?:deputy\s+)?(?:police\s+and\s+crime\s+)?(?:commissioner|pf?cc|mayor))\s+on\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def came_in(text: str, start: int) -> bool:
    """True where a sentence says that the request came in on this date."""
    return bool(_CAME.search(text[:start][-120:]))


def went_public(text: str, start: int) -> bool:
    """True where a line or sentence says that the paper was put before the public on this date.

    >>> went_public("Uploaded to the website 9 November 2022 (GD)", 24)
    True
    """
    return bool(_PUT_UP.search(text[:start][-120:]))
