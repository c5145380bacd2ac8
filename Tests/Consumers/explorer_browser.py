"""A page of 'entente explore' in Chromium, for the scripts that look around on it."""

import json
import pathlib
import sys

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait


def check(condition, message):
    if not condition:
        sys.exit(message)


class Page:
    def __init__(self, port, folder):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in (
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            f"--host-resolver-rules=MAP *.example 127.0.0.1:{port}",
        ):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        service = webdriver.ChromeService("/usr/bin/chromedriver")
        self.driver = webdriver.Chrome(options=options, service=service)
        self.driver.set_page_load_timeout(120)
        self.folder = folder
        self.number = 0

    def open(self, path, fragment="", width=1280, height=800, scheme="light"):
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
        self.driver.get("about:blank")
        self.driver.get(pathlib.Path(path).resolve().as_uri() + fragment)
        self.wait(lambda: self.run("return document.documentElement.dataset.ready === 'true'"), "not ready")

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def wait(self, condition, message):
        try:
            WebDriverWait(self.driver, 60).until(lambda _: condition())
        except Exception as error:
            sys.exit(f"{message}: {type(error).__name__}")

    def find(self, selector):
        found = self.driver.find_elements(By.CSS_SELECTOR, selector)
        check(found, f"there is no {selector}")
        return found[0]

    def text(self, selector):
        return self.find(selector).text

    def texts(self, selector):
        return [one.text for one in self.driver.find_elements(By.CSS_SELECTOR, selector)]

    def fragment(self):
        return self.run("return decodeURIComponent(location.hash)")

    def press(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def box(self, facet, index):
        """The box of a facet's value, clicked as its label is."""
        self.find(f"fieldset[data-facet='{facet}'] input[value='{index}']").click()

    def middle(self, edge):
        """Where the map draws the middle of an edge's line, from the middle of the canvas."""
        return self.run(
            """const line = map.lines.find((line) => line.edges.includes(edgeNumber.get(arguments[0])));
            const { from, control, to } = map.curve(line);
            return [0, 1].map((axis) => (from[axis] + 2 * control[axis] + to[axis]) / 4
              - [map.width, map.height][axis] / 2);""",
            edge,
        )

    def picture(self, name):
        if self.folder:
            self.driver.save_screenshot(f"{self.folder}/{self.number:02}-{name}.png")
            self.number += 1

    def check_quiet(self):
        """No error in the console, and nothing fetched but the page itself."""
        words = [entry["message"] for entry in self.driver.get_log("browser")]
        check(not words, f"the console says: {words}")
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                address = message["params"]["request"]["url"]
                check(address.startswith(("file://", "about:", "data:", "blob:")), f"asks for {address}")
