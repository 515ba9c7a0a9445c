"""spaCy is loaded without its commands, which can still be imported behind it."""

import subprocess
import sys


def test_spacys_commands_are_not_loaded_and_can_be_later() -> None:
    loaded = "{'spacy.cli', 'typer', 'requests'} & set(sys.modules)"
    told = f"import sys; import extract.fields.language; print(bool({loaded}))"
    later = "import spacy.cli; print(callable(spacy.cli.download))"
    done = subprocess.run([sys.executable, "-c", f"{told}; {later}"], capture_output=True, text=True)
    assert (done.stdout.split(), done.stderr) == (["False", "True"], "")
