"""The run without a form's file really does without it, and puts it back."""

from pathlib import Path

from benchmarks.unknown_forms import forms_of, without

PAPER = Path(__file__).parent.parent / "corpus" / "papers" / "kent-table--blank-boxes.docx"


def test_a_form_whose_file_is_removed_is_not_recognised():
    assert forms_of(PAPER) == {"kent-record"}
    with without("kent-record"):
        assert "kent-record" not in forms_of(PAPER)
    assert forms_of(PAPER) == {"kent-record"}
