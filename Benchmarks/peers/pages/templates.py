"""Pages as news sites build them: the same story in many structures.

Each template is given a story and gives the head and the body of a page, the texts that belong to
the article besides its paragraphs, and those that do not.
"""

import json

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December"]


def p(texts, attributes=""):
    return "".join(f"<p{attributes}>{text}</p>" for text in texts)


def links(story, attributes=""):
    items = "".join(f'<li><a href="/{i}">{text}</a></li>' for i, text in enumerate(story.teasers))
    return f"<ul{attributes}>{items}</ul>"


def spelled(story):
    year, month, day = story.day
    return f"{MONTHS[month - 1]} {day}, {year}"


def wordpress(s):
    date = f'<time class="entry-date published updated" datetime="{s.iso}T08:00:00+00:00">{spelled(s)}</time>'
    last = f'The post <a href="/x">{s.title}</a> appeared first on <a href="/">The Gazette</a>.'
    return ("<title>%s - The Gazette</title>" % s.title,
            f'<div class="site"><h1 class="entry-title">{s.title}</h1>{date}<div class="entry-content">'
            f'{p(s.paragraphs)}<p>{last}</p><div class="sharedaddy">Share this: X Facebook</div></div>'
            f'<div id="comments">{p(s.comments)}</div></div>',
            [], ["appeared first on", *s.comments])


def lead_in_header(s):
    return ("<title>%s | Daily News</title>" % s.title,
            f'<article><header><h1>{s.title}</h1><div class="standfirst"><p>{s.lead}</p></div>'
            f'<span class="by">By A. Writer</span></header><div class="text">{p(s.paragraphs)}</div></article>'
            f'<aside>{p(s.other)}</aside>',
            [s.lead], s.other)


def lead_in_section(s):
    return (f'<meta property="og:title" content="{s.title}"><meta property="og:site_name" content="Daily">',
            f'<main><section class="head"><div><h1>{s.title}</h1></div><div class="row"><div class="intro-text">'
            f'<div>{s.lead}</div></div></div></section><section class="body"><div class="wrap">{p(s.paragraphs)}'
            f'</div></section><section class="more"><h2>More from Daily</h2>{links(s)}</section></main>',
            [s.lead], ["More from Daily", *s.teasers])


def first_paragraph_apart(s):
    first, *rest = s.paragraphs
    return (f"<title>{s.title}</title>",
            f'<div id="story"><h1>{s.title}</h1><div class="first-par"><p>{s.lead}</p><p>{first}</p></div>'
            f'<div class="ad-slot">Advertisement</div><div class="rest-par">{p(rest)}</div></div>'
            f'<div class="trending">{links(s)}</div>',
            [s.lead], ["Advertisement", *s.teasers])


def lead_before_picture(s):
    return (f"<title>{s.title}</title>",
            f'<div class="page"><h1>{s.title}</h1><h2 class="subtitle">{s.lead}</h2><figure><img src="a.jpg">'
            f'<figcaption>A border post. Photo: J. Aksoy</figcaption></figure><div class="story">{p(s.paragraphs)}'
            f'</div></div><footer>{p(s.other)}</footer>',
            [s.lead], s.other)


def lead_in_bold(s):
    return (f"<title>{s.title}</title>",
            f'<div class="c1"><div class="c2"><h1>{s.title}</h1></div><div class="c3"><strong>{s.lead}</strong></div>'
            f'<div class="c4">{p(s.paragraphs)}</div></div><div class="c5"><h3>Most read</h3>{links(s)}</div>',
            [s.lead], ["Most read", *s.teasers])


def time_lines(s):
    return (f"<title>{s.title}</title>",
            f'<article><h1>{s.title}</h1><p>Published: {spelled(s)} 9:30 a.m.</p><p>Last updated 2 hours ago</p>'
            f'<p>3 min read</p>{p(s.paragraphs)}<p>Updated at 10:15 GMT</p></article>',
            [], ["Published:", "Last updated", "min read", "Updated at"])


def continue_reading(s):
    middle = len(s.paragraphs) // 2
    return (f"<title>{s.title}</title>",
            f'<article><h1>{s.title}</h1><div>{p(s.paragraphs[:middle])}<p>Continue reading the main story</p>'
            f'<p>Related: {s.teasers[0]}</p><p>READ MORE: {s.teasers[1]}</p>{p(s.paragraphs[middle:])}'
            f'<p>Story continues below advertisement</p></div></article>',
            [], ["Continue reading", s.teasers[0], s.teasers[1], "Story continues"])


def itemprop_anywhere(s):
    return (f"<title>{s.title}</title>",
            f'<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{s.title}</h1>'
            f'<span itemprop="datePublished" content="{s.iso}T10:00">some time ago</span>'
            f'<div itemprop="articleBody">{p(s.paragraphs)}</div></div><div class="sidebar">{links(s)}</div>',
            [], s.teasers)


def itemprop_text(s):
    return (f"<title>{s.title}</title>",
            f'<div class="a"><h1>{s.title}</h1><p class="meta">By <b>A. Writer</b>, <span itemprop="datePublished">'
            f'{spelled(s)}</span></p><div class="b">{p(s.paragraphs)}</div></div><nav>{links(s)}</nav>',
            [], s.teasers)


def parsely(s):
    page = json.dumps({"title": s.title, "pub_date": f"{s.iso}T10:00:00Z", "type": "post"})
    return (f"<title>{s.title}</title><meta name='parsely-page' content='{page}'>",
            f'<div id="main"><h1>{s.title}</h1><div class="article-text">{p(s.paragraphs)}</div></div>'
            f'<div class="newsletter-box"><p>{s.other[0]}</p></div>',
            [], s.other[:1])


def rnews(s):
    return (f'<title>{s.title}</title><meta property="rnews:datePublished" content="{s.iso}">',
            f'<div typeof="rnews:Article"><h1 property="rnews:headline">{s.title}</h1>'
            f'<div property="rnews:articleBody">{p(s.paragraphs)}</div></div><div class="promo">{p(s.other)}</div>',
            [], s.other)


def unix_seconds(s):
    import calendar
    seconds = calendar.timegm((*s.day, 12, 0, 0))
    return (f'<title>{s.title}</title><meta name="article:published_time" content="{seconds}">',
            f'<div class="x"><div class="y"><h1>{s.title}</h1>{p(s.paragraphs)}</div><div class="z">{links(s)}</div></div>',
            [], s.teasers)


def short_iso(s):
    year, month, day = s.day
    return (f'<title>{s.title}</title><meta name="date" content="{year}-{month}-{day}">',
            f'<table><tr><td>{links(s)}</td><td><h1>{s.title}</h1>{p(s.paragraphs)}</td></tr></table>',
            [], s.teasers)


def date_in_address(s):
    year, month, day = s.day
    return (f'<title>{s.title}</title><link rel="canonical" href="https://gazette.example/{year}/{month:02}/{day:02}/talks">',
            f'<div id="content"><h1>{s.title}</h1><div>{"<br><br>".join(s.paragraphs)}</div></div>'
            f'<div class="footer-links">{links(s)}</div>',
            [], s.teasers)


def linked_data(s):
    data = json.dumps({"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "name": "Gazette"},
        {"@type": "NewsArticle", "headline": s.title, "datePublished": f"{s.iso}T09:00:00Z"}]})
    return (f'<title>x</title><script type="application/ld+json">{data}</script>',
            f'<div class="hero"><h1>{s.title}</h1></div><div class="grid"><div class="col-main">{p(s.paragraphs)}'
            f'</div><div class="col-side">{p(s.other)}{links(s)}</div></div>',
            [], s.other + s.teasers)


def divs_for_paragraphs(s):
    text = "".join(f'<div class="t">{text}</div>' for text in s.paragraphs)
    return (f"<title>{s.title}</title>",
            f'<div id="root"><div><h1>{s.title}</h1></div><div id="body">{text}</div><div id="tail">{links(s)}</div></div>',
            [], s.teasers)


def advertisements_between(s):
    ad = '<div class="ad-container"><p>Advertisement</p></div>'
    text = ad.join(f"<div><p>{text}</p></div>" for text in s.paragraphs)
    return (f"<title>{s.title}</title>",
            f'<div class="w"><h1>{s.title}</h1><div class="article">{text}</div></div><div class="recommended">{p(s.other)}</div>',
            [], ["Advertisement", *s.other])


def teaser_boxes(s):
    box = f'<div class="related-box"><h4>Related</h4><a href="/q">{s.teasers[0]}</a></div>'
    middle = len(s.paragraphs) // 2
    cards = "".join(f'<article class="card"><h3><a href="/{i}">{t}</a></h3><p>{o}</p></article>'
                    for i, (t, o) in enumerate(zip(s.teasers[1:], s.other)))
    return (f"<title>{s.title}</title>",
            f'<article class="main"><h1>{s.title}</h1>{p(s.paragraphs[:middle])}{box}{p(s.paragraphs[middle:])}</article>'
            f'<section class="cards">{cards}</section>',
            [], s.teasers + s.other)


def author_box(s):
    bio = "A. Writer covers diplomacy for The Gazette and lives in the capital with two cats."
    return (f"<title>{s.title}</title>",
            f'<article><h1>{s.title}</h1>{p(s.paragraphs)}<div class="author-bio"><p>{bio}</p></div>'
            f'<p>Follow us on Twitter</p><p>Sign up for our newsletter</p></article>',
            [], [bio, "Follow us", "Sign up"])


def lists_and_headings(s):
    middle = len(s.paragraphs) // 2
    return (f"<title>{s.title}</title>",
            f'<main><article><h1>{s.title}</h1>{p(s.paragraphs[:middle])}<h2>{s.heading}</h2><ul><li>{s.lead}</li></ul>'
            f'{p(s.paragraphs[middle:])}<h3>Read next</h3>{links(s)}</article></main>',
            [s.heading, s.lead], ["Read next", *s.teasers])


def amp(s):
    return (f"<title>{s.title}</title><link rel=amphtml href=/amp>",
            f'<amp-sidebar><ul><li>Home</ul></amp-sidebar><div class="amp-wp-article"><h1>{s.title}</h1>'
            f'<div class="amp-wp-article-content">{p(s.paragraphs)}</div><footer>{p(s.other)}</footer></div>',
            [], s.other)


def cookies(s):
    words = "We use cookies to give you the best experience on our site and to show you advertisements."
    return (f"<title>{s.title}</title>",
            f'<div id="cookie-banner"><p>{words}</p><button>Accept</button></div><div class="post"><h1>{s.title}</h1>'
            f'<div class="post-body">{p(s.paragraphs)}</div></div><div class="popup"><p>{s.other[0]}</p></div>',
            [], [words, s.other[0]])


def gallery(s):
    figures = "".join(f"<figure><img src={i}.jpg><figcaption>Picture {i} of the border.</figcaption></figure>" for i in (1, 2))
    return (f"<title>{s.title}</title>",
            f'<div class="article__body">{figures}<h1>{s.title}</h1>{p(s.paragraphs, " class=paragraph")}</div>'
            f'<div class="footer">{p(s.other)}</div>',
            [], s.other)


def old_tables(s):
    return (f"<title>{s.title} - Morning Post</title>",
            f'<center><table width=800><tr><td width=150>{"".join(f"<a href=/{i}>{t}</a><br>" for i, t in enumerate(s.teasers))}'
            f'<td><font size=5><b>{s.title}</b></font><br>{spelled(s)}<br><br>{"<br><br>".join(s.paragraphs)}</table></center>',
            [], s.teasers)


def site_names(s):
    return (f'<title>{s.title} | World | The Gazette</title><meta property="og:title" content="{s.title} - The Gazette">'
            '<meta property="og:site_name" content="The Gazette">',
            f'<article><div class="headline">{s.title}</div>{p(s.paragraphs)}</article><div class="nav">{links(s)}</div>',
            [], s.teasers)


def quotes(s):
    quote = f"<blockquote><p>{s.lead}</p></blockquote>"
    tweet = '<blockquote class="twitter-tweet"><p>Talks!</p>&mdash; Envoy (@envoy)</blockquote>'
    middle = len(s.paragraphs) // 2
    return (f"<title>{s.title}</title>",
            f'<article><h1>{s.title}</h1>{p(s.paragraphs[:middle])}{quote}{tweet}{p(s.paragraphs[middle:])}</article>',
            [s.lead], [])


def two_articles(s):
    return (f"<title>{s.title}</title>",
            f'<article><h1>{s.title}</h1>{p(s.paragraphs)}</article><article><h2>{s.teasers[0]}</h2>{p(s.other[:1])}</article>'
            f'<article><h2>{s.teasers[1]}</h2>{p(s.other[1:2])}</article>',
            [], s.other[:2])


def live_lines(s):
    return (f"<title>{s.title}</title>",
            f'<div class="art"><h1>{s.title}</h1><div class="meta">{spelled(s)} 14:05 GMT | 2 comments | Print</div>'
            f'<div class="txt">{p(s.paragraphs)}<p>(Reporting by A. Writer; Editing by B. Editor)</p>'
            f'<p>Our Standards: The Thomson Principles.</p></div></div>',
            [], ["2 comments", "Our Standards"])


def copyright_lines(s):
    return (f"<title>{s.title}</title>",
            f'<div class="n"><h1>{s.title}</h1><div>{p(s.paragraphs)}<p>Copyright 2019 The Gazette. All rights reserved.</p>'
            f'<p>Tags: talks, border</p><p>Click here to subscribe.</p></div></div>',
            [], ["Copyright", "Tags:", "Click here"])


ALL = [wordpress, lead_in_header, lead_in_section, first_paragraph_apart, lead_before_picture,
       lead_in_bold, time_lines, continue_reading, itemprop_anywhere, itemprop_text, parsely, rnews,
       unix_seconds, short_iso, date_in_address, linked_data, divs_for_paragraphs,
       advertisements_between, teaser_boxes, author_box, lists_and_headings, amp, cookies, gallery,
       old_tables, site_names, quotes, two_articles, live_lines, copyright_lines]

# The templates that tell a day of publication.
DATED = {"wordpress", "time_lines", "itemprop_anywhere", "itemprop_text", "parsely", "rnews",
         "unix_seconds", "short_iso", "date_in_address", "linked_data", "old_tables", "live_lines"}
