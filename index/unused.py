"""Keeps out what a library imports and never uses here, while it is imported.

Whoosh imports `urllib.request` for a downloader and `cached_property`, which imports asyncio, for one
property: together a third of what Whoosh costs a cold search. What stands in for them is gone from
`sys.modules` before anybody else can meet it.
"""

import functools
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def kept_out() -> Iterator[None]:
    """Within, the two are stood in for, unless somebody has imported them before."""
    stand_ins = {
        "urllib.request": ("urlretrieve", None),
        "cached_property": ("cached_property", functools.cached_property),
    }
    put = []
    for name, (attribute, value) in stand_ins.items():
        if name not in sys.modules:
            module = ModuleType(name)
            setattr(module, attribute, value)
            sys.modules[name] = module
            put.append(name)
    try:
        yield
    finally:
        for name in put:
            del sys.modules[name]
