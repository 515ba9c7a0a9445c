"""The headed sections of a record."""

from collections.abc import Sequence
from dataclasses import replace

from ..block import Block
from ..forms.headings import zone_of
from ..forms.vocabulary import Label, opening_label
from ..record import Section
from .header.banners import is_banner


def find_sections(blocks: Sequence[Block]) -> tuple[Section, ...]:
    """Every headed section with its number, page and text up to the next heading."""
    found: list[Section] = []
    text: list[str] = []
    for block in blocks:
        if block.kind != "heading":
            label = opening_label(block.text) if block.kind == "paragraph" else None
            if label and _heads_section(label) and block.text[label.value :].strip():
                found, text = _closed(found, text), [block.text[label.value :]]
                found.append(Section(None, label.name, block.page, ""))
            else:
                text.append(f"{block.marker} {block.text}".strip())
            continue
        if block.zone == "header" and is_banner(block.text):
            continue
        found, text = _closed(found, text), []
        heading = block.text.strip().rstrip(":").strip()
        found.append(Section(block.marker.rstrip(".") or None, heading, block.page, ""))
    return tuple(_closed(found, text))


def _heads_section(label: Label) -> bool:
    return label.field == "other" and zone_of(label.name) not in (None, "signature")


def _closed(found: list[Section], text: list[str]) -> list[Section]:
    return [*found[:-1], replace(found[-1], text="\n".join(text))] if found else []
