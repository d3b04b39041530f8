"""A forge is where a briefing's repository is kept: told from its remote's address, never asked over the network."""

import re
import shutil
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote, urlsplit

from generator.publish.git import asked
from generator.publish.owners import PLACEHOLDER

REMOTE = re.compile(
    r"(?:(?:https?|ssh|git)://(?:[^/@\s]+@)?|[^/@:\s]+@)(?P<host>[\w-]+(?:\.[\w-]+)+)(?::\d+(?=/))?[:/](?P<path>[\w./-]+)"
)
"""`https://host/owner/name.git`, `git@host:owner/name` and `ssh://…`; who signs in there is left out."""
WORDS = {"/-/edit/": "gitlab", "/edit/": "github", "/_edit/": "github"}
"""What stands in the address that a forge's page is edited under, before the branch."""
BRANCH = "main"


class Kind(StrEnum):
    """What a forge's files are written for."""

    GITHUB = "github"
    GITLAB = "gitlab"
    NONE = "none"

    @property
    def label(self) -> str:
        """As people write it."""
        return {"github": "GitHub", "gitlab": "GitLab"}.get(self.value, "no forge")


@dataclass(frozen=True, slots=True, kw_only=True)
class Forge:
    """One repository on a forge; `address` is empty where nobody knows it yet."""

    kind: Kind
    address: str = ""
    branch: str = BRANCH
    answers: str = ""
    """Who answers for what runs code, where somebody said so."""

    @property
    def path(self) -> str:
        """Owner and name, as the forge's addresses have them."""
        return urlsplit(self.address).path.strip("/")

    @property
    def owner(self) -> str:
        """Who answers for what runs code; a word to be replaced where nobody is known."""
        return self.answers or (f"@{self.path.partition('/')[0]}" if self.address else PLACEHOLDER)

    @property
    def edit_uri(self) -> str:
        """Where pages are edited on the web; empty where that is not known."""
        if not self.address or self.kind is Kind.NONE:
            return ""
        word = "-/edit" if self.kind is Kind.GITLAB else "edit"
        return f"{self.address}/{word}/{quote(self.branch)}/docs/"

    @property
    def site_url(self) -> str:
        """Where the forge publishes the site, if that can be told from its address."""
        if self.kind is not Kind.GITHUB or urlsplit(self.address).hostname != "github.com":
            return ""
        owner, _, name = self.path.lower().partition("/")
        host = f"{owner}.github.io"
        return f"https://{host}/" if name == host else f"https://{host}/{self.path.partition('/')[2]}/"

    @property
    def report(self) -> dict[str, str]:
        """Where a problem is reported: the form's address, to which the page or the statement's mark is added."""
        if not self.address or self.kind is Kind.NONE:
            return {}
        if self.kind is Kind.GITLAB:
            form = f"{self.address}/-/issues/new?issuable_template=Statement&issue%5Bdescription%5D="
            return {"page": form, "statement": form}
        form = f"{self.address}/issues/new?template=statement.yml"
        return {"page": f"{form}&page=", "statement": f"{form}&statement="}

    @property
    def told(self) -> str:
        """What was written for it, and what is left to say there."""
        if self.kind is Kind.NONE:
            return "for no forge: no workflow, no forms"
        there = "its workflow, its forms and its list of owners"
        if self.address:
            return f"for {self.address}: {there}; {self.owner} answers for what runs code"
        left = "" if self.answers else ", and the owners in CODEOWNERS"
        return f"for {self.kind.label}: {there}; once it has a home there, name `edit_uri` in mkdocs.yml{left}"


def forge_of(root: Path, wanted: str | None = None) -> Forge:
    """The forge of a folder: by its git remote, else GitHub; `wanted` names the kind whatever the remote says."""
    git = shutil.which("git")
    if not git or not (root / ".git").exists():
        return Forge(kind=Kind(wanted or Kind.GITHUB))
    remote = asked(git, root, "config", "--get", "remote.origin.url").decode("utf-8", "replace").strip()
    branch = asked(git, root, "symbolic-ref", "--short", "HEAD").decode("utf-8", "replace").strip()
    match = REMOTE.fullmatch(remote)
    path = match["path"].removesuffix("/").removesuffix(".git") if match else ""
    address = f"https://{match['host'].lower()}/{path}" if match and is_plain(path) and "/" in path else ""
    told = Kind.GITLAB if match and "gitlab" in match["host"].lower() else Kind.GITHUB
    return Forge(kind=Kind(wanted or told), address=address, branch=branch if is_plain(branch) else BRANCH)


def is_plain(path: str) -> bool:
    """Whether a repository's or branch's name can stand in an address and in settings as it is."""
    return all(re.fullmatch(r"[A-Za-z0-9_-][\w.-]*", part, re.ASCII) for part in path.split("/"))


def forge_at(edit_uri: object) -> Forge | None:
    """The forge that a briefing's `edit_uri` names; None where it names none."""
    if not isinstance(edit_uri, str) or not edit_uri.startswith(("http://", "https://")):
        return None
    for word, kind in WORDS.items():
        address, found, rest = edit_uri.strip().partition(word)
        branch = rest.rstrip("/").removesuffix("/docs")
        if found and branch != rest.rstrip("/") and is_plain(branch):
            return Forge(kind=Kind(kind), address=address, branch=branch)
    return None
