"""Looks around on pages of 'entente explore' with Chromium, as people do.

Usage: explorer_page.py NEWS.html HOSTILE.html DECISIONS [FOLDER]
NEWS is of the news of ExploreTests, HOSTILE of Tests/Hostile/scripts.jsonl. What is decided on the page
is left in the folder DECISIONS as review.tsv, pictures of what is seen in FOLDER. Prints "seen" when all is as it should be, else what is not.
"""

import http.server
import pathlib
import sys
import threading

from explorer_browser import Page, check
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys


class News(http.server.BaseHTTPRequestHandler):
    """A site to which the documents' links lead."""

    asked = []

    def do_GET(self):
        News.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<title>the article</title>")

    def log_message(self, *words):
        pass


def search_for_an_actor(page):
    page.press("/")
    page.find("#find-input").send_keys("nor")
    check(page.texts("#find-list li bdi")[0] == "Norway", "the search does not complete Norway")
    check("found" in page.run("return byID('said').textContent"), "nobody is told what is found")
    page.picture("search")
    page.press(Keys.ARROW_DOWN, Keys.ENTER)
    check(page.text("#panel-title") == "Norway", "Enter does not open Norway")
    check("actor=Q20" in page.fragment(), f"the address does not keep it: {page.fragment()}")
    check("supports Chad" in page.text("#panel"), "Norway does not support Chad")
    page.picture("actor")
    page.press(Keys.ESCAPE)
    check(not page.find("#panel").is_displayed(), "Escape does not close the panel")


def filter_by_all(page):
    everything = page.text("#counts")
    attacks = page.run("return RELATIONS.name.indexOf('attacks')")
    for facet, index, address in (
        ("relation", attacks, "relation=-attacks"),
        ("polarity", 1, "polarity="),
        ("modality", 1, "modality=-planned"),
        ("type", 2, "type=-Person"),
        ("source", 0, "source="),
    ):
        page.box(facet, index)
        check(page.text("#counts") != everything, f"{facet} filters nothing")
        check(address in page.fragment(), f"the address does not keep {address}")
        page.box(facet, index)
        check(page.text("#counts") == everything, f"{facet} does not show all again")
    page.run("const one = byID('confidence'); one.value = 90; one.dispatchEvent(new Event('input'))")
    check("confidence=90" in page.fragment(), "the address does not keep the confidence")
    unsure = "[...edgeNumber.values()].flatMap(claimsOf).filter((claim) => CLAIMS.confidence[claim] < 90)"
    check(page.run(f"return {unsure}.length") == 0, "what is less sure passes 0.9")
    page.find("#reset").click()
    check(page.run(f"return {unsure}.length") > 0, "nothing is less sure than 0.9")
    page.find("#contested").click()
    check(page.run("return shown.counts.edges") == 6, "other edges are contradicted")
    page.picture("contradicted")
    page.find("#reset").click()
    check(page.text("#counts") == everything, "not everything is shown again")


def slide_through_time(page):
    everything = page.text("#period")
    page.find("#from").send_keys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    check(page.text("#period").startswith("2019-04-01 to"), f"after two steps: {page.text('#period')}")
    check("from=2019-04-01" in page.fragment(), "the address does not keep the time")
    page.find("#whole-time").click()
    check(page.text("#period") == everything, "the whole time does not come back")
    overlay = page.find(".brush .overlay")
    ActionChains(page.driver).move_to_element_with_offset(overlay, -300, 0).click_and_hold().move_by_offset(
        200, 0
    ).release().perform()
    check(page.text("#period") != everything, "dragging chooses no time")
    chosen = page.text("#period")
    page.picture("time")
    ActionChains(page.driver).move_to_element(page.find(".brush .selection")).click_and_hold().move_by_offset(
        180, 0
    ).release().perform()
    check(page.text("#period") not in (chosen, everything), "the choice cannot be dragged")
    chosen = page.text("#period")
    page.find("#play").click()
    page.wait(lambda: page.text("#period") != chosen, "it does not play")
    page.run("timeSlider.stop()")
    page.find("#whole-time").click()


def read_an_edge(page):
    x, y = page.middle("Q657.attacks.Q1049.negative")
    canvas = page.find("#canvas")
    ActionChains(page.driver).move_to_element_with_offset(canvas, round(x), round(y)).perform()
    page.wait(lambda: page.find("#tip").is_displayed(), "nothing is told of the line pointed at")
    ActionChains(page.driver).click().perform()
    check(page.text("#panel-title") == "Chad attacks Sudan", f"opens {page.text('#panel-title')}")
    check("denied" in page.text("#panel .head"), "a denial looks like a fact")
    check("negative" in page.fragment(), "the address does not keep the edge")
    check(page.text(".claim > blockquote") == "Chad denied that it had attacked Sudan.", "another sentence")
    marks = [
        (one.get_attribute("class"), one.text)
        for one in page.driver.find_elements(By.CSS_SELECTOR, ".claim > blockquote mark")
    ]
    expected = [("subject", "Chad"), ("subject", "it"), ("trigger", "attacked"), ("object", "Sudan")]
    check(marks == expected, f"other marks: {marks}")
    facts = page.text(".claim > .facts")
    for words in ("published 2019-03-20", "said by Chad", "told by North Post", "confidence 0."):
        check(words in facts, f"not told: {words} in {facts}")
    check(page.text(".against blockquote").startswith("Chad attacked Sudan on 1 April"), "nothing is against it")
    page.picture("edge")
    link = page.find(".claim .document a")
    check(link.text == "Khartoum hits back", "the link is not called as the document is")
    before = page.driver.current_window_handle
    link.click()
    page.wait(lambda: len(page.driver.window_handles) == 2, "the link opens nothing")
    page.wait(lambda: "/2019/03/20/denial" in News.asked, "the link leads elsewhere")
    other = next(one for one in page.driver.window_handles if one != before)
    page.driver.switch_to.window(other)
    check(page.run("return window.opener") is None, "the article can reach the page")
    page.driver.close()
    page.driver.switch_to.window(before)
    page.find(".against button").click()
    check("told as a fact" in page.text("#panel .head"), "what is against it does not open")
    check("negative" not in page.fragment(), "the address does not keep what is against it")


def believe_an_edge(page, news):
    page.open(news, "#edge=Q20.supports.Q657")
    check("belief 0." in page.text("#panel .belief"), f"no belief: {page.text('#panel .belief')}")
    check("1 claim says so · 1 denies it · 1 independent text · 1 voice behind it" in page.text("#panel .belief"), f"nobody tells who denies: {page.text('#panel .belief')}")
    check(page.text("#contrary").startswith("≠ Denied by 1 claim"), "what is contrary is not shown")
    page.picture("belief")
    page.find("#contrary button").click()
    check("edge=Q20.supports.Q657.negative" in page.fragment(), "what is contrary does not open")
    check("Said to be so by 1 claim" in page.text("#contrary") and "denied" in page.text("#panel .head"), "the denial is no denial")
    page.run("const one = byID('belief'); one.value = 85; one.dispatchEvent(new Event('input'))")
    check("belief=85" in page.fragment(), "the address does not keep the belief")
    check(page.run("return d3.range(edgeCount).every((edge) => !shown.edges[edge] || EDGES.belief[edge] >= 85)"), "0.85 leaves less")
    check(page.run("return shown.counts.edges > 0 && shown.counts.edges < edgeCount"), "the belief filters nothing")
    page.find("#reset").click()


def tell_sectors(page, news):
    page.open(news, "#actor=Q3052772")
    check("government" in page.text("#panel .kind"), f"no sector: {page.text('#panel .kind')}")
    everything = page.text("#counts")
    sector = page.run("return SECTORS.indexOf('IGO')")
    page.box("sector", sector)
    check(page.text("#counts") != everything and "sector=" in page.fragment(), "sectors filter nothing")
    check(page.run("return shown.actors[actorNumber.get('Q7159')]") == 0, "the African Union is still there")
    page.picture("sectors")
    page.box("sector", sector)
    check(page.text("#counts") == everything, "not all sectors are shown again")


def decide(page, news, folder):
    """Leaves the decisions in the folder as review.tsv, as the browser downloads them."""
    page.open(news, "#edge=Q657.attacks.Q1049")
    save = page.find("#save-decisions")
    check(not save.is_displayed(), "there is something to save before anything is decided")
    page.find(".judge [data-word='reject']").click()
    check(page.find(".judge [data-word='reject']").get_attribute("aria-pressed") == "true", "nothing is decided")
    check(page.run("return document.activeElement.dataset.word") == "reject", "the keyboard is lost")
    page.find(".judge .reason").send_keys("it is about football")
    page.find(".judge [data-word='reject']").click()
    check(not save.is_displayed(), "the same again does not take it back")
    page.find(".judge [data-word='accept']").click()
    page.find(".judge [data-word='reject']").click()
    page.find(".judge .reason").send_keys("=about football")
    check(save.text == "Save 1 decision", f"other words: {save.text}")
    page.picture("decided")
    page.driver.get_log("performance")
    page.run("open({ edge: edgeNumber.get('Q189.supports.Q20') })")
    check(len(page.texts("#panel .claim")) == 2, "not two claims")
    page.find("#judge-all button").click()
    page.run("open({ edge: edgeNumber.get('Q1016.threatens.Q79') })")
    page.find(".judge [data-word='reverse']").click()
    page.run("const one = document.querySelector('.judge select'); one.value = 'aids'; one.dispatchEvent(new Event('change'))")
    check(page.find(".judge [data-word='reverse']").get_attribute("aria-pressed") == "true", "one takes the other back")
    page.run("open({ actor: actorNumber.get('Q189') })")
    page.find(".bonds summary").click()
    page.find("#separate-input").send_keys("france", Keys.ENTER)
    page.find("#merge-input").send_keys("france", Keys.ENTER)
    check(page.texts(".bonds li") == ["Iceland is France Take back"], f"other bonds: {page.texts('.bonds li')}")
    page.picture("bond")
    check(save.text == "Save 6 decisions", f"other words: {save.text}")
    command = {"behavior": "allow", "downloadPath": str(pathlib.Path(folder).resolve())}
    page.driver.execute_cdp_cmd("Browser.setDownloadBehavior", command)
    save.click()
    page.wait(lambda: (pathlib.Path(folder) / "review.tsv").exists(), "nothing is saved")
    check(page.run("return review.isSaved"), "what is saved counts as lost")


def compare_two(page):
    page.press(Keys.ESCAPE)
    page.find("#find-input").send_keys("norway", Keys.ENTER)
    page.find("#compare-input").send_keys("sudan", Keys.ENTER)
    check("second=Q1049" in page.fragment(), "the address does not keep the two")
    check(page.texts("#panel h3")[:2] == ["Norway to Sudan", "Sudan to Norway"], f"other parts: {page.texts('#panel h3')}")
    check(page.find("#panel .timeline").is_displayed(), "no timeline of the two")
    page.picture("two")
    page.driver.get("about:blank")


def shortest_paths(page, news):
    page.open(news, "#actor=Q43&second=Q657")
    paths = page.texts("#panel ol.path")
    check(len(paths) == 1 and "Turkey supports Libya" in paths[0] and "Libya supports Chad" in paths[0], f"other paths: {paths}")


def bring_back(page, news):
    page.open(news, "#edge=Q79.attacks.Q1016&relation=attacks&from=2020-01-01&place=100,100,1.5")
    check(page.text("#panel-title") == "Egypt attacks Libya", "the link brings no edge back")
    check(page.run("return shown.counts.edges") == 2, "the link brings no filters back")
    check(page.text("#period").startswith("2020-01-01"), "the link brings no time back")
    check(page.run("return map.transform.k") == 1.5, "the link brings no place back")
    # A panel that opens makes the map narrower; what is seen stays where it is, there and by the link.
    page.open(news)
    page.press("/")
    page.find("#find-input").send_keys("nor")
    page.press(Keys.ARROW_DOWN, Keys.ENTER)
    places = page.run("return map.place(view.actor)")
    page.open(news, page.run("return location.hash"))
    again = page.run("return map.place(view.actor)")
    moved = max(abs(one - other) for one, other in zip(places, again))
    check(moved < 3, f"the link brings back another place: {again} for {places}")


def read_the_table(page, news):
    page.open(news, "#view=table&sort=subject-up")
    rows = page.texts("#table tbody tr")
    check(len(rows) == page.run("return shown.counts.edges"), "not all edges are in the table")
    check([row for row in rows if "denied" in row], "nothing is denied in the table")
    heading = page.find("th[data-column='subject']")
    check(heading.get_attribute("aria-sort") == "ascending", "the order is not told")
    heading.find_element(By.TAG_NAME, "button").click()
    check(page.texts("#table tbody tr") == sorted(page.texts("#table tbody tr"), key=lambda row: row.split("\n")[0], reverse=True) or
          page.texts("#table tbody tr td:first-child")[0] == "Turkey", "it does not sort downwards")
    page.driver.execute_cdp_cmd("Browser.grantPermissions", {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]})
    page.find("#copy").click()
    page.wait(lambda: "copied" in page.text("#copy"), "nothing is copied")
    page.picture("table")


def use_the_keyboard(page, news):
    page.open(news)
    page.run("byID('canvas').focus()")
    page.press(Keys.PAGE_DOWN)
    check("claims" in page.run("return byID('said').textContent"), "no actor is told")
    page.press(Keys.ENTER)
    check(page.text("#panel-title") == "Chad", "the most important actor is not Chad")
    check(page.run("return document.activeElement.id") == "panel", "the panel is not entered")
    page.press("t")
    check(page.find("#table").is_displayed(), "t shows no table")
    page.press("m", "?")
    check(page.find("#help").is_displayed(), "? shows no help")
    page.picture("help")
    names = page.run(
        """return [...document.querySelectorAll("button, input, canvas, a")].filter((one) =>
          !(one.textContent.trim() || one.getAttribute("aria-label") || one.labels?.length)).map((one) => one.outerHTML)"""
    )
    check(not names, f"without a name: {names}")


def look_at_others(page, news):
    for name, width, scheme, fragment in (
        ("dark", 1280, "dark", "#edge=Q20.supports.Q657"),
        ("phone", 390, "light", ""),
        ("phone-edge", 390, "dark", "#edge=Q20.supports.Q657"),
    ):
        page.open(news, fragment, width=width, scheme=scheme)
        ground = page.run("return getComputedStyle(document.body).backgroundColor")
        check((ground == "rgb(255, 255, 255)") == (scheme == "light"), f"{scheme} is {ground}")
        check(page.run("return document.documentElement.scrollWidth <= innerWidth"), f"{width} pixels are too few")
        page.picture(name)


def be_harmless(page, hostile):
    for fragment in ("", "#actor=organization:__proto__", "#edge=organization:__proto__.attacks.organization:chad", "#view=table"):
        page.open(hostile, fragment)
        page.press("/")
        page.find("#find-input").send_keys("nor")
        page.find("#find-input").clear()
        check(page.run("return window.hacked") is None, f"a script of the graph ran at '{fragment}'")
        strange = page.run("return document.querySelectorAll('img, iframe, object, svg script, [onerror]').length")
        check(strange == 0 and page.run("return document.scripts.length") == 4, "elements came from the graph")
    page.open(hostile, "#edge=organization:__proto__.attacks.organization:chad")
    check("<img src=x onerror=window.hacked=5>" in page.text(".claim blockquote"), "the sentence is not shown as it is")
    check(not page.driver.find_elements(By.CSS_SELECTOR, ".document a"), "a script can be followed as a link")
    check("</script>" in page.text("#panel-title"), "the name is not shown as it is")
    page.picture("hostile")


def main(news, hostile, decisions, folder=None):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), News)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = Page(server.server_port, folder)
    try:
        page.open(news)
        page.picture("map")
        for look in (search_for_an_actor, filter_by_all, slide_through_time):
            look(page)
        page.check_quiet()
        read_an_edge(page)
        compare_two(page)
        page.driver.get_log("performance")
        for look in (believe_an_edge, tell_sectors):
            look(page, news)
        decide(page, news, decisions)
        for look in (shortest_paths, bring_back, read_the_table, use_the_keyboard, look_at_others):
            look(page, news)
        be_harmless(page, hostile)
        page.check_quiet()
    finally:
        page.driver.quit()
    print("seen")


main(*sys.argv[1:])
