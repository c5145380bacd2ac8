"""Looks with Chromium at a page of which some actors and some days are out of the way.

Usage: explorer_limits.py PAGE.html
PAGE is of the news of ExplorerLimitsTests. Prints "seen" when all is as it should be, else what is not.
"""

import sys

from explorer_browser import Page, check
from selenium.webdriver.common.keys import Keys


def look_for_who_is_only_quoted(page):
    page.find("#find-input").send_keys("cha")
    found = page.texts("#find-list li bdi")
    check(found == ["Chad", "Cha"], f"whom no edge joins stands before a state: {found}")
    page.run("d3.select(map.canvas).call(map.zoom.transform, d3.zoomIdentity.translate(5000, 5000))")
    place = page.run("return map.transform.toString()")
    page.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER)
    check(page.text("#panel-title") == "Cha", f"opens {page.text('#panel-title')}")
    check("Not on the map" in page.text("#panel"), "nobody is told why the map does not show Cha")
    check("Chad" in page.text("#panel"), "what Cha said is not listed")
    check(page.run("return map.transform.toString()") == place, "the map goes to whom it does not show")


def read_the_roles(page, path):
    page.open(path, "#actor=state:Togo")
    roles = page.texts(".role")
    check(roles == ["as head of state, President"], f"a role is told twice: {roles}")


def see_the_first_days(page):
    check(page.text("#period") == "2018-12-01 and before to 2019-12-31", f"the time is {page.text('#period')}")
    page.find("#from").send_keys(Keys.ARROW_RIGHT)
    check(page.text("#period") == "2019-01-01 to 2019-12-31", f"a step later it is {page.text('#period')}")


def reach_the_time_in_a_narrow_window(page, path):
    page.open(path, width=640)
    page.find("#from").send_keys(Keys.ARROW_RIGHT)
    check(page.text("#period").startswith("2019-01-01 to"), "no key moves the time in a narrow window")


def main(path):
    page = Page(0, None)
    try:
        page.open(path)
        see_the_first_days(page)
        page.open(path)
        look_for_who_is_only_quoted(page)
        read_the_roles(page, path)
        reach_the_time_in_a_narrow_window(page, path)
        page.check_quiet()
    finally:
        page.driver.quit()
    print("seen")


main(*sys.argv[1:])
