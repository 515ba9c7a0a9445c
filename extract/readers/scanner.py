"""Which pages of a paper are read by OCR, and for how long."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any, Literal

from ..errors import BadUsage
from .ocr import Tesseract, find_tesseract, how_to_install

if TYPE_CHECKING:
    from .pdf_scan import Scan

Mode = Literal["auto", "off", "force"]
SCAN_SECONDS = 1800.0
"""For all pages of one paper, some 500 to 1,500; those that are left are unread."""


class Scanner:
    """Reads pages of one paper by OCR, as far as it is asked for, installed, and time is left.

    `on_page` is called after each page, so that who waits for the paper knows that it goes on.

    Raises:
        BadUsage: OCR is asked for on every page and cannot be done.
    """

    def __init__(self, mode: Mode = "auto", on_page: Callable[[], None] | None = None) -> None:
        self.mode = mode
        self.engine: Tesseract | None = None if mode == "off" else find_tesseract()
        if mode == "force" and self.engine is None:
            raise BadUsage(
                "--ocr force needs tesseract, which is not installed", f"Install it: {how_to_install()}"
            )
        self._on_page = on_page
        self._deadline = monotonic() + SCAN_SECONDS

    def wants(self, readable: bool) -> bool:
        """Whether a page is to be read by OCR; `readable`: it has a text layer that holds words."""
        return self.engine is not None and (self.mode == "force" or not readable)

    def read(self, page: Any) -> "Scan | None":
        """What stands on a page of a PDF; None where OCR cannot tell, or no time is left."""
        if self.engine is None or monotonic() > self._deadline:
            return None
        from .pdf_scan import read_scan  # with Pillow, which only a scan needs

        scan = read_scan(self.engine, page)
        if self._on_page:
            self._on_page()
        return scan
