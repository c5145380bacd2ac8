// Making elements, whose texts are always texts, and putting things into words.

function say(key, values = {}) {
  return TEXT[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

const count = (key, n) => (n === 1 ? say(key) : say(`${key}s`, { n: number(n) }));
const number = (n) => n.toLocaleString("en");

// Makes an element: `properties` that begin with "on" are listeners, others attributes.
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

const byID = (id) => document.getElementById(id);

// A name that cannot turn the text around it, whatever its script.
const nameOf = (actor) => make("bdi", {}, ACTORS.name[actor]);

function certaintyText(edge) {
  const words = [];
  if (EDGES.denied[edge]) words.push(say("negative"));
  if (EDGES.modality[edge] > 0) words.push(say(MODALITIES[EDGES.modality[edge]]));
  return words.join(", ");
}

const relationText = (edge) => RELATIONS.label[EDGES.relation[edge]];

function edgeText(edge) {
  const certainty = certaintyText(edge);
  const words = [ACTORS.name[EDGES.subject[edge]], relationText(edge), ACTORS.name[EDGES.object[edge]]];
  return words.join(" ") + (certainty ? ` (${certainty})` : "");
}

// The line of an edge as the map draws it, in a text.
function sample(stance, certainty) {
  return make("span", { class: `sample ${stance} certainty${certainty}`, "aria-hidden": "true" });
}

// What part of a society an actor belongs to, where it is known.
const sectorText = (actor) => (ACTORS.sector[actor] ? say(`sector${ACTORS.sector[actor]}`) : "");

function badge(edge) {
  const certainty = certaintyText(edge);
  return certainty ? make("span", { class: `badge certainty${certaintyOf(edge)}` }, certainty) : null;
}

function announce(text) {
  byID("said").textContent = text;
}

// A link out of the page, for addresses of the web alone.
function link(address, text) {
  if (!/^https?:\/\//i.test(address)) return make("span", {}, make("bdi", {}, text));
  const properties = { href: address, target: "_blank", rel: "noopener noreferrer" };
  return make("a", { ...properties, title: say("opens", { title: text }) }, make("bdi", {}, text));
}

function wikidataLink(actor) {
  const id = ACTORS.id[actor];
  return /^Q[0-9]+$/.test(id) ? link(`https://www.wikidata.org/wiki/${id}`, say("wikidata")) : null;
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = make("textarea", { class: "unseen" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

// Shows the first of many items, and the others when asked.
function many(items, most, draw) {
  const list = items.slice(0, most).map(draw);
  if (items.length <= most) return list;
  const rest = items.length - most;
  const more = make("button", { type: "button", class: "more" }, say("more", { n: number(rest) }));
  const box = make("li", { class: "bare" }, more);
  more.addEventListener("click", () => box.replaceWith(...many(items.slice(most), 100, draw)));
  return [...list, box];
}
