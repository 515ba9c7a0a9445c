"""The settings file: what holds, and what is said of a slip in it."""

from pathlib import Path

import pytest

from extract.errors import BadUsage
from report.settings import Audit, Giving, Settings, read_settings


@pytest.fixture(autouse=True)
def no_settings_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's settings folder, empty."""
    own = tmp_path / "config" / "pccpapers"
    own.mkdir(parents=True)
    monkeypatch.setattr("platformdirs.user_config_path", lambda *_, **__: own)
    return own


def written(folder: Path, text: str | bytes) -> Settings:
    data = text.encode() if isinstance(text, str) else text
    (folder / "pcc.toml").write_bytes(data)
    return read_settings(folder)


def test_without_a_file_nothing_is_set(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()


def test_every_setting(tmp_path: Path) -> None:
    settings = written(
        tmp_path,
        '[audit]\nselect = ["c", "D001"]\nignore = ["T005"]\nfail-on = "error"\n'
        '[giving]\nprefix = "360G-fen"\n[giving.recipients]\n"Fen House" = "GB-COH-09506232"\n',
    )
    assert settings.path == tmp_path / "pcc.toml"
    assert settings.audit == Audit(("C", "D001"), ("T005",), "error")
    assert settings.giving == Giving("360G-fen", recipients={"Fen House": "GB-COH-09506232"})


def test_a_file_as_notepad_writes_it(tmp_path: Path) -> None:
    settings = written(tmp_path, b'\xef\xbb\xbf[audit]\r\nignore = ["T"]\r\n')
    assert settings.audit.ignore == ("T",)


def test_the_users_own_file_holds_where_the_folder_has_none(
    tmp_path: Path, no_settings_of_the_user: Path
) -> None:
    written(no_settings_of_the_user, '[audit]\nignore = ["T"]\n')
    assert read_settings(tmp_path).audit.ignore == ("T",)
    assert written(tmp_path, "").audit.ignore == (), "the folder's own file counts alone"


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        ("[audit\n", "cannot read", "TOML"),
        (b"[audit]\nignore = ['\xff']\n", "cannot read", "UTF-8"),
        ("[adit]\n", "no setting adit", "audit"),
        ("audit = 1\n", "audit is a table", "[audit]"),
        ("[audit]\nignroe = []\n", "no setting audit.ignroe", "audit.ignore"),
        ('[audit]\nselect = "C"\n', "no list of codes", 'select = ["C"'),
        ("[audit]\nignore = [1]\n", "no list of codes", "ignore = ["),
        ('[audit]\nfail-on = "info"\n', "fail-on is 'info'", "warning"),
        ("[giving]\nprefix = 7\n", "giving.prefix is no text", '"7"'),
    ],
)
def test_a_slip_is_named(tmp_path: Path, text: str | bytes, said: str, hint: str) -> None:
    with pytest.raises(BadUsage) as caught:
        written(tmp_path, text)
    assert said in str(caught.value) and hint in caught.value.hint
    assert "pcc.toml" in str(caught.value) and "\n" not in str(caught.value)
