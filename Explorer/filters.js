// What is shown: the view's state, how it stands in the address, and which claims it leaves.

const FACETS = {
  relation: { text: "relations", values: RELATIONS.name, of: (claim) => EDGES.relation[edgeOf[claim]] },
  polarity: {
    text: "polarity", values: ["positive", "negative"], of: (claim) => (EDGES.denied[edgeOf[claim]] ? 1 : 0),
  },
  modality: { text: "modality", values: MODALITIES, of: (claim) => EDGES.modality[edgeOf[claim]] },
  type: { text: "types", values: ["State", "Organization", "Person", "Group"], ofActor: (actor) => FACETS.type.values.indexOf(ACTORS.type[actor]) },
  sector: { text: "sectors", values: SECTORS, ofActor: (actor) => SECTORS.indexOf(ACTORS.sector[actor]) },
  source: { text: "sources", values: SOURCES, of: (claim) => sourceOf[claim] },
};

// The whole state of the view, all of which the address keeps.
const view = {
  off: Object.fromEntries(Object.keys(FACETS).map((name) => [name, new Set()])),
  confidence: 0,
  belief: 0,
  contested: false,
  from: null,
  until: null,
  undated: true,
  actor: null,
  second: null,
  edge: null,
  table: false,
  sort: "claims-down",
  place: null,
};

// The numbers of each actor's values, by facet.
const ofActors = Object.fromEntries(Object.entries(FACETS).filter(([, { ofActor }]) => ofActor)
  .map(([name, { ofActor }]) => [name, ACTORS.id.map((_, actor) => ofActor(actor))]));

// What the view leaves of the graph; made anew by `choose`.
const shown = {
  claims: new Uint8Array(claimCount),
  // But for the time: what the histogram shows.
  timeless: new Uint8Array(claimCount),
  edges: new Int32Array(edgeCount),
  actors: new Int32Array(ACTORS.id.length),
  counts: { actors: 0, edges: 0, claims: 0 },
};

function choose() {
  const { off } = view;
  const isOff = ACTORS.id.map((_, actor) => Object.entries(ofActors).some(([name, numbers]) => off[name].has(numbers[actor])));
  shown.edges.fill(0);
  shown.actors.fill(0);
  let claims = 0;
  for (let claim = 0; claim < claimCount; claim++) {
    const edge = edgeOf[claim];
    const passes =
      CLAIMS.confidence[claim] >= view.confidence &&
      EDGES.belief[edge] >= view.belief &&
      !off.relation.has(EDGES.relation[edge]) &&
      !off.polarity.has(EDGES.denied[edge] ? 1 : 0) &&
      !off.modality.has(EDGES.modality[edge]) &&
      !off.source.has(sourceOf[claim]) &&
      !isOff[EDGES.subject[edge]] &&
      !isOff[EDGES.object[edge]] &&
      (!view.contested || contested[claim] === 1);
    shown.timeless[claim] = passes ? 1 : 0;
    const isShown = passes && isInTime(claim);
    shown.claims[claim] = isShown ? 1 : 0;
    if (!isShown) continue;
    claims++;
    shown.edges[edge]++;
    shown.actors[EDGES.subject[edge]]++;
    if (EDGES.subject[edge] !== EDGES.object[edge]) shown.actors[EDGES.object[edge]]++;
  }
  shown.counts = {
    actors: shown.actors.reduce((sum, n) => sum + (n > 0 ? 1 : 0), 0),
    edges: shown.edges.reduce((sum, n) => sum + (n > 0 ? 1 : 0), 0),
    claims,
  };
}

function isInTime(claim) {
  if (Number.isNaN(firstDay[claim])) return view.undated;
  return (
    (view.from === null || lastDay[claim] >= view.from) &&
    (view.until === null || firstDay[claim] <= view.until)
  );
}

// The claims of an edge that are shown, the latest first.
function claimsOf(edge) {
  const claims = d3.range(edgeStart[edge], edgeStart[edge + 1]).filter((claim) => shown.claims[claim]);
  const day = (claim) => (Number.isNaN(firstDay[claim]) ? -Infinity : firstDay[claim]);
  return claims.sort((left, right) => day(right) - day(left) || left - right);
}

// A facet as the shorter of what is on and what is off.
function facetText(name) {
  const { values } = FACETS[name];
  const off = view.off[name];
  if (off.size === 0) return null;
  const isShort = off.size * 2 <= values.length;
  const listed = values.filter((_, index) => off.has(index) === isShort);
  // What has no value stands as a tilde, so that it is not lost where it is alone.
  return (isShort ? "-" : "") + listed.map((value) => encodeURIComponent(value) || "~").join(",");
}

function readFacet(name, text) {
  const { values } = FACETS[name];
  const off = new Set();
  if (text !== null) {
    const isOff = text.startsWith("-");
    const parts = (isOff ? text.slice(1) : text).split(",");
    const listed = new Set(parts.map((part) => (part === "~" ? "" : decoded(part))));
    values.forEach((value, index) => { if (listed.has(value) === isOff) off.add(index); });
  }
  view.off[name] = off;
}

function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

function addressOfView() {
  const parts = new URLSearchParams();
  const put = (name, value) => { if (value !== null && value !== "") parts.set(name, value); };
  put("actor", view.actor === null ? null : ACTORS.id[view.actor]);
  put("second", view.second === null ? null : ACTORS.id[view.second]);
  put("edge", view.edge === null ? null : EDGES.id[view.edge]);
  for (const name of Object.keys(FACETS)) put(name, facetText(name));
  put("confidence", view.confidence || null);
  put("belief", view.belief || null);
  put("contested", view.contested ? "1" : null);
  put("from", view.from === null ? null : dayText(view.from));
  put("until", view.until === null ? null : dayText(view.until));
  put("undated", view.undated ? null : "0");
  put("view", view.table ? "table" : null);
  put("sort", view.sort === "claims-down" ? null : view.sort);
  put("place", view.place);
  return parts.toString();
}

function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const numbered = (numbers, name) => numbers.get(parts.get(name)) ?? null;
  const day = (name, end) => (/^\d{4}-\d\d-\d\d$/.test(parts.get(name) || "") ? dayRange(parts.get(name))[end] : null);
  view.actor = numbered(actorNumber, "actor");
  view.second = view.actor === null ? null : numbered(actorNumber, "second");
  view.edge = numbered(edgeNumber, "edge");
  for (const name of Object.keys(FACETS)) readFacet(name, parts.get(name));
  for (const name of ["confidence", "belief"]) view[name] = Math.min(Math.max(Number(parts.get(name)) || 0, 0), 100);
  view.contested = parts.get("contested") === "1";
  view.from = day("from", 0);
  view.until = day("until", 1);
  view.undated = parts.get("undated") !== "0";
  view.table = parts.get("view") === "table";
  view.sort = parts.get("sort") || "claims-down";
  view.place = /^-?[\d.]+(,-?[\d.]+){2}$/.test(parts.get("place") || "") ? parts.get("place") : null;
}

function writeAddress() {
  const address = addressOfView();
  if (address === location.hash.slice(1)) return;
  history.replaceState(null, "", address ? `#${address}` : "#");
}

// The form of the filters.
const filterForm = {
  draw() {
    const claims = Object.entries(FACETS).map(([name]) => this.facet(name));
    const contestedBox = make("input", {
      type: "checkbox", id: "contested",
      onchange: () => { view.contested = contestedBox.checked; update(); },
    });
    byID("filters").replaceChildren(
      make("p", { id: "counts", class: "counts" }),
      make("p", { class: "hint" }, aboutText()),
      make("div", { class: "row" },
        make("button", { type: "button", id: "reset", onclick: () => this.reset() }, say("reset")),
        make("button", { type: "button", id: "copy-link", onclick: copyLink }, say("copyLink"))),
      this.slider("confidence"),
      this.slider("belief"),
      GRAPH.conflicts.kind.length === 0 ? null : make("label", { class: "check" }, contestedBox, make("span", {}, say("contested"))),
      ...claims.filter((facet) => facet !== null),
    );
  },

  // The least of something, in hundredths.
  slider(name) {
    const input = make("input", {
      type: "range", id: name, min: 0, max: 100, step: 5,
      oninput: () => { view[name] = Number(input.value); update(); },
    });
    const output = make("output", { for: name, id: `${name}-value` });
    return make("div", { class: "field" }, make("label", { for: name }, say(`${name}Least`), " ", output), input);
  },

  // A facet is a group of boxes, relations by their stances; one with one value has no use.
  facet(name) {
    const { text, values, of, ofActor } = FACETS[name];
    const counts = new Array(values.length).fill(0);
    if (!ofActor) for (let claim = 0; claim < claimCount; claim++) counts[of(claim)]++;
    else for (const number of ofActors[name]) counts[number]++;
    const used = d3.range(values.length).filter((index) => counts[index] > 0);
    if (used.length < 2) return null;
    if (name === "source" || name === "sector") used.sort((left, right) => counts[right] - counts[left] || left - right);
    const group = make("fieldset", { "data-facet": name }, make("legend", {}, say(text)));
    const row = (index) => this.row(name, index, counts[index]);
    if (name === "relation") {
      for (const stance of STANCES) {
        const items = used.filter((index) => RELATIONS.stance[index] === stance);
        if (items.length === 0) continue;
        const all = make("button", { type: "button", class: "only", onclick: () => this.only(name, new Set(items)) }, say("only"));
        all.setAttribute("aria-label", say("onlyThis", { what: say(stance) }));
        group.append(make("p", { class: "stance" }, sample(stance, 0), " ", say(stance), all));
        group.append(make("ul", {}, items.map(row)));
      }
    } else {
      group.append(make("ul", {}, many(used, 12, row)));
    }
    return group;
  },

  row(name, index, counted) {
    const box = make("input", {
      type: "checkbox", value: index,
      onchange: () => {
        if (box.checked) view.off[name].delete(index); else view.off[name].add(index);
        update();
      },
    });
    box.checked = !view.off[name].has(index);
    const text = this.valueText(name, index);
    const only = make("button", { type: "button", class: "only", onclick: () => this.only(name, new Set([index])) }, say("only"));
    only.setAttribute("aria-label", say("onlyThis", { what: text }));
    const label = make("label", { class: "check" }, box, make("bdi", {}, text), make("span", { class: "number" }, number(counted)));
    return make("li", {}, label, only);
  },

  valueText(name, index) {
    const value = FACETS[name].values[index];
    if (name === "relation") return RELATIONS.label[index];
    if (name === "sector") return value ? say(`sector${value}`) : say("noSector");
    return name === "source" ? value || say("noSource") : say(value);
  },

  // Only these values; where that is so already, all of them.
  only(name, kept) {
    const off = FACETS[name].values.map((_, index) => index).filter((index) => !kept.has(index));
    const isSo = off.length === view.off[name].size && off.every((index) => view.off[name].has(index));
    view.off[name] = new Set(isSo ? [] : off);
    update();
  },

  reset() {
    for (const name of Object.keys(FACETS)) view.off[name].clear();
    Object.assign(view, { confidence: 0, belief: 0, contested: false, from: null, until: null, undated: true });
    update();
  },

  // Shows the state in the form.
  refresh() {
    for (const box of document.querySelectorAll("#filters fieldset input")) {
      box.checked = !view.off[box.closest("fieldset").dataset.facet].has(Number(box.value));
    }
    for (const name of ["confidence", "belief"]) {
      byID(name).value = view[name];
      byID(`${name}-value`).textContent = (view[name] / 100).toFixed(2);
    }
    if (byID("contested")) byID("contested").checked = view.contested;
    const { actors, edges, claims } = shown.counts;
    byID("counts").textContent = say("shown", { actors: number(actors), edges: number(edges), claims: number(claims) });
  },
};

async function copyLink() {
  const isDone = await copyText(location.href);
  announce(say(isDone ? "linkCopied" : "copyFailed"));
  byID("copy-link").textContent = say(isDone ? "linkCopied" : "copyFailed");
  d3.timeout(() => { byID("copy-link").textContent = say("copyLink"); }, 2000);
}

function aboutText() {
  const { edges, contradicting } = GRAPH.about;
  if (edgeCount >= edges) return "";
  const values = { n: number(edgeCount - contradicting), all: number(edges), more: number(contradicting) };
  return say(contradicting > 0 ? "strongest" : "strongestAlone", values);
}
