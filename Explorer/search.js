// A search that completes names, after the pattern "combobox" of ARIA.

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// All forms of all names, with how much is claimed of each actor.
const searchForms = ACTORS.name.flatMap((name, actor) => {
  const weight = edgesOf[actor].reduce((sum, edge) => sum + EDGES.claims[edge], 0);
  if (weight === 0 && quotesOf[actor].length === 0) return [];
  return [name, ...ACTORS.aliases[actor], ACTORS.id[actor]].map((form, place) => ({
    actor, form, weight, text: plain(form), isName: place === 0,
  }));
});

// The best actors for what was typed: names that begin so, then words, then parts of words; last
// those whom no edge on the map joins, whose short names would stand before a state's.
function findActors(typed, most = 12) {
  const wanted = plain(typed.trim());
  if (!wanted) return [];
  const found = new Map();
  for (const form of searchForms) {
    const at = form.text.indexOf(wanted);
    if (at < 0) continue;
    const isWord = at === 0 || /[\s\-.'’(]/.test(form.text[at - 1]);
    const rank = (form.text === wanted ? 0 : at === 0 ? 2 : isWord ? 4 : 6) + (form.isName ? 0 : 1) + (form.weight > 0 ? 0 : 8);
    const known = found.get(form.actor);
    if (!known || rank < known.rank) found.set(form.actor, { ...form, rank });
  }
  return [...found.values()]
    .sort((left, right) => left.rank - right.rank || right.weight - left.weight || left.actor - right.actor)
    .slice(0, most);
}

// Puts a search into an element; `choose` gets the number of an actor.
function searchBox(holder, id, text, chosen) {
  const list = make("ul", { id: `${id}-list`, role: "listbox", "aria-label": text, hidden: true });
  const input = make("input", {
    id: `${id}-input`, type: "search", role: "combobox", placeholder: text, "aria-label": text,
    "aria-expanded": "false", "aria-controls": `${id}-list`, "aria-autocomplete": "list",
    autocomplete: "off", spellcheck: "false",
  });
  let active = -1;
  let found = [];

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function take(actor) {
    input.value = "";
    close();
    chosen(actor);
  }

  function option(item, index) {
    const kind = ACTORS.subtype[item.actor] || say(ACTORS.type[item.actor]);
    return make(
      "li", {
        id: `${id}-${index}`, role: "option", "aria-selected": "false",
        onpointerdown: (event) => { event.preventDefault(); take(item.actor); },
      },
      nameOf(item.actor),
      make("span", { class: "kind" }, item.isName ? kind : `${kind} · ${item.form}`),
    );
  }

  function open() {
    found = findActors(input.value);
    list.replaceChildren(...found.map(option));
    active = -1;
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (!input.value.trim()) return;
    announce(found.length === 0 ? say("foundNone") : found.length === 1 ? say("foundOne") : say("found", { n: found.length }));
  }

  function move(step) {
    if (found.length === 0) return;
    active = (active + step + found.length) % found.length;
    [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === active)));
    input.setAttribute("aria-activedescendant", `${id}-${active}`);
    list.children[active].scrollIntoView({ block: "nearest" });
  }

  input.addEventListener("input", open);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && found.length > 0) take(found[Math.max(active, 0)].actor);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  holder.replaceChildren(input, list);
  return input;
}
