// The panel at the side: an actor, or an edge with all its claims.

function panelHead(title, ...more) {
  const close = make("button", { type: "button", class: "close", "aria-label": say("close"), onclick: () => open({}) }, "×");
  return make("div", { class: "head" }, make("h2", { id: "panel-title" }, title), close, ...more);
}

function section(title, ...content) {
  return make("section", {}, make("h3", {}, title), ...content);
}

// An edge as a line of a list, which opens it.
function edgeItem(edge, from = null) {
  const isSubject = EDGES.subject[edge] === from;
  const [subject, object] = [EDGES.subject[edge], EDGES.object[edge]].map(nameOf);
  const words = from === null || !isSubject ? [subject, ` ${relationText(edge)} `, object] : [`${relationText(edge)} `, object];
  const isContested = claimsOf(edge).some((claim) => contested[claim]);
  return make("li", {}, make("button", { type: "button", class: "edge", "data-edge": EDGES.id[edge], onclick: () => open({ ...chosenActors(), edge }, true) },
    sample(stanceOf(edge), certaintyOf(edge)), make("span", { class: "words" }, ...words, " ", badge(edge), isContested ? make("span", { class: "badge contested" }, "≠ ", say("contradicted")) : null),
    make("span", { class: "number" }, number(shown.edges[edge]))));
}

const chosenActors = () => ({ actor: view.actor, second: view.second });

function edgeList(edges, from) {
  const sorted = [...edges].sort((left, right) => shown.edges[right] - shown.edges[left] || left - right);
  return make("ul", { class: "edges" }, many(sorted, 15, (edge) => edgeItem(edge, from)));
}

// Words as they are first written: "President" and "president" are one.
function differentWords(words) {
  const known = new Map();
  for (const word of words.filter(Boolean)) if (!known.has(word.toLowerCase())) known.set(word.toLowerCase(), word);
  return [...known.values()];
}

const claimsOfEdges = (edges) => edges.flatMap(claimsOf);

const panels = {
  refresh() {
    const panel = byID("panel");
    const isOpen = view.edge !== null || view.actor !== null;
    panel.hidden = !isOpen;
    document.body.classList.toggle("has-panel", isOpen);
    if (!isOpen) return panel.replaceChildren();
    const isSame = panel.dataset.shows === `${view.actor} ${view.second} ${view.edge}`;
    const top = isSame ? panel.scrollTop : 0;
    panel.dataset.shows = `${view.actor} ${view.second} ${view.edge}`;
    panel.setAttribute("aria-labelledby", "panel-title");
    if (view.edge !== null) panel.replaceChildren(...this.edge(view.edge));
    else if (view.second !== null) panel.replaceChildren(...pairPanel(view.actor, view.second));
    else panel.replaceChildren(...this.actor(view.actor));
    panel.scrollTop = top;
  },

  actor(actor) {
    const edges = edgesOf[actor].filter((edge) => shown.edges[edge] > 0);
    const kind = [ACTORS.subtype[actor] || say(ACTORS.type[actor]), ACTORS.country[actor], sectorText(actor)].filter(Boolean).join(" · ");
    const facts = [count("document", ACTORS.documents[actor]), say("mentions", { n: number(ACTORS.mentions[actor]) }), count("claim", shown.actors[actor])];
    const compare = make("div", { class: "search" });
    searchBox(compare, "compare", say("searchSecond"), (second) => { if (second !== actor) open({ actor, second }, true); });
    const quotes = quotesOf[actor].filter((claim) => shown.claims[claim]);
    const aliases = ACTORS.aliases[actor];
    return [
      panelHead(nameOf(actor), make("p", { class: "kind" }, kind, " ", wikidataLink(actor))),
      aliases.length === 0 ? "" : make("p", { class: "hint" }, say("alsoCalled", { names: aliases.slice(0, 12).join(", ") })),
      make("p", { class: "facts" }, facts.join(" · ")),
      compare,
      bondBox(actor),
      timelineChart(claimsOfEdges(edges), ACTORS.name[actor]) || "",
      edges.length === 0 && quotes.length === 0 ? make("p", { class: "hint" }, say("nothing")) : "",
      edgesOf[actor].length === 0 ? make("p", { class: "hint" }, say("notOnMap")) : "",
      ...this.affiliations(actor, edges),
      ...STANCES.slice(0, 2).flatMap((stance) => {
        const some = edges.filter((edge) => stanceOf(edge) === stance);
        return some.length === 0 ? [] : [section(say(stance), edgeList(some, actor))];
      }),
      quotes.length === 0 ? "" : section(say("quoted"), make("ul", { class: "edges" }, many([...new Set(quotes.map((claim) => edgeOf[claim]))], 10, (edge) => edgeItem(edge)))),
    ];
  },

  affiliations(actor, edges) {
    const some = edges.filter((edge) => stanceOf(edge) === "affiliation")
      .sort((left, right) => shown.edges[right] - shown.edges[left] || left - right);
    if (some.length === 0) return [];
    const items = some.map((edge) => {
      const claims = claimsOf(edge);
      const roles = differentWords(claims.map((claim) => CLAIMS.role[claim])).slice(0, 3).join(", ");
      const item = edgeItem(edge, actor);
      if (roles) item.querySelector(".words").append(make("span", { class: "role" }, ` ${say("role", { role: roles })}`));
      if (claims.length > 0 && claims.every((claim) => CLAIMS.former[claim])) item.querySelector(".words").append(make("span", { class: "badge" }, say("former")));
      return item;
    });
    return [section(say("affiliations"), make("ul", { class: "edges" }, many(items, 12, (item) => item)))];
  },

  edge(edge) {
    const [subject, object] = [EDGES.subject[edge], EDGES.object[edge]];
    const ends = [subject, object].map((actor) => make("button", { type: "button", class: "name", onclick: () => open({ actor }, true) }, nameOf(actor)));
    const claims = claimsOf(edge);
    const documents = new Set(claims.map(documentOf)).size;
    const others = edgesOf[subject].filter((other) => other !== edge && shown.edges[other] > 0 && (EDGES.subject[other] === object || EDGES.object[other] === object));
    return [
      panelHead(make("span", {}, ends[0], ` ${relationText(edge)} `, ends[1]),
        make("p", { class: "kind" }, sample(stanceOf(edge), certaintyOf(edge)), " ", say(stanceOf(edge)), " ", badge(edge) || make("span", { class: "badge certainty0" }, say("legendFact")))),
      make("p", { class: "facts" }, `${count("claim", claims.length)} · ${count("document", documents)}`),
      ...beliefLines(edge),
      judgeAllRow(claims),
      make("button", { type: "button", class: "more", id: "all-between", onclick: () => open({ actor: subject, second: object }, true) }, say("allBetween")),
      claims.length === 0 ? make("p", { class: "hint" }, say("nothing")) : "",
      make("ol", { class: "claims" }, many(claims, 20, (claim) => claimItem(claim))),
      others.length === 0 ? "" : section(say("othersBetween"), edgeList(others, null)),
    ];
  },
};

// How far to believe an edge, by all claims for it and against it, and the edge that says the contrary.
function beliefLines(edge) {
  const facts = [
    make("span", { class: "sure", title: say("beliefHint") }, say("belief", { n: (EDGES.belief[edge] / 100).toFixed(2) }), meter(EDGES.belief[edge])),
    count("affirmation", EDGES.affirmations[edge]), count("denial", EDGES.denials[edge]), count("text", EDGES.texts[edge]), count("voice", EDGES.voices[edge]),
  ];
  const contrary = contraryOf.get(edge);
  return [
    make("p", { class: "facts belief" }, ...facts.flatMap((fact, index) => (index === 0 ? [fact] : [" · ", fact]))),
    contrary === undefined ? "" : make("div", { class: "against", id: "contrary" },
      make("b", {}, "≠ ", count(EDGES.denied[edge] ? "contraryAffirmed" : "contraryDenied", EDGES.denied[edge] ? EDGES.affirmations[edge] : EDGES.denials[edge])),
      make("button", { type: "button", class: "more", onclick: () => open({ ...chosenActors(), edge: contrary }, true) }, say("showContrary"))),
  ];
}

// A claim with its sentence, where it is from, and what is said against it.
function claimItem(claim) {
  const document = documentOf(claim);
  const date = CLAIMS.date[claim];
  const published = DOCUMENTS.published[document];
  const speaker = CLAIMS.speaker[claim];
  const source = DOCUMENTS.source[document];
  const title = DOCUMENTS.title[document] || DOCUMENTS.id[document];
  const facts = [
    make("span", { class: "date" }, date || (published ? say("published", { date: published }) : say("undatedClaim"))),
    speaker >= 0 ? spoken("says", "name", nameOf(speaker)) : null,
    source ? spoken("toldBy", "source", make("bdi", {}, source)) : null,
    CLAIMS.place[claim] ? spoken("place", "place", make("bdi", {}, CLAIMS.place[claim])) : null,
    CLAIMS.role[claim] ? spoken("role", "role", make("bdi", {}, CLAIMS.role[claim])) : null,
    CLAIMS.former[claim] ? make("span", { class: "badge" }, say("former")) : null,
    make("span", { class: "sure", title: say("rule", { rule: RULES[CLAIMS.rule[claim]] }) }, say("sure", { n: (CLAIMS.confidence[claim] / 100).toFixed(2) }), meter(CLAIMS.confidence[claim])),
  ];
  return make("li", { id: `claim-${claim}`, class: "claim" },
    make("blockquote", {}, markedSentence(claim)),
    make("p", { class: "facts" }, ...facts.filter(Boolean).flatMap((fact, index) => (index === 0 ? [fact] : [" · ", fact]))),
    make("p", { class: "document" }, link(DOCUMENTS.id[document], title)),
    judgeRow(claim),
    ...against(claim));
}

// A text in which a name stands as an element of its own.
function spoken(key, name, element) {
  const [before, after] = say(key, { [name]: "\u0000" }).split("\u0000");
  return make("span", {}, before, element, after);
}

function meter(hundredths) {
  const element = make("meter", { min: 0, max: 100, "aria-hidden": "true" });
  element.value = hundredths;
  return element;
}

// The sentence in pieces: where marks overlap, the trigger goes before the ends.
function markedSentence(claim) {
  const text = SENTENCES.text[CLAIMS.sentence[claim]];
  const marks = CLAIMS.marks[claim];
  const parts = ["subject", "object", "trigger", "speaker"];
  const owners = new Int8Array(text.length).fill(-1);
  for (const part of [3, 1, 0, 2]) {
    for (let place = 0; place < marks.length; place += 3) {
      if (marks[place + 2] === part) owners.fill(part, marks[place], marks[place + 1]);
    }
  }
  const pieces = [];
  for (let start = 0; start < text.length;) {
    let end = start + 1;
    while (end < text.length && owners[end] === owners[start]) end++;
    const piece = text.slice(start, end);
    const part = parts[owners[start]];
    pieces.push(part ? make("mark", { class: part, title: say(`${part}Mark`) }, piece) : piece);
    start = end;
  }
  return make("span", { dir: "auto" }, ...pieces);
}

// What is said against a claim: the claim nearest in time of each conflict.
function against(claim) {
  return (againstClaim.get(claim) || []).map(({ conflict, others, side }) => {
    const gap = (other) => (Number.isNaN(firstDay[other]) || Number.isNaN(firstDay[claim]) ? Infinity : Math.abs(firstDay[other] - firstDay[claim]));
    const best = [...others].sort((left, right) => gap(left) - gap(right) || CLAIMS.confidence[right] - CLAIMS.confidence[left] || left - right)[0];
    const key = CONFLICTS.settled[conflict] ? "settles" : "contradicts";
    const label = say(key, { label: (side === 0 ? CONFLICTS.secondLabel : CONFLICTS.firstLabel)[conflict] });
    const document = documentOf(best);
    const speaker = CLAIMS.speaker[best];
    const facts = [CLAIMS.date[best] || DOCUMENTS.published[document] || say("undatedClaim")];
    if (speaker >= 0) facts.push(say("says", { name: ACTORS.name[speaker] }));
    if (DOCUMENTS.source[document]) facts.push(say("toldBy", { source: DOCUMENTS.source[document] }));
    return make("div", { class: CONFLICTS.settled[conflict] ? "against settled" : "against" },
      make("p", {}, make("b", {}, label), others.length > 1 ? ` (${count("claim", others.length)})` : ""),
      make("blockquote", {}, markedSentence(best)),
      make("p", { class: "facts" }, make("bdi", {}, facts.join(" · "))),
      make("button", { type: "button", class: "more", onclick: () => showClaim(best) }, say("goThere")));
  });
}

// Opens the edge of a claim and brings the claim into view.
function showClaim(claim) {
  open({ ...chosenActors(), edge: edgeOf[claim] }, true);
  const item = byID(`claim-${claim}`);
  if (item) {
    item.scrollIntoView({ block: "center" });
    item.classList.add("lit");
  }
}
