"""Who may do what, from the secrets and from what a provider claims: everything that is not clearly allowed is refused."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from tidings import access
from tidings.access import RefusedError, SecretsError, SignOuts, on_this_machine

NOW = 1_800_000_000
AUTH = {
    "redirect_uri": "https://tidings.example/tidings/oauth2callback",
    "cookie_secret": "k3J-9fQ2xLm7Zp0RtYw8sVb1NcHd4Gae",
    "client_id": "tidings",
    "client_secret": "of-the-provider",
    "server_metadata_url": "https://login.example/.well-known/openid-configuration",
}
PEOPLE: dict[str, Any] = {"readers": ["@Institute.example", "group:guests"], "editors": ["ana@institute.example", "group:China desk"]}
ANA = {"email": "Ana@Institute.example", "email_verified": True, "iat": NOW - 60, "sub": "17", "iss": "https://login.example"}


def secrets(auth: Mapping[str, Any] | None = None, **people: Any) -> dict[str, Any]:
    return {"auth": {**AUTH, **(auth or {})}, "tidings": {"people": {**PEOPLE, **people}}}


def rules(**people: Any) -> access.Access:
    read = access.read(secrets(**people))
    assert read
    return read


@pytest.mark.parametrize(
    ("claims", "name", "role"),
    [
        (ANA, "ana@institute.example", "editor"),
        (ANA | {"email": "bo@institute.example"}, "bo@institute.example", "reader"),
        (ANA | {"email": "cy@elsewhere.example", "groups": ["china desk"]}, "cy@elsewhere.example", "editor"),
        (ANA | {"email": "cy@elsewhere.example", "groups": ["guests", 3, None]}, "cy@elsewhere.example", "reader"),
        ({"sub": "17", "iat": NOW, "groups": ["Guests"]}, "17", "reader"),  # without an address the provider's own name
        ({"email": "ana@institute.example", "iat": NOW, "sub": "17", "groups": ["guests"]}, "17", "reader"),  # nor with an unchecked one
    ],
)
def test_who_is_let_in(claims: dict[str, Any], name: str, role: str) -> None:
    person = rules().admit(claims, NOW)
    assert (person.name, person.role, person.may_edit) == (name, role, role == "editor")


@pytest.mark.parametrize(
    "change",
    [
        {"email": "ana@elsewhere.example"},
        {"email": "ana@notinstitute.example"},
        {"email": "ana@institute.example.elsewhere.example"},
        {"email": "ana@sub.institute.example"},
        {"email": "x@elsewhere.example, ana@institute.example"},
        {"email": "ana@institute.example\nx@elsewhere.example"},
        {"email": "@institute.example"},
        {"email": ["ana@institute.example"]},
        {"email": None, "groups": "china desk"},  # a text is no list of groups
        {"email": None, "groups": ["@institute.example"]},
        {"email_verified": False},
        {"email_verified": None},
        {"email_verified": "false"},
        {"email_verified": 1},
        {"iat": NOW - 12 * 3600 - 1},
        {"iat": NOW + 3600},
        {"iat": None},
        {"iat": True},
    ],
)
def test_who_is_not(change: dict[str, Any]) -> None:
    with pytest.raises(RefusedError):
        rules().admit({**ANA, **change}, NOW)


def test_an_address_that_nobody_checked_counts_only_where_the_secrets_say_so() -> None:
    unsaid = {key: value for key, value in ANA.items() if key != "email_verified"}
    assert rules(accept_unverified_email=True).admit(unsaid, NOW).may_edit
    with pytest.raises(RefusedError, match="not say that the address was checked"):
        rules(accept_unverified_email=True).admit({**ANA, "email_verified": False}, NOW)


def test_a_sign_out_ends_a_sign_in_and_those_before_it() -> None:
    ended = SignOuts()
    ended.add(ANA, NOW)
    assert ended.cover(ANA)
    assert ended.cover({**ANA, "iat": ANA["iat"] - 900})
    assert not ended.cover({**ANA, "iat": ANA["iat"] + 1}), "a new one counts, whatever the clocks say"
    assert not ended.cover({**ANA, "sub": "18"})
    ended.add({**ANA, "iat": ANA["iat"] - 900}, NOW)
    assert ended.cover(ANA), "an older window that is left later changes nothing"
    for n in range(100):
        ended.add({**ANA, "sub": str(n)}, NOW + access.MOST_HOURS * 3600 + 1)
    assert len(ended._ended) == 100, "what is long over is forgotten"


def test_a_sign_out_is_kept_and_names_nobody() -> None:
    ended, kept = SignOuts(), []
    ended.keep = kept.append
    ended.add(ANA, NOW)
    again = SignOuts()
    again.restore(kept[-1])
    assert again.cover(ANA)
    assert not again.cover({**ANA, "iat": ANA["iat"] + 1})
    assert not again.cover({**ANA, "sub": "18"})
    assert "17" not in json.loads(kept[-1])["ended"]
    assert "login.example" not in kept[-1]
    again.end_all(NOW)
    assert again.cover({**ANA, "sub": "18"})
    assert not again.cover({**ANA, "iat": NOW + 1})


@pytest.mark.parametrize("kept", ["", "[]", "{}", '{"ended": [], "all_until": 0}', '{"ended": {"a": 1}, "all_until": 0}', '{"ended": {}}'])
def test_what_was_not_kept_here_is_refused(kept: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever is wrong with it
        SignOuts().restore(kept)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"auth": 1}, "section"),
        ({"auth": AUTH}, r"\[tidings.people\] is missing"),
        ({"auth": AUTH, "tidings": {"people": {}}}, "both empty"),
        ({"tidings": {"people": PEOPLE}}, r"without \[auth\]"),
        (secrets({"redirect_uri": "http://tidings.example/oauth2callback"}), "https"),
        (secrets({"redirect_uri": "https://tidings.example/"}), "oauth2callback"),
        (secrets({"cookie_secret": "xxx"}), "32"),
        (secrets({"cookie_secret": "x" * 40}), "random"),
        (secrets({"client_secret": ""}), "client_secret"),
        (secrets({"expose_tokens": ["id"]}), "expose_tokens"),
        (secrets({"okta": {"client_id": "a"}}), r"\[auth.okta\] client_secret"),
        (secrets({"ok_ta": AUTH}), "hyphens"),
        (secrets(readers="@institute.example"), "must be a list"),
        (secrets(readers=["institute.example"]), "no domain"),
        (secrets(readers=["*@institute.example "]), None),  # an address like any other; no pattern
        (secrets(editors=["@"]), "no group"),
        (secrets(editors=[7]), "no group"),
        (secrets(reader=["@institute.example"]), "reader is no setting"),
        (secrets(sign_in_hours=0), "sign_in_hours"),
        (secrets(sign_in_hours=True), "sign_in_hours"),
        (secrets(groups_claim=""), "groups_claim"),
        (secrets(accept_unverified_email="yes"), "true or false"),
    ],
)
def test_secrets_that_say_too_little_or_nonsense_are_refused(wrong: dict[str, Any], told: str | None) -> None:
    if told is None:
        assert access.read(wrong)
        return
    with pytest.raises(SecretsError, match=told) as error:
        access.read(wrong)
    assert not [problem for problem in error.value.problems if AUTH["client_secret"] in problem or AUTH["cookie_secret"] in problem]


def test_without_sign_in_there_are_no_rules() -> None:
    assert access.read({}) is None
    assert access.read({"other": 1}) is None


@pytest.mark.parametrize(
    ("peer", "headers", "here"),
    [
        ("127.0.0.1", {"host": "localhost:8501"}, True),
        ("::1", {"host": "[::1]:8501"}, True),
        (None, {}, True),
        ("127.0.0.1", {"host": "127.0.0.1"}, True),
        ("192.0.2.7", {"host": "localhost"}, False),
        ("127.0.0.1", {"host": "elsewhere.example"}, False),
        ("127.0.0.1", {"host": "localhost.elsewhere.example"}, False),
        ("127.0.0.1", {"host": "localhost", "x-forwarded-for": "127.0.0.1"}, False),
        ("127.0.0.1", {"host": "localhost", "forwarded": "for=127.0.0.1"}, False),
    ],
)
def test_who_sits_at_this_machine(peer: str | None, headers: dict[str, str], here: bool) -> None:
    assert on_this_machine(peer, headers) is here
