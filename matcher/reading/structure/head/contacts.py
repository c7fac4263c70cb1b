"""Text → how the person can be reached, and which of it is the person's alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from matcher.reading.structure.head import accounts
from matcher.reading.structure.head.accounts import Account
from matcher.reading.words import contact_patterns, dates, heading_words, places
from matcher.reading.words.prefilters import may_dial
from matcher.reading.words.sections import section
from matcher.regex import regex
from matcher.text import blanked


class LineRest:
    """The part of a line that no form has matched yet."""

    def __init__(self, line: str) -> None:
        self._left, self._numbered = line, may_dial(line)

    def taken(self, form: re.Pattern[str], sign: re.Pattern[str]) -> list[re.Match[str]]:
        """Return what a form finds, which is blanked for the next form; without its sign it finds nothing."""
        return self._found(form) if sign.search(self._left) else []

    def dialled(self, form: re.Pattern[str]) -> list[re.Match[str]]:
        """Return what a form finds that is made of as many digits as a telephone number."""
        return self._found(form) if self._numbered else []

    def _found(self, form: re.Pattern[str]) -> list[re.Match[str]]:
        matches = list(form.finditer(self._left))
        self._left = blanked(self._left, [one.span() for one in matches], "|")
        return matches


_PARTED = regex(r"[|｜·•∙◇;\t]|\s[-–—]\s|\s{2,40}")
_LABELLED = regex(
    r"\W{0,6}(?:my |personal )?(?:e-?mail|mail|tel(?:efono|éfono|efon)?|telephone|phone|mobile|cell|contacts?|github|linkedin"
    r"|website|web|site|home\s?page|blog|orcid|google scholar|twitter|url|portfolio|reach me|contact me|email me|write to me"
    r"|电\s?话|手\s?机|邮\s?箱|电子邮件|主\s?页|个人主页|个人网站|博客|联系|微信|correo|courriel|e-post|handy)\b",
    re.IGNORECASE,
)
_SIGNED = regex(
    r"\W{0,4}(?:©|\(c\)|(?:page |cv )?(?:last |latest )?(?:updated|modified|revised)\b)[^|·•@]{0,60}?[|·•.]\s", re.IGNORECASE
)
"""The date or the owner of a page, before the contact at its foot."""
_CLOSED = frozenset({"publication", "project", "work", "teaching", "research", "volunteer", "award", "certificate", "education"})


class Contact(NamedTuple):
    """An address, a number or a link, with the half-open span of the text that says it; 0, 0 where only a link does."""

    said: str
    start: int
    end: int


class Contacts(NamedTuple):
    """How the person can be reached."""

    emails: tuple[Contact, ...] = ()
    phones: tuple[Contact, ...] = ()
    urls: tuple[Contact, ...] = ()
    profiles: tuple[Account, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Return what is this person's alone, sorted: "mail:", "tel:", "orcid:", "github:", "home:"."""
        mails = {f"mail:{contact.said.lower()}" for contact in self.emails}
        phones = {f"tel:{_number(contact.said)}" for contact in self.phones}
        homes = {f"home:{accounts.home(contact.said)}" for contact in self.urls}
        return tuple(sorted({*mails, *phones, *homes, *(account.key for account in self.profiles if account.key)}))


def found(text: str, links: tuple[str, ...] = ()) -> Contacts:
    r"""Return the person's own contacts: of the head of the document, of a section of contacts, or labelled.

    >>> read = found("Ada Example\nada@example.com | github.com/adax\n\nExperience\nWrote to bo@example.com")
    >>> read.keys
    ('github:adax', 'mail:ada@example.com')
    """
    contacts, head = Contacts(), list[str]()
    for line, start, leading in _own_lines(text):
        contacts = _with_line(contacts, line, start)
        head += [line] if leading else []
    return _unique(_with_links(contacts, links, "\n".join(head).lower()))


def _own_lines(text: str) -> Iterator[tuple[str, int, bool]]:
    """Yield the lines that may hold the person's own contacts, where they start, and whether they stand in the head."""
    start, where = 0, "head"
    for raw in text.split("\n"):
        line = raw[:600]
        where = _where(line, where)
        leading = where in {"head", "contact"}
        own = leading or (where not in _CLOSED | {"others"} and _is_own(line)) or (where != "others" and _is_footer(line))
        if own and line.strip():
            yield line, start, leading
        start += len(raw) + 1


def _where(line: str, where: str) -> str:
    """Return where the lines from this one on stand: the head, contacts, others' contacts, or a section."""
    bare = line.strip("#*_=-•◦ \t:：")
    if not bare or len(bare) > 60:
        return where
    if heading_words.of_referees(bare):
        return "others"
    if heading_words.of_contacts(bare):
        return where if where == "head" else "contact"
    marked = bare.isupper() or line.lstrip()[:1] in {"#", "*"}
    return section(bare, marked) or where


def _is_own(line: str) -> bool:
    return bool(_LABELLED.match(line)) or contact_patterns.is_contact(line)


def _is_footer(line: str) -> bool:
    """Return whether a line anywhere holds only an e-mail address or number with its label, behind the date of a page or not."""
    signed = _SIGNED.match(line)
    return "@" in line and len(line) < 120 and contact_patterns.is_contact(line[signed.end() :] if signed else line, 0)


def _with_line(contacts: Contacts, line: str, start: int) -> Contacts:
    """Return the contacts with those that one line states."""
    rest = LineRest(line)
    mails = [_mail(one, start) for one in rest.taken(contact_patterns.MAIL, contact_patterns.AT)]
    addresses = [_address(one, start) for one in rest.taken(contact_patterns.URL, contact_patterns.DOTTED)]
    pages = [one for one in addresses if accounts.account(one.said) is None and _is_home(one.said, line)]
    profiles = [account for one in addresses if (account := accounts.account(one.said, one.start))]
    profiles += [_account(one, start) for one in rest.taken(contact_patterns.HANDLE, contact_patterns.NAMING)]
    profiles += [
        accounts.of_username("ORCID", one[1].upper(), start + one.start(1)) for one in rest.dialled(contact_patterns.ORCID)
    ]
    numbers = [_number_contact(one, start) for one in rest.dialled(contact_patterns.PHONE) if contact_patterns.is_phone(one[0])]
    numbers += [_number_contact(one, start) for one in rest.dialled(contact_patterns.NEAR) if not dates.find(one["phone"])]
    return Contacts(
        (*contacts.emails, *mails), (*contacts.phones, *numbers), (*contacts.urls, *pages), (*contacts.profiles, *profiles)
    )


def _mail(match: re.Match[str], start: int) -> Contact:
    return Contact(_plain_mail(match[0]), start + match.start(), start + match.end())


def _account(handle: re.Match[str], start: int) -> Account:
    return accounts.of_username(accounts.network(handle["network"]), handle["owner"], start + handle.start("owner"))


def _address(match: re.Match[str], start: int) -> Contact:
    said = match[0].rstrip(".,;:!?*_'’")
    return Contact(said, start + match.start(), start + match.start() + len(said))


def _number_contact(match: re.Match[str], start: int) -> Contact:
    group = match.lastgroup or 0
    return Contact(match[group].strip(), start + match.start(group), start + match.end(group))


def _plain_mail(mail: str) -> str:
    """Return an address as it is typed ("ada [at] example [dot] com")."""
    return re.sub(r"\s?[\[({]\s?dot\s?[\])}]\s?", ".", re.sub(r"\s?[\[({]\s?at\s?[\])}]\s?|＠", "@", mail, flags=re.IGNORECASE),
                  flags=re.IGNORECASE)  # fmt: skip


def _number(number: str) -> str:
    """Return a number with its country where it tells: a Chinese mobile and an American number do by their form.

    >>> _number("(+1) 202-555-0143"), _number("202-555-0143"), _number("030/5550100")
    ('+12025550143', '+12025550143', '0305550100')
    """
    digits = re.sub(r"\(0\)|\D", "", number)
    if "+" in number or digits.startswith("00"):
        return "+" + digits.removeprefix("00")
    if re.fullmatch(r"1[3-9]\d{9}", digits):
        return "+86" + digits
    return "+1" + digits if re.fullmatch(r"\(?\d{3}\)?[\s.-]*\d{3}[\s.-]\d{4}", number.strip()) else digits


def _is_home(address: str, line: str) -> bool:
    """Return whether an address on one of the person's lines is the person's page: in no sentence, and no one else's."""
    if not accounts.is_page(address):
        return False
    return _LABELLED.match(line) is not None or contact_patterns.is_contact(line, 8) or _is_apart(address, line)


def _is_apart(address: str, line: str) -> bool:
    """Return whether an address in small letters stands by itself, or beside nothing but a place and contacts."""
    others = [part for part in _PARTED.split(line.replace(address, "|", 1)) if part.strip()]
    return address.islower() and all(places.is_place(part.strip()) or contact_patterns.is_contact(part, 0) for part in others)


def _with_links(contacts: Contacts, links: tuple[str, ...], head: str) -> Contacts:
    """Return the contacts with those that a link in the head leads to: its words are there, or the network's name."""
    for link in links[:400]:
        account = accounts.account(link) if link.startswith("http") else None
        if link.startswith("mailto:") and "@" in link:
            contacts = _with_mail(contacts, link[7:].partition("?")[0], head)
        elif account:
            contacts = _with_account(contacts, account, head)
        elif link.startswith("http") and accounts.is_page(link) and accounts.bare(link).lower() in head:
            contacts = contacts._replace(urls=(*contacts.urls, Contact(link, 0, 0)))
    return contacts


def _with_mail(contacts: Contacts, mail: str, head: str) -> Contacts:
    if mail.lower() in head or contacts.emails or not re.search(r"e-?mail|邮箱", head):
        return contacts
    return contacts._replace(emails=(Contact(mail, 0, 0),))


def _with_account(contacts: Contacts, account: Account, head: str) -> Contacts:
    """Return the contacts with an account that the head shows; its address is filled in where only its name is told."""
    alike = [one for one in contacts.profiles if one.network == account.network]
    if alike:
        same = [one for one in alike if one.username.lower() == account.username.lower() and not one.url]
        return contacts._replace(
            profiles=tuple(one._replace(url=account.url) if one in same else one for one in contacts.profiles)
        )
    shown = re.search(rf"(?<![\w@.]){re.escape(account.username.lower())}(?![\w@.])", head) or account.network.lower() in head
    return contacts._replace(profiles=(*contacts.profiles, account._replace(start=0, end=0))) if shown else contacts


def _unique(contacts: Contacts) -> Contacts:
    """Return the contacts, each once: the first that states it."""
    emails = {one.said.lower(): one for one in reversed(contacts.emails)}
    phones = {_number(one.said): one for one in reversed(contacts.phones)}
    urls = {accounts.home(one.said): one for one in reversed(contacts.urls)}
    profiles = {(one.network, one.username.lower()): one for one in reversed(contacts.profiles)}
    return Contacts(*(tuple(reversed(one.values())) for one in (emails, phones, urls, profiles)))  # type: ignore[arg-type]
