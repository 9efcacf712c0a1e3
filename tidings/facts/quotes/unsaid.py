"""Marks around words that nobody is quoted with: titles of works, proper names, nicknames, words about words, citations, code."""

import re
from collections.abc import Iterable

from tidings.text.document import Span
from tidings.values.names.strangers import is_title_case
from tidings.values.quotations import Quotation

_WORK = r"""(?: book | film | movie | novel | song | album | essay | article | paper | report | study | series | documentary | podcast
    | op-ed | poem | painting
    | episode | chapter | exhibition | play | memoir | thesis | game | show | lecture | seminar | webinar | panel | conference
    | section | white [ ] paper | hymn | anthem )"""
_VESSEL = r"""(?: exercises? | drills? | operations? | man(?: o?eu ) v(?: er | re )s? | war [ ]? games? | ships? | vessels?
    | series | submarines? | destroyers? | frigates? | cruisers?
    | corvettes? | carriers? | tankers? | missiles? | satellites? | pipelines? | class | system | patrols? | icebreakers? | rockets?
    | drones? | bombers? | project )"""

_TITLED = re.compile(
    rf"(?: \b (?: titled | entitled | headlined | subtitled | captioned | headed ) ,? | \b {_WORK} s? (?: [ ] (?: called "
    rf"| named ) )? ,? ) [ ] \Z",
    re.VERBOSE,
)
_NAMED = re.compile(
    rf"""(?: \b (?: known [ ] as | code-?named | nicknamed | named | called | christened | under [ ] the [ ] (?: code [ ] )? name
        | name [ ] of | designated )
          | \b {_VESSEL} ) ,? [ ] (?: the [ ] )? \Z""",
    re.VERBOSE | re.IGNORECASE,
)
_OF_A_VESSEL = re.compile(
    rf"[ ] (?: (?: joint | naval | military | annual | gas | large-scale | anti-ship | ballistic ) [ ] ){{0,2}} {_VESSEL} \b", re.VERBOSE
)
_OF_A_SERIES = re.compile(r"[ ](?:newsletter|column|podcast|blog|magazine|programme|talk[ ]show|webinar|section|page|tab)\b")
_WORD_BEFORE = re.compile(r"\b(?:words?|terms?|name|phrase|expression|acronym|abbreviation|character|letter|suffix|prefix)[ ]\Z")
_WORD_BEHIND = re.compile(
    r"[ ](?:itself[ ]|literally[ ]|here[ ])?(?:means?|meant|meaning|refers?|is|was|comes?|derives?|originated|stands|translates"
    r"|appears?|entered)\b"
)
_GLOSS = re.compile(
    r"\b(?:means|meaning|translates? (?:as|to|into)|translated as|translating as|stands for|short for|literally|roughly|abbreviated as"
    r"|defined as)[ ]\Z|(?:,|\b(?:is|was)|[—–(])[ ]?[A-Z][a-z]+[ ]for[ ]\Z"
    r"|[“\"‘'][A-Z][\w-]{2,20},?[”\"’'],?[ ]or[ ]\Z"
)
"""Before what a word or name means: "Bersama," or "together"."""
_DEFINED = re.compile(r",?[ ](?:an?|the)[ ](?:[\w-]{2,20}[ ]){1,6}(?:of|that|which|where|in|for)\b")
_CITED = re.compile(
    r"""
    [,.]? [ ] (?: in [ ] )? [*_]{0,2} (?: (?: [A-Z][\w’'&.-]{0,20} | of | the | on | and | for | in ) [*_]{0,2} ,? [ ] ){1,9}
    \(? (?: [Vv]ol | [Nn]o | pp? | [Ii]ss ) \. | [,.]? [ ] [*_]{0,2} (?: (?: [A-Z][\w’'&.-]{0,20} | of | the | on | and
        | for ) [ ] ){0,7} [A-Z][\w’'&.-]{0,20} [*_]{0,2} , [ ]
    (?: \d{1,2} [ ] )? (?: (?: January | February | March | April | May | June | July | August | September | October | November | December
        | (?: Jan | Feb | Mar | Apr | Jun | Jul | Aug | Sept? | Oct | Nov | Dec ) \.? ) [ ] (?: \d{1,2} , [ ] )? )? (?: 19 | 20 ) \d\d \b
    """,
    re.VERBOSE,
)
_CITED_IN_BRACKETS = re.compile(
    r",?[ ](?:[A-Z][\w’'&.-]{0,20}[ ]|\d{1,3}[ ]|of[ ]|on[ ]|for[ ]|and[ ]|the[ ]|no\.[ ]|[Pp]aper[ ]){1,10}\([^()\n]{0,40}(?:19|20)\d\d\)"
)
"""Behind a title in a note: "Harbour Papers 3 (2017)"."""

_LINKS = re.compile(
    r"[\s*_>•-]{0,9}(?:More|Related|See also|Read|Further reading|Also|Previously|Earlier|Next|Older|Newer|Recommended"
    r"|You may also like)\b[^\n:“”‘\"]{0,40}:[ ]*(?=[“\"‘])"
)
"""At the head of a line that lists other pages of a site."""

_LINKS_HEAD = re.compile(
    r"(?:Related|See also|Read (?:also|more|next)|Also read|Further reading|Recommended|You may also like|More from|Most read)\b.{0,30}"
)
_BY_AUTHOR = re.compile(r",?[ ]by[ ](?:[A-Z][\w’'-]*\.?[ ]){0,3}[A-Z][\w’'-]+")
_DUBBED = re.compile(r"\bdubbed[ ]\Z")
_FIELD = re.compile(r"(?:(?:^|[{\n])[ \t]*[\"']?|,[ \t]*[\"'])[a-z_][\w-]{1,30}[\"']?[ ]?[:=][ ]?\[?\Z")
_LITERALS = re.compile(r"(?:\[|\w[(\[])[ \t]*(?:\"[^\"\n]{0,100}\",[ \t]*){1,12}\Z")
"""Before a further string in a list of a program: `tags = ["one", `."""

_ADDRESS = re.compile(r"\]\([^()\s]{0,500}\)")
_KEY = re.compile(r"[ ]?:[ ]?[\"'\[{\d]")
_MARKED = re.compile(r"[“\"‘]([^“”\"\n]{2,120})[”\"’][ |;,•·]*")
_YEARLY = re.compile(r"[ -](?:19|20)\d\d[.,]?\Z")


def names_told(text: str, quotations: Iterable[Quotation]) -> frozenset[str]:
    """The words in marks that the text once calls a name, folded: “The Hub” behind "dubbed ‘The Hub’"."""
    found = set()
    for quotation in quotations:
        words = quotation.span.of(text).strip()
        lead = text[max(0, quotation.outer.start - 40) : quotation.outer.start].rpartition("\n")[2]
        if len(words) < 60 and _is_capitalised(words) and (_NAMED.search(lead) or _DUBBED.search(lead)):
            found.add(folded(words))
    return frozenset(found)


def folded(words: str) -> str:
    """Words in small letters, without the article and the stop or comma that marks take in."""
    return words.strip(" ,.;").lower().removeprefix("the ")


def is_unsaid(text: str, quotation: Quotation, sentence: Span, reported: bool) -> bool:
    """Whether the words between the marks are no quotation. `reported` tells that the sentence has a verb of saying or a source.

    Sure signs only: a title, name or gloss must be called one by the words around it. A single word in marks counts as the
    author's own where nothing is reported, two words ("no limits") as somebody's.
    """
    words = quotation.span.of(text).strip()
    if not any(map(str.isalpha, words)) or "://" in _ADDRESS.sub("", words):
        return True
    lead = text[max(sentence.start, quotation.outer.start - 60) : quotation.outer.start]
    tail = text[quotation.outer.end : quotation.outer.end + 160].partition("\n")[0]
    near = max(quotation.outer.start - 60, 0)
    line = text[max(text.rfind("\n", near, quotation.outer.start) + 1, near) : quotation.outer.start]
    count = len(words.split())
    if _LITERALS.search(text, max(0, quotation.outer.start - 400), quotation.outer.start) or _KEY.match(tail) and not line.strip(" \t{,"):
        return True
    if _FIELD.search(line) or line.endswith(("=", "({", "{")) or tail.startswith(('":', "':")):
        return True
    cited = (_CITED.match(tail) or _CITED_IN_BRACKETS.match(tail)) and _is_capitalised(words)
    if count <= 14 and (cited or _is_title(words, lead, tail, sentence, quotation) or _is_listed(text, quotation)):
        return True
    if count <= 6 and _is_name(text, words, lead, tail, sentence):
        return True
    if _WORD_BEFORE.search(lead) and _WORD_BEHIND.match(tail) or _GLOSS.search(lead) and count <= 8:
        return True
    if reported:
        return False
    opens = not lead.strip() or lead.rstrip().endswith((":", ","))
    if count <= 14 and opens and _BY_AUTHOR.match(tail) and _is_capitalised(words):
        return True
    defined = words.endswith(",") or tail.startswith(",")
    return (
        count <= 3 and defined and bool(_DEFINED.match(tail)) or count == 1 and "-" not in words and not _is_headline(text, sentence, words)
    )


def _is_headline(text: str, sentence: Span, words: str) -> bool:
    """Whether a sentence is set as a headline: a heading, in title case, or a line without a stop whose marked word is no name."""
    if is_title_case(sentence.of(text)):
        return True
    line = text[max(0, sentence.start - 200) : sentence.start].rpartition("\n")[2] + text[sentence.start : sentence.end + 200]
    line = line.partition("\n")[0].strip()
    if line.startswith("#"):
        return True
    if words[:1].isupper() or len(line) > 160:
        return False
    return 4 <= len(line.split()) <= 16 and line[0] not in "-*•>|" and line[0].isupper() | (line[0] in "“‘\"'") and line[-1].isalnum()


def _is_title(words: str, lead: str, tail: str, sentence: Span, quotation: Quotation) -> bool:
    if _TITLED.search(lead) and words[0].isupper():
        return True
    heads = quotation.outer.start - sentence.start <= 40 and not lead.strip(" *_#>▲([").rstrip(") ").isalpha() or not lead.strip()
    return heads and bool(re.match(r":[ ][A-Z]", tail)) and _is_capitalised(words)


def _is_listed(text: str, quotation: Quotation) -> bool:
    """Whether a line lists titles of other pages and nothing else: “More from her: “One Port” | “Two Fleets”"."""
    begin = text.rfind("\n", max(0, quotation.outer.start - 400), quotation.outer.start) + 1
    if not begin and quotation.outer.start > 400:
        return False
    if _is_under_links(text, begin):
        return True
    head = _LINKS.match(text, begin, quotation.outer.end)
    if head is None:
        return False
    line = text[head.end() : quotation.outer.end + 400].partition("\n")[0]
    return not _MARKED.sub("", line).strip() and all(map(_is_capitalised, _MARKED.findall(line)))


def _is_under_links(text: str, begin: int) -> bool:
    """Whether the lines before one, none of which ends a sentence, begin with "Read also" or the like."""
    end = begin - 1
    for _ in range(8):
        start = text.rfind("\n", max(end - 200, 0), max(end, 0)) + 1
        line = text[start:end].strip(" *_#:|-")
        if end <= 0 or start == 0 < end - 200 or line.endswith((".", "!", "?", "”", '"')) or len(line) > 160:
            return False
        if _LINKS_HEAD.fullmatch(line):
            return True
        end = start - 1
    return False


def _is_name(text: str, words: str, lead: str, tail: str, sentence: Span) -> bool:
    capital = _is_capitalised(words)
    if capital and (_NAMED.search(lead) or _OF_A_VESSEL.match(tail) or _OF_A_SERIES.match(tail) or _YEARLY.search(words)):
        return True
    nickname = re.search(r"(?:[A-Z][a-z]{1,15}|[A-Z]\.)[ ]\Z", lead) and re.match(r"[ ][A-Z][a-z]{1,20}\b", tail)
    return bool(nickname) and capital and len(words.split()) <= 3 and words[-1].isalpha() and not is_title_case(sentence.of(text))


def _is_capitalised(words: str) -> bool:
    """Whether words are set as a name or title: every longer word capitalised.

    >>> _is_capitalised("The Art of War"), _is_capitalised("The art of war")
    (True, False)
    """
    long = [word for word in re.findall(r"[^\W\d_][\w’'-]*", words) if len(word) > 3] or re.findall(r"[^\W\d_][\w’'-]*", words)
    return bool(long) and sum(word[0].isupper() for word in long) >= 0.75 * len(long) and words.lstrip("([")[0:1].isupper()
