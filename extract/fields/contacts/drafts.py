"""A contact while its lines are read: what of name, job, number and address each line still gives."""

import re
from dataclasses import dataclass, field

from ...record import Contact
from ..printed import Piece, evidence_of_pieces
from ..signatures.signatories import person_in
from .labels import Label

TELEPHONE = re.compile(
    r"(?<![\d/.£])(?:\+44\s?(?:\(0\)\s?)?\d|\(?0\d)[\d\s()\-]{7,14}\d(?:,?\s*(?:ext\.?n?|extension|x)\.?\s*\d{2,6}(?:\s\d{2,4}\b)?)?"
    r"|\b101,?\s*(?:ext\.?|extension)\s*\d{3,8}"
)
_CUT_NUMBER = re.compile(
    r"\s(?:(?:on|tel\.?|telephone)\s+)?(?P<number>\(?0\d{2,5}\)?(?:\s\d{3})?)$", re.IGNORECASE
)
EMAIL = re.compile(r"[\w.+'’-]+@[\w-]+(?:\.[\w-]+)+")
_HIDDEN = re.compile(r"(?:,?\s+(?:or|and))?(?:\s+(?:e-?mail:?))?\s*\[email\s+protected\]", re.IGNORECASE)
# "ring Ann Bell on 01555 … or write to", with the address on the next line
_OR_ELSE = re.compile(
    r",?\s+(?:or|and)\s+(?:write|e-?mail|ring|call|phone|telephone|text)(?:\s+(?:to|us|her|him))?:?\s*$", re.I
)
_SAYS = re.compile(
    r"(?:\w+ )?contacts?(?: for [\w ]+)?|cyswllt|person to contact|questions|"
    r"(?:members['\u2019] )?enquiries to",
    re.IGNORECASE,
)
_ASKED_AS = ("contact", "contacts", "enquiries to")  # what counts before the person's own job
_INVITES = re.compile(
    r"\b(?:write|ring|call|phone|telephone|e-?mail|contact|speak|reach|get in touch)\b(?! (?:centre|team))"
)


@dataclass(slots=True)
class Draft:
    """A contact while its lines are read. `direct`: an address stands right behind its label."""

    label: str
    kind: Label
    held: list[Piece]
    name: str | None = None
    job: str | None = None
    telephone: str | None = None
    email: str | None = None
    words: list[str] = field(default_factory=list)
    direct: bool = False

    def take(self, value: str) -> None:
        """Take from a value what is still missing: number, address, name, then job."""
        value = _HIDDEN.sub(" ", value)
        email = EMAIL.search(value)
        if email:
            self.email = self.email or email[0].rstrip(".'’-")
            value = value.replace(email[0], " ")
        telephone = TELEPHONE.search(value)
        if telephone:
            number = " ".join(telephone[0].split())
            self.telephone = self.telephone or (number if ")" in number else number.lstrip("("))
            value = value.replace(telephone[0], " ")
        value = re.sub(
            r"\b(?:(?:tele)?phone|tel|mob(?:ile)?|e-?mail|ff\u00f4n|e-?bost)\b(?:\s(?:no|number))?\.?\s*:?",
            " ",
            value,
            flags=re.I,
        )
        value = _OR_ELSE.sub("", value)
        joins = r"on|at|by|via|ar|or|and|neu" if email or telephone else r"on|at|by|via|ar"
        value = re.sub(rf"(?:\s(?:{joins}))+(?=\s*$|\s*[,.:;(])", " ", " ".join(value.split()))
        cut_off = _CUT_NUMBER.search(value) if self.telephone is None else None
        if cut_off:  # the line ends within the number
            value = value[: cut_off.start()]
        parts = [part.strip(" .:()–—-") for part in re.split(r"\s[–—-](?:\s|$)|[,;(|]|\s{2,}", value)]
        for part in filter(None, parts):
            if self.name is None and not self.words and person_in(part):
                self.name = person_in(part)
            else:
                self.words.append(re.sub(r"^(?:the|our|a)\s+", "", part))
        if cut_off:
            self.words.append(cut_off["number"])

    def _asked_as(self) -> str | None:
        """The label of the line, where it says what the person is asked as: "Contact", not "Queries"."""
        return self.label if self.kind == "contact" and self.name and _SAYS.fullmatch(self.label) else None

    def contact(self) -> Contact | None:
        """The contact, or None where it names nobody who could be asked."""
        reachable = self.telephone or self.email
        if self.name is None and self.words:
            self.name = person_in(", ".join(self.words))
        if self.kind in ("author", "name") and not reachable:
            return None
        team = self.words[0] if self.kind == "contact" and self.words and reachable else None
        if team and re.search(r"www\.|https?:|\b(?:can|is|are|will)\b", team):
            return None  # "available at www.…, or victims can call …": a public helpline
        nameless = (self.kind == "contact_role" and (reachable or self.words)) or self.direct
        if team and _INVITES.search(team):  # "For more about this write to … or ring …" names nobody
            team, nameless, self.words = None, True, []
        if self.name is None and team is None and not nameless:
            return None
        if self.name is None and team:  # "Contact: Commissioning Team, telephone …"
            self.name, self.words, self.label = team, self.words[1:], ""
        job = self.job or next((w for w in self.words if w != self.name and re.match(r"[A-Z]", w)), None)
        asked_as = self._asked_as()
        if job and self.label.casefold() not in _ASKED_AS:
            asked_as = job
        role = self.label if self.kind in ("contact_role", "author") else asked_as
        return Contact(role or None, self.name, self.telephone, self.email, evidence_of_pieces(self.held))
