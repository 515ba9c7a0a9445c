"""Keeps out what a library imports and never uses here, while it is imported.

What stands in for it is gone from `sys.modules` before anybody else can meet it.
"""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def kept_out(stand_ins: Mapping[str, tuple[str, object]]) -> Iterator[None]:
    """Within, modules are stood in for, unless somebody has imported them before.

    Args:
        stand_ins: By a module's name, the one thing that is imported from it, and what stands in for that.
    """
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
