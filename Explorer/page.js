// Puts the page together, and keeps it in step with the view's state.

// Shows what the state says, and keeps it in the address.
function update() {
  choose();
  filterForm.refresh();
  timeSlider.refresh();
  map.refresh();
  table.refresh();
  panels.refresh();
  writeAddress();
}

// Opens a panel: of an actor, of two, or of an edge; nothing closes it.
function open({ actor = null, second = null, edge = null }, isFocused = false) {
  const wasOpen = !byID("panel").hidden;
  Object.assign(view, { actor, second, edge });
  map.hover(null);
  panels.refresh();
  if (wasOpen === byID("panel").hidden) keepSizes();
  const actors = edge !== null ? [EDGES.subject[edge], EDGES.object[edge]] : [actor, second].filter((one) => one !== null);
  if (actors.length > 0) map.show(actors);
  map.draw();
  if (view.table) table.refresh();
  writeAddress();
  const title = byID("panel-title");
  if (title) announce(title.textContent);
  if (isFocused && title) byID("panel").focus({ preventScroll: true });
}

function fitSizes() {
  map.resize();
  timeSlider.resize();
}

// The same, where the map stays as it is: its middle, which the address keeps, is then another.
function keepSizes() {
  fitSizes();
  if (map.width > 0) map.keepPlace();
}

// Colours from the program's palette; on a dark ground lighter, so that they can be read.
function colorTheme() {
  const chosen = document.documentElement.dataset.theme;
  const isDark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const style = document.documentElement.style;
  const background = isDark ? "#14171c" : "#ffffff";
  const lighter = (color, share) => d3.interpolateLab(color, isDark ? "#ffffff" : "#000000")(share);
  const { stances, factions, otherFaction, noFaction } = GRAPH.colors;
  map.colors = { background, text: isDark ? "#e8eaed" : "#15181c", font: "system-ui, sans-serif" };
  for (const stance of STANCES) {
    map.colors[stance] = isDark ? lighter(stances[stance], 0.3) : stances[stance];
    map.colors[`${stance}Text`] = isDark ? lighter(stances[stance], 0.5) : lighter(stances[stance], 0.25);
    style.setProperty(`--${stance}`, map.colors[stance]);
  }
  const all = [...factions, otherFaction];
  map.colors.faction = (faction) => (faction < 0 ? (isDark ? "#7a7f87" : noFaction) : all[Math.min(faction, all.length - 1)]);
  map.colors.fields = all.map((color) => d3.interpolateLab(background, color)(isDark ? 0.22 : 0.14));
  map.draw();
}

function showHelp() {
  byID("help").replaceChildren(
    make("h2", {}, say("helpTitle")), ...[...TEXT.helpLines, ...(review.isOn ? [say("helpReview")] : [])].map((line) => make("p", {}, line)), make("p", { class: "hint" }, say("about")),
    make("form", { method: "dialog" }, make("button", {}, say("close"))));
  byID("help").showModal();
}

function toggleFilters(isOpen) {
  document.body.classList.toggle("has-filters", isOpen);
  byID("show-filters").setAttribute("aria-expanded", String(isOpen));
  keepSizes();
}

function showTable(isTable) {
  view.table = isTable;
  update();
  fitSizes();
  if (!isTable && !map.wasSeen) map.restorePlace();
}

function key(event) {
  const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
  if (event.key === "Escape" && !byID("help").open && (view.edge !== null || view.actor !== null)) {
    open(view.edge !== null && view.actor !== null ? chosenActors() : {});
    byID("canvas").focus({ preventScroll: true });
  } else if (!isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    if (event.key === "/") byID("find-input").focus();
    else if (event.key === "m") showTable(false);
    else if (event.key === "t") showTable(true);
    else if (event.key === "?") showHelp();
    else return;
    event.preventDefault();
  }
}

function start() {
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = say(element.dataset.text);
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label));
    if (element.tagName === "BUTTON") element.title = say(element.dataset.label);
  }
  byID("title").textContent = GRAPH.about.title;
  readAddress();
  colorTheme();
  filterForm.draw();
  searchBox(byID("search"), "find", say("search"), (actor) => open({ actor }, true));
  byID("show-filters").addEventListener("click", () => toggleFilters(!document.body.classList.contains("has-filters")));
  byID("show-map").addEventListener("click", () => showTable(false));
  byID("show-table").addEventListener("click", () => showTable(true));
  byID("show-help").addEventListener("click", showHelp);
  review.start();
  byID("theme").addEventListener("click", () => {
    const isDark = map.colors.background !== "#ffffff";
    document.documentElement.dataset.theme = isDark ? "light" : "dark";
    colorTheme();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", colorTheme);
  document.addEventListener("keydown", key);
  window.addEventListener("hashchange", () => { readAddress(); update(); fitSizes(); map.restorePlace(); });
  window.addEventListener("resize", keepSizes);
  if (window.innerWidth > 1000) document.body.classList.add("has-filters");
  byID("show-filters").setAttribute("aria-expanded", String(document.body.classList.contains("has-filters")));
  choose();
  panels.refresh();
  timeSlider.draw();
  map.start();
  update();
  map.restorePlace();
  map.isStarted = true;
  document.documentElement.dataset.ready = "true";
}

start();
