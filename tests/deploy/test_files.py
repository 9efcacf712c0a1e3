"""What stands in deploy/ holds together: the container file by hadolint's rules and by running its steps, compose, systemd, static/."""

import configparser
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from scripts.serving import ROOT, free_port
from tests.deploy.stack import get, running
from tidings.__main__ import main

DEPLOY = ROOT / "deploy"


def steps() -> list[tuple[str, str]]:
    """The container file's instructions and what follows each, lines that go on joined."""
    text = re.sub(r"\\\n\s*", "", (DEPLOY / "Containerfile").read_text(encoding="utf-8"))
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(line.split(maxsplit=1)[0], line.split(maxsplit=1)[1]) for line in lines]


def all_of(name: str) -> list[str]:
    return [rest for instruction, rest in steps() if instruction == name]


def test_container_file_by_the_rules_of_hadolint() -> None:
    known = {"FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "VOLUME", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT"}
    assert {instruction for instruction, _ in steps()} <= known, "DL3020 no ADD, DL4000 no MAINTAINER, DL4005 no SHELL"
    for image in all_of("FROM"):
        assert re.match(r"docker\.io/library/[a-z]+:\d[\w.-]+( AS \w+)?$", image), (
            "DL3006, DL3007, DL3026: a registry and a tag, never latest"
        )
    assert len({image.split()[0] for image in all_of("FROM")}) == 1
    assert all(path.startswith("/") for path in all_of("WORKDIR")), "DL3000"
    for command in all_of("RUN"):
        assert not re.search(r"\bsudo\b|\bcd\b|\bapt(-get)?\b|\bcurl\b|\bwget\b", command), "DL3003, DL3004, DL3008 to DL3027"
        assert "|" not in command, "DL4006"
        if "pip install" in command:
            assert "--no-cache-dir" in command, "DL3042"
            assert "--require-hashes" in command or "--no-deps" in command, "DL3013"
    names = [instruction for instruction, _ in steps()]
    assert "RUN RUN" not in " ".join(names), "DL3059"
    assert names.index("WORKDIR") < names.index("COPY"), "DL3045"
    assert all_of("USER")[-1] not in ("root", "0"), "DL3002"
    assert names.index("USER") > max(n for n, name in enumerate(names) if name == "RUN"), "and nothing runs as root after it"
    assert len(all_of("HEALTHCHECK")) == len(all_of("ENTRYPOINT")) == 1, "DL3012, DL3057, DL4004"
    assert isinstance(json.loads(all_of("ENTRYPOINT")[0]), list), "DL3025"
    assert isinstance(json.loads(all_of("HEALTHCHECK")[0].split("CMD ")[1]), list)
    assert all("=" in part for line in all_of("ENV") for part in shlex.split(line))


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """What the steps of the container file make, in a folder instead of /, every RUN and COPY of them.

    Packages are those of this environment, as the lock has them. A user of its own and its folder are made for root only: elsewhere the
    folder is this user's.
    """
    top = tmp_path_factory.mktemp("image")
    app = top / "app"
    (top / "etc").mkdir()
    for instruction, rest in steps():
        if instruction == "COPY" and "--from" in rest:
            assert rest == "--from=build /app /app", "it lies there already"
        elif instruction == "COPY":
            *files, target = shlex.split(rest)
            for file in files:
                to = app / target if target != "./" else app / file
                to.parent.mkdir(parents=True, exist_ok=True)
                if (ROOT / file).is_dir():
                    shutil.copytree(ROOT / file, to, ignore=shutil.ignore_patterns("__pycache__"))
                else:
                    shutil.copyfile(ROOT / file, to)
        elif instruction == "RUN":
            for command in rest.split(" && "):
                words = shlex.split(command)
                if "--requirement" in words:  # the one step that needs the network
                    packages = next((app / ".venv").glob("lib/python*/site-packages"))
                    (packages / "here.pth").write_text(f"import site; site.addsitedir({str(packages_here())!r})\n", encoding="utf-8")
                    continue
                if words[0] == "useradd":
                    if os.geteuid() != 0:
                        continue
                    words[1:1] = ["--prefix", str(top)]
                elif words[0] == "install":
                    words = [str(top / word[1:]) if word.startswith("/") else word for word in words]
                    if os.geteuid() != 0:
                        words[words.index("--owner") + 1] = str(os.geteuid())
                else:
                    words[0] = sys.executable if words[0] == "python" else str(app / words[0])
                ran = subprocess.run(words, cwd=app, env=clean(), capture_output=True, text=True, check=False)
                assert ran.returncode == 0, f"{command}: {ran.stderr}"
    return top


def packages_here() -> Path:
    import streamlit

    return Path(streamlit.__file__).parent.parent


def clean() -> dict[str, str]:
    """The environment of a container: nothing of this machine's Python."""
    return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}


def test_container_runs_without_rights_and_writes_only_its_data(image: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    app, data, port = image / "app", image / "data", free_port()
    assert (data.stat().st_mode & 0o777, data.stat().st_uid) == (0o750, int(all_of("USER")[0]) if os.geteuid() == 0 else os.geteuid())
    os.chown(data, os.geteuid(), -1)  # whose it is was looked at; here nobody can be user 10001 who also reads this folder
    settings = dict(part.split("=", 1) for line in all_of("ENV") for part in shlex.split(line))
    settings = {name: value.replace("/data", str(data)).replace("/app", str(app)) for name, value in settings.items()}
    settings["PATH"] = settings["PATH"].replace("$PATH", os.environ["PATH"])
    before = {path: path.stat().st_mtime_ns for path in app.rglob("*")}
    for path in (app, *app.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & 0o7555)
    # USER in the file is checked by the rules above; here root loses what lets it write where nobody may
    as_user = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs"] if os.geteuid() == 0 else []
    entry = [*as_user, str(app / ".venv" / "bin" / json.loads(all_of("ENTRYPOINT")[0])[0]), *json.loads(all_of("ENTRYPOINT")[0])[1:]]
    check = [str(app / ".venv/bin/python"), *json.loads(all_of("HEALTHCHECK")[0].split("CMD ")[1])[1:], str(port)]
    assert subprocess.run(check, cwd=app, env=clean(), capture_output=True, check=False).returncode == 1, "not ready before it runs"
    log = tmp_path_factory.mktemp("log") / "log"
    with running([*entry, "--port", str(port)], log, f"http://127.0.0.1:{port}/ready", settings, app):
        healthy = subprocess.run(check, cwd=app, env=clean(), capture_output=True, text=True, check=False)
        assert healthy.returncode == 0, healthy.stderr
        assert json.loads(healthy.stdout)["snapshot"] == (data / "tables" / "current").resolve().name
        assert get(f"http://127.0.0.1:{port}/trade").status == 200
    assert {path: path.stat().st_mtime_ns for path in app.rglob("*")} == before, "it wrote beside its data"
    for path in (app, *app.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


def test_no_secret_gets_into_an_image_or_a_commit() -> None:
    left_out = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert {"**/secrets.toml", "deploy/tls", "data/library"} <= set(left_out)
    for secret in (".streamlit/secrets.toml", "deploy/secrets.toml", "deploy/tls/privkey.pem"):
        assert secret in [
            line + "privkey.pem" * line.endswith("tls/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
        ]
    copied = [file for rest in all_of("COPY") if "--from" not in rest for file in shlex.split(rest)[:-1]]
    assert not [file for file in copied if file in (".", ".streamlit", "deploy", "data")], "only what is named is copied"


def test_compose_gives_no_more_than_is_needed() -> None:
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))["services"]
    for service in services.values():
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert all(mount.endswith(":ro") or mount == "data:/data" for mount in service["volumes"])
    assert services["nginx"]["network_mode"] == "service:tidings", "so Tidings needs to listen on loopback only"
    assert "--address" not in services["tidings"]["command"]
    inbox = services["inbox"]
    assert (inbox["network_mode"], inbox["image"]) == ("none", services["tidings"]["image"])
    assert inbox["depends_on"]["tidings"]["condition"] == "service_healthy"
    assert options_of([*inbox["entrypoint"][2:], *inbox["command"]]) == "tidings inbox"
    assert "ports" not in inbox
    assert services["tidings"]["build"]["dockerfile"] == "deploy/Containerfile"
    assert services["nginx"]["depends_on"]["tidings"]["condition"] == "service_healthy"


def options_of(words: list[str]) -> str:
    """The command of a command line of ours. Fails where it has an option that the command has not."""
    program, command, *arguments = words
    known = {name for parameter in main.commands[command].params for name in parameter.opts}
    assert {argument for argument in arguments if argument.startswith("--")} <= known
    return f"{Path(program).name} {command}"


@pytest.mark.parametrize(("name", "starts", "network"), [("tidings", "serve", True), ("tidings-inbox", "inbox", False)])
def test_service_starts_what_there_is_and_may_write_its_state_only(name: str, starts: str, network: bool) -> None:
    unit = configparser.RawConfigParser(strict=False)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(DEPLOY / f"{name}.service", encoding="utf-8")
    service = unit["Service"]
    words = shlex.split(service["ExecStart"])
    assert words[0] == "/opt/tidings/.venv/bin/tidings"
    assert options_of(words) == f"tidings {starts}"
    assert service["User"] != "root"
    assert (service["ProtectSystem"], service["NoNewPrivileges"], service["CapabilityBoundingSet"]) == ("strict", "yes", "")
    assert "ReadWritePaths" not in service
    assert (service.get("PrivateNetwork"), "LoadCredential" in service) == ((None, True) if network else ("yes", False))
    text = (DEPLOY / f"{name}.service").read_text(encoding="utf-8")
    assert text.splitlines()[0].endswith(f"/etc/systemd/system/{name}.service")
    written = re.findall(r"TIDINGS_(?:TABLES|LIBRARY)=(\S+)", text)
    assert len(written) == 2
    assert all(path.startswith(f"/var/lib/{service['StateDirectory']}/") for path in written)


def test_example_of_secrets_is_refused_until_it_is_filled_in_and_names_only_settings() -> None:
    import tomllib

    from tidings import access

    example = tomllib.loads((DEPLOY / "secrets.example.toml").read_text(encoding="utf-8"))
    with pytest.raises(access.SecretsError) as error:
        access.read(example)
    assert [problem.split()[1] for problem in error.value.problems] == ["cookie_secret", "client_id", "client_secret"]
    example["auth"] |= {"cookie_secret": "k3J-9fQ2xLm7Zp0RtYw8sVb1NcHd4Gae", "client_id": "a", "client_secret": "b"}
    assert access.read(example)


def test_what_anybody_may_fetch_is_shapes_letters_and_the_mark() -> None:
    """static/ is open before sign-in: nothing of a document may ever lie there."""
    files = {str(path.relative_to(ROOT / "static")) for path in (ROOT / "static").rglob("*") if path.is_file()}
    shown = {"areas.json", "topo/world_50m.json", "favicon.png", "logo.svg", "logo-dark.svg", "README.md", "fonts/OFL.txt"}
    assert {file for file in files if not re.fullmatch(r"fonts/Source\w+-\w+\.ttf", file)} == shown
