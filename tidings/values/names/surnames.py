"""Surnames alone: "Mr. Li" is whoever the document has named in full, or the office holder whom everybody calls by it."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tidings.lexicon import Person
from tidings.text.document import Span
from tidings.text.regions import Layout
from tidings.values.names.mentions import NameMention
from tidings.values.names.roles import LEADERS, ROLE_NOUNS, SUFFIXES, TITLE_PARTS, TITLE_WORDS, is_title
from tidings.values.names.strangers import is_title_case

_PROMINENT = re.compile(
    r"""
    \b (?: (?<! vice[ ] ) (?<! vice- ) (?<! deputy[ ] ) president | premier | (?: supreme | paramount ) [ ] leader | leader
      | chancellor | secretary [ ] of [ ] (?: state | defen[cs]e | the [ ] security [ ] council ) | minister | secretary [ -] general | king
      | chairman [ ] of | spokes(?: man | woman | person )
    ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Roles whose holders news calls by their surname alone, without ever having named them in full."""

_WORDS_TOO = frozenset(
    """
    abu an any are art august austin ball ban bar bell best black blue board bond brand brown bruce burns bush carter cash chance
    chin church clay close coal cook cooper costa cross dar day ding dong dung fair fan field fish ford forest fox francis frank
    french fu gates german glass gold good graham grant gray green grey guard ha hague hall han hang hart he hill ho holder hood
    hope house in james jordan jung kelly king lake land lane law lay li-ion lich long love low ma major mark marsh martin may might
    miller mills moon moore more night no north page pan park paul penny pope power price rich rock rose rush ryan sang scott sea
    sharp short show singh so son song stone store strong summers sun swift tai tan tang thomas to trinidad van wall ward west white
    will win wise wood woods yet you young
    """.split()
)
"""Surnames that are also words: they name a person only behind a title or a full mention."""

_NEVER_ALONE = frozenset("an any are art best close he in long may might more no so to will yet you".split())
"""Surnames that name nobody without a title, even after a full mention."""

_SURNAME_FIRST = frozenset(("China", "Taiwan", "Hong Kong", "North Korea", "South Korea"))

_EASTERN_SURNAMES = frozenset(
    """
    Bai Cai Cao Chen Cheng Cui Deng Ding Dong Du Duan Fan Fang Feng Fu Gan Gao Geng Gong Gu Guo Han He Hou Hu Hua Huang Jia Jiang
    Jin Kong Lai Lei Li Liang Liao Lin Liu Lu Luo Lyu Ma Mao Meng Ning Niu Pan Peng Qi Qian Qiao Qin Qiu Ren Shao Shen Shi Song Su
    Sun Tan Tang Tao Tian Tong Wan Wang Wei Wen Wu Xi Xia Xiang Xiao Xie Xing Xiong Xu Xue Yan Yang Yao Ye Yi Yin Yu Yuan Yue Zeng
    Zhai Zhang Zhao Zheng Zhong Zhou Zhu Zou Zuo Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Shin Kwon Hwang Ahn Nguyen Tran Pham
    Hoang Phan Vu Vo Dang Bui Ngo Duong
    """.split()
)
"""Chinese, Korean and Vietnamese surnames as they stand first; a bearer abroad may have turned the name round."""


class People:
    """The people of one document by surname, in the order of their full mentions. `known` are those of the tables by full name,
    `by_surname` the same by surname.
    """

    __slots__ = ("by_surname", "known", "mentions", "namesakes", "strangers")

    def __init__(self, known: Mapping[str, Person], by_surname: Mapping[str, Sequence[Person]], full: Sequence[NameMention]) -> None:
        self.known = known
        self.by_surname = by_surname
        self.mentions: defaultdict[str, list[NameMention]] = defaultdict(list)
        self.namesakes: defaultdict[str, set[str]] = defaultdict(set)
        self.strangers: dict[str, list[NameMention]] = defaultdict(list)
        for mention in full:
            if len(mention.name.split()) > 1:
                if mention.form == "unknown" and mention.name not in {m.name for m in self.strangers[mention.name.split()[0]][:20]}:
                    self.strangers[mention.name.split()[0]].append(mention)
                for surname in self._surnames(mention):
                    self.mentions[surname].append(mention)
                    self.namesakes[surname].add(mention.name)

    def _surnames(self, mention: NameMention) -> set[str]:
        person = self.known.get(mention.name)
        if person:
            own = {person.surname}
            if person.name.split()[0] != person.surname:
                own |= {alias.split()[-1] for alias in (*person.aliases, mention.text) if len(alias.split()) > 1} - SUFFIXES
            return own
        words = [word for word in mention.name.split() if word not in SUFFIXES] or mention.name.split()
        if len(words) <= 3 and (mention.country in _SURNAME_FIRST or words[0] in _EASTERN_SURNAMES):
            return {words[0]} if mention.country in _SURNAME_FIRST else {words[0], words[-1]}
        return {words[-1]}

    def called(self, surname: str, offset: int) -> tuple[str, str | None] | None:
        """Name and country of the person whom `surname` means at `offset`; None where nobody or several could be meant."""
        mentions = self.mentions.get(surname, [])
        if before := bisect_left(mentions, offset, key=lambda m: m.span.start):
            return mentions[before - 1].name, mentions[before - 1].country
        if mentions and len(self.namesakes[surname]) == 1:
            return mentions[0].name, mentions[0].country
        people = self.by_surname.get(surname, ())
        if not mentions and len(people) == 1 and _PROMINENT.search(people[0].role) and surname.lower() not in _WORDS_TOO:
            return people[0].name, people[0].country
        return None

    def titled(self, surname: str, offset: int, title: str) -> tuple[str, str | None] | None:
        """The same for a surname behind a title: then the tables may know the one person of that name and office."""
        if found := self.called(surname, offset):
            return found
        if surname in self.mentions:
            return None
        people = self.by_surname.get(surname, ())
        fitting = [p for p in people if _fits(p.role, title)] or (people if _is_bare_title(title) else ())
        return (fitting[0].name, fitting[0].country) if len(fitting) == 1 else None


def _is_bare_title(title: str) -> bool:
    """Whether a title says nothing about an office: 'Mr.', 'Ms'."""
    return title.rstrip(".") in {"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir"}


def _fits(role: str, title: str) -> bool:
    """Whether an office of the table and a title in the text can be the same: they share the word that matters.

    >>> _fits("Foreign Minister of Iran", "Foreign Minister"), _fits("President of Iran", "Foreign Minister")
    (True, False)
    """
    role_words = set(_WORD.findall(role.lower().replace("defence", "defense")))
    title_words = [w for w in _WORD.findall(title.lower().replace("defence", "defense")) if w not in {"the", "former", "then", "of", "and"}]
    return bool(title_words) and all(word in role_words or word in LEADERS and role_words & LEADERS for word in title_words)


_TITLE_BEFORE = re.compile(
    r"(?P<title>(?:[A-Z][a-z]{1,15}\.?[ \u00a0]){0,3}[A-Z][a-z]{1,15}\.?|\b(?:president|leader|premier|minister|chancellor"
    r"|counterpart))[ \u00a0]\Z"
)

_TITLE_ENDINGS = frozenset(word[-2:] for word in (*TITLE_WORDS, *ROLE_NOUNS))
"""The last two letters of titles: most names stand behind other words."""

_CAPITAL_BEHIND = re.compile(r"[ \u00a0](?:[A-Z][a-z’'-]{1,20}|[A-Z]\.)")

_NAME_WORD = re.compile(r"[^\W\d_]\w*(?:[-’'][^\W\d_]\w+)?")

_HYPHENATED = re.compile(r"[^\W\d_]\w*-[^\W\d_]\w*")

_ARTICLE_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?)[ \u00a0]\Z")
_CAPITAL_BEFORE = re.compile(r"([A-Z][\w’'-]*\.?)[ \u00a0]\Z")
_ABBREVIATED = frozenset(("St.", "Mt.", "Ft.", "Wm.", "Geo.", "Chas.", "Thos."))
_WORD = re.compile(r"[a-z]+")


def find_surnames(text: str, layout: Layout, people: People) -> Iterator[NameMention]:
    """Every surname that names somebody, in the order of the text; also the full names of strangers named before."""
    wanted = {*people.mentions, *people.strangers, *people.by_surname}
    for paragraph in layout.paragraphs:
        headline: bool | None = None
        for match in _NAME_WORD.finditer(text, paragraph.start, paragraph.end):
            word = match[0]
            if not word[0].isupper():
                continue
            if word not in wanted:
                word = word.partition("-")[0]
                if word not in wanted or not _HYPHENATED.fullmatch(match[0]):
                    continue
            span = Span(match.start(), match.start() + len(word))
            if again := next((m for m in people.strangers.get(word, ()) if _stands(text, m.name, span.start)), None):
                span = Span(span.start, span.start + len(again.name))
                yield NameMention(span, again.name, again.name, "person", again.country, "unknown")
                continue
            title = _title(text, paragraph, span.start)
            if not title and word.lower() in _NEVER_ALONE:
                continue
            found = people.titled(word, span.start, title) if title else people.called(word, span.start)
            if found is None:
                continue
            if not title and (_ARTICLE_BEFORE.search(text, max(0, span.start - 4), span.start) and word.lower() in _WORDS_TOO):
                continue
            if headline is None:
                headline = is_title_case(paragraph.of(text))
            if not headline and _is_other_person(text, paragraph, span, title, found[0]):
                continue
            yield NameMention(span, span.of(text), found[0], "person", found[1], "surname")


def _stands(text: str, name: str, at: int) -> bool:
    end = at + len(name)
    return text.startswith(name, at) and not text[end : end + 1].isalnum()


def _title(text: str, paragraph: Span, at: int) -> str:
    """The title right before `at`, without words that are none; '' where there is none."""
    if text[max(paragraph.start, at - 5) : at].rstrip(" \u00a0").rstrip(".")[-2:] not in _TITLE_ENDINGS:
        return ""
    match = _TITLE_BEFORE.search(text, max(paragraph.start, at - 60), at)
    if not match:
        return ""
    words = match["title"].split()
    if not (is_title(words[-1]) or words[-1] in ROLE_NOUNS):
        return ""
    keep = [words[-1]]
    for word in reversed(words[:-1]):
        if word not in TITLE_PARTS and not is_title(word):
            break
        keep.insert(0, word)
    return " ".join(keep)


def _is_other_person(text: str, paragraph: Span, span: Span, title: str, name: str) -> bool:
    """Whether a capitalised neighbour makes the surname part of another full name: "Hunter Biden", "Xi Zhongxun"."""
    behind = _CAPITAL_BEHIND.match(text, span.end, paragraph.end)
    if behind and behind[0].strip() not in name and behind[0].strip() not in {"I", *SUFFIXES}:
        return True
    if title:
        return False
    before = _CAPITAL_BEFORE.search(text[max(paragraph.start, span.start - 30) : span.start])
    if not before or before[1] in name or before[1].rstrip(".") in name:
        return False
    word = before[1]
    if word.endswith(".") and len(word) > 2 and not is_title(word) and word not in _ABBREVIATED and word not in SUFFIXES:
        return False  # the end of another sentence
    at = span.start - len(before[0])
    starts = at == paragraph.start or text[max(0, at - 2) : at].strip(" \"“”‘’»'(—–-") in ("", ".", "!", "?", ":")
    return not (starts or word.endswith(("’s", "'s")) or word.isupper() and len(word) > 2)
