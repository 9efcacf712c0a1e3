"""Pages in the mark-up that publishers' sites have, with sentences of our own: what is the article of each, and what surrounds it."""

from dataclasses import dataclass

LEAD = "The defence ministries of the two countries said on Tuesday that their ships had begun a patrol in the Sea of Okhotsk."
NEXT = "Four destroyers and a supply ship sailed from Qingdao on 2 July 2024, and are to return within three weeks, the statement said."
QUOTE = "“The patrol is aimed at nobody,” said Colonel Li Ming, a spokesman, at a briefing in Beijing."
LAST = "It is the fifth patrol of this kind since 2021, and the second this year; the last one led through the Strait of Tsushima."
BODY = [LEAD, NEXT, QUOTE, LAST]
NOISE = (
    "We value your privacy and use cookies to count who reads.", "Accept all", "Tariffs on steel rose by 40 percent", "Share on X",
    "Sign up for our weekly letter", "I do not believe a word of this", "Photo by Ana Wu, Example Pictures", "All rights reserved",
    "Read more: Ships leave Vladivostok", "Follow us", "Advertisement", "The weather in Oslo",
)  # fmt: skip
"""Words that surround an article; none of them may be read as its text."""
COOKIES = f'<div id="cookieBanner" class="CookieConsent_root__2kd"><p>{NOISE[0]}</p><button>{NOISE[1]}</button></div>'
NAV = f'<nav aria-label="Main"><ul><li><a href="/">Home</a><li><a href="/weather">{NOISE[11]}</a></ul></nav>'
SHARE = f'<ul class="SocialShare-module__list"><li><a href="https://x.example/share">{NOISE[3]}</a></li><li><a>{NOISE[9]}</a></li></ul>'
TEASER = f'<h3><a href="/steel">{NOISE[2]}</a></h3>'
COMMENTS = (
    f'<section id="comments"><h2>2 comments</h2><ol><li><p>{NOISE[5]}.</p><time datetime="2024-07-09">9 July</time></li></ol></section>'
)
FOOT = f"<footer><p>© 2026 Example. {NOISE[7]}.</p></footer>"
DAY = "2024-07-02"


@dataclass(frozen=True)
class Site:
    """A page, and what it says of itself; `also` are lines of its article beside the four paragraphs."""

    name: str
    html: str
    title: str = "Ships begin a patrol in the Sea of Okhotsk"
    outlet: str = "Example Times"
    author: str = "Bo Ek"
    published: str = DAY
    also: tuple[str, ...] = ()
    several: bool = False


def paragraphs(tag: str = "p", inside: str = "") -> str:
    first, *rest = (f"<{tag}>{words}</{tag}>" for words in BODY)
    return first + inside + "".join(rest)


def page(head: str, body: str, attributes: str = 'lang="en"') -> str:
    return f'<!doctype html><html {attributes}><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def linked(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


TITLE = Site.title
AGENCY = page(
    f"<title>{TITLE} | Example Times</title>"
    + linked(
        '{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ships begin a patrol in the Sea of Okhotsk",'
        '"datePublished":"2024-07-02T09:14:00Z","dateModified":"2024-07-05T10:00:00Z","author":[{"@type":"Person","name":"Bo Ek"}],'
        '"publisher":{"@type":"NewsMediaOrganization","name":"Example Times"},"mainEntityOfPage":"https://times.example/patrol"}'
    ),
    COOKIES
    + NAV
    + f'<main><article data-testid="Article"><header><h1>{TITLE}</h1>{SHARE}<time datetime="2024-07-02T09:14:00Z">July 2</time>'
    '<time datetime="2024-07-05T10:00:00Z">Updated July 5</time></header>'
    + paragraphs(inside=f'<figure><img src="a.jpg" alt=""><figcaption>{NOISE[6]}</figcaption></figure>')
    + f'<p><strong>{NOISE[8].split(":")[0]}: <a href="/v">Ships leave Vladivostok</a></strong></p><div class="ad-slot advertisement">{NOISE[10]}</div>'
    f"</article><aside><h2>More from World</h2>{TEASER}</aside>{COMMENTS}</main>{FOOT}",
)
BLOG = page(  # a blog's plugin: one graph, things that point to one another, a headline with entities
    f"<title>{TITLE} - Example Times</title>"
    + linked(
        '{"@context":"https://schema.org","@graph":[{"@type":"WebSite","@id":"https://t.example/#site","name":"Example Times"},'
        '{"@type":"WebPage","@id":"https://t.example/p/","headline":"Another page","datePublished":"2019-01-01"},'
        '{"@type":["Article","BlogPosting"],"headline":"Ships begin a patrol &amp; more","datePublished":"2024-07-02T23:10:00+08:00",'
        '"author":{"@id":"https://t.example/#bo"},"publisher":{"@id":"https://t.example/#org"}},'
        '{"@type":"Person","@id":"https://t.example/#bo","name":"Bo Ek"},{"@type":"Organization","@id":"https://t.example/#org","name":"Example Times"}]}'
    ),
    NAV + '<div id="page"><article class="post type-post hentry"><h1 class="entry-title">Ships begin a patrol &amp; more</h1>'
    f'<div class="entry-content">{paragraphs()}<h3>Related posts</h3><ul><li><a href="/steel">{NOISE[2]}</a></li><li><a>{NOISE[11]}</a></li></ul>'
    f'<div class="sharedaddy sd-sharing">{NOISE[3]}</div></div></article><div class="newsletterSignup"><p>{NOISE[4]}.</p></div>{COMMENTS}</div>{FOOT}',
)
AMP = page(
    f'<title>{TITLE}</title><meta property="og:site_name" content="Example Times"><meta name="author" content="Bo Ek">'
    '<meta property="article:published_time" content="2024-07-02T09:14:00+00:00"><link rel="canonical" href="https://times.example/patrol">',
    f'<amp-consent id="c"><p>{NOISE[0]}</p></amp-consent><amp-sidebar id="s" layout="nodisplay"><ul><li>{NOISE[11]}</ul></amp-sidebar>'
    f'<main><h1>{TITLE}</h1><amp-img src="a.jpg" alt="x"></amp-img><p class="caption figcaption photo-credit" hidden>{NOISE[6]}</p>{paragraphs()}'
    f'<amp-ad width="300"><div fallback>{NOISE[10]}</div></amp-ad><amp-social-share type="x">{NOISE[3]}</amp-social-share></main>{FOOT}',
    "amp ⚡",
)
MINISTRY = page(  # tables for the lay-out, metas of a government's site, br between paragraphs
    f'<title>{TITLE}_Ministry</title><meta name="ArticleTitle" content="{TITLE}"><meta name="SiteName" content="Example Ministry">'
    '<meta name="PubDate" content="2024-07-02 20:31"><meta name="keywords" content="patrol">',
    f'<table width="100%"><tr><td class="menu"><a href="/">Home</a> <a href="/w">{NOISE[11]}</a></td></tr><tr><td id="content">'
    f'<h1>{TITLE}</h1><div class="TRS_Editor">{"<br><br>".join(BODY)}</div></td></tr></table>{FOOT}',
)
PLAIN = page(  # nothing is described: the day stands in the time that is marked; that of a comment is not one
    f'<title>{TITLE}</title><meta property="og:site_name" content="Example Times"><meta name="author" content="Bo Ek">',
    NAV + f'<article><h1>{TITLE}</h1><span class="posted-on"><time class="entry-date published" datetime="2024-07-02">2 July</time>'
    f'<time class="updated" datetime="2024-07-08">8 July</time></span>{paragraphs()}</article>{COMMENTS}{FOOT}',
)
UNDATED = page(
    f'<title>{TITLE}</title><meta property="og:site_name" content="Example Times"><meta name="author" content="Bo Ek">'
    '<meta name="date" content="last summer">',
    f"<article><h1>{TITLE}</h1>{paragraphs()}</article>{COMMENTS}"
    f'<div class="relatedArticles"><h2>Latest</h2>{TEASER}<time datetime="2025-01-01">1 January</time></div>',
)
LIST = page(  # other articles are described before this one
    f"<title>{TITLE}</title>"
    + linked('[{"@type":"NewsArticle","headline":"Tariffs on steel","datePublished":"2025-02-02","publisher":{"name":"Example Times"}}]')
    + linked(
        '//<![CDATA[\n{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"Ships begin a patrol in the Sea of Okhotsk",'
        '"description":"two\nlines","author":"Bo Ek","datePublished":"2024-07-02","publisher":{"name":"Example Times"}}}\n//]]>'
    ),
    f'<div class="layout"><div class="StoryBody_text__9x"><h1>{TITLE}</h1>{paragraphs("div", "<blockquote>A quotation set apart.</blockquote>")}</div>'
    f'<div class="most-read"><ol><li>{TEASER}</ol></div></div>',
)
TABLE = page(
    f'<title>{TITLE}</title><meta property="og:site_name" content="Example Times"><meta name="author" content="Bo Ek">'
    '<meta itemprop="datePublished" content="2024-07-02">',
    f'<main><h1>{TITLE}</h1><div itemprop="articleBody">{paragraphs()}<table><caption>Patrols by year</caption><thead><tr><th>Year</th><th>Patrols</th>'
    f"</tr></thead><tbody><tr><td>2021</td><td>1</td></tr><tr><td>2023</td><td>1</td></tr></tbody></table></div></main>{COMMENTS}",
)
UPDATE = '<article class="live-post" id="u{0}"><h2>{1}</h2><time datetime="2024-07-0{0}">July {0}</time><p>{2}</p><p>{3}</p></article>'
LIVE = page(
    f"<title>{TITLE}</title>"
    + linked(
        '{"@type":"LiveBlogPosting","headline":"Ships begin a patrol in the Sea of Okhotsk","datePublished":"2024-07-02","author":{"name":"Bo Ek"},'
        '"publisher":{"name":"Example Times"},"liveBlogUpdate":[{"@type":"BlogPosting","headline":"Second","datePublished":"2024-07-04"}]}'
    ),
    f"{NAV}<h1>{TITLE}</h1><div class='updates'>"
    + UPDATE.format(4, "Third", LEAD, NEXT) + UPDATE.format(3, "Second", QUOTE, NEXT) + UPDATE.format(2, "First", LAST, LEAD)
    + f"</div>{FOOT}",
)  # fmt: skip
TALK = page(  # what readers wrote is longer than half of the article, and stands in it
    f"<title>{TITLE}</title>"
    + linked(
        '{"@type":"OpinionNewsArticle","headline":"x","datePublished":"2024-07-02","author":"Bo Ek","publisher":{"name":"Example Times"}}'
    ),
    f'<article class="opinion-comment"><h1>{TITLE}</h1>{paragraphs()}<div class="comments-area">{f"<p>{NOISE[5]}.</p>" * 14}</div></article>',
)
OTHERS = page(  # articles are described, and this is none of them; the time of another one is marked as that of its publication
    f'<title>{TITLE}</title><meta property="og:site_name" content="Example Times"><meta name="author" content="Bo Ek">'
    + linked(
        '[{"@type":"NewsArticle","headline":"Tariffs on steel","datePublished":"2025-02-02","publisher":{"name":"Another"}},'
        '{"@type":"NewsArticle","headline":"Rain in Oslo","datePublished":"2025-03-02"}]'
    ),
    f"<article><h1>{TITLE}</h1>{paragraphs()}</article>"
    f'<div class="RelatedStories_list"><article>{TEASER}<time class="published" datetime="2025-02-02">2 February</time></article></div>',
)
SITES = [
    Site("agency", AGENCY),
    Site("blog", BLOG, title="Ships begin a patrol & more"),
    Site("amp", AMP),
    Site("ministry", MINISTRY, outlet="Example Ministry", author=""),
    Site("plain", PLAIN),
    Site("undated", UNDATED, published=""),
    Site("list", LIST, also=("A quotation set apart.",)),
    Site("table", TABLE, also=("Patrols by year", "Year Patrols", "2021 1", "2023 1")),
    Site("live", LIVE, also=("First", "Second", "Third"), several=True),
    Site("others", OTHERS, published=""),
    Site("talk", TALK, title="x"),
]
