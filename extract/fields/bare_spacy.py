"""spaCy without its own commands, which its import brings and nothing here uses: a third of the time."""

import sys
from importlib import import_module
from types import ModuleType


def _load() -> None:
    """Import spaCy with empty modules in the place of its commands, which are taken away again."""
    commands = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
    vars(commands["spacy.cli.info"])["info"] = None
    sys.modules.update(commands)
    try:
        import_module("spacy")
    except ImportError:  # a later spaCy that wants more of them is loaded whole, below
        pass
    finally:
        for name in commands:
            del sys.modules[name]


if "spacy" not in sys.modules:
    _load()

from spacy import blank  # noqa: E402
from spacy.language import Language  # noqa: E402
from spacy.matcher import PhraseMatcher  # noqa: E402
from spacy.tokens import Doc  # noqa: E402

__all__ = ["Doc", "Language", "PhraseMatcher", "blank"]
