// What a person decides about claims and actors, and the table in which it leaves the page.

const DECISION_COLUMNS = ["decision", "id", "value", "reason", "about", "document", "sentence"];

const review = {
  // By statements: one of { word }, { relation } and { reverse }, or the latter two, with a reason.
  claims: new Map(),
  // Pairs of actors: { word, first, second }.
  bonds: [],
  isSaved: true,
  // A page of states shows claims otherwise than they were read.
  isOn: CLAIMS.statement.length > 0,

  start() {
    byID("save-decisions").addEventListener("click", () => this.save());
    byID("save-decisions").textContent = count("save", 0);
    window.addEventListener("beforeunload", (event) => { if (!this.isSaved) event.preventDefault(); });
  },

  of(claim) { return this.claims.get(CLAIMS.statement[claim]) || {}; },

  // Decides of a claim what a change says; the same again takes it back.
  judge(claim, change) {
    this.set(claim, change);
    this.changed();
  },

  set(claim, change) {
    const statement = CLAIMS.statement[claim];
    const { reason } = this.of(claim);
    const known = { ...this.of(claim) };
    for (const [key, value] of Object.entries(change)) {
      if (known[key] === value) delete known[key]; else known[key] = value;
    }
    // What is right or wrong as it is is nothing else besides.
    if (change.word) { delete known.relation; delete known.reverse; } else delete known.word;
    if (!known.word && !known.relation && !known.reverse) this.claims.delete(statement);
    else this.claims.set(statement, { ...known, reason, claim });
  },

  judgeAll(claims, word) {
    const isSo = claims.every((claim) => this.of(claim).word === word);
    // Claims that a sentence makes by several words are judged as one.
    const firsts = new Map(claims.map((claim) => [CLAIMS.statement[claim], claim]));
    for (const claim of firsts.values()) if (isSo || this.of(claim).word !== word) this.set(claim, { word });
    this.changed();
  },

  explain(claim, reason) {
    this.of(claim).reason = reason;
    this.isSaved = false;
  },

  // Says of two actors that they are one or never are; the last word counts.
  bind(word, first, second) {
    if (first === second) return;
    this.bonds = this.bonds.filter((bond) => !(new Set([bond.first, bond.second, first, second]).size === 2));
    this.bonds.push({ word, first, second });
    this.changed();
  },

  release(bond) {
    this.bonds = this.bonds.filter((other) => other !== bond);
    this.changed();
  },

  changed() {
    this.isSaved = false;
    const lines = this.lines().length;
    const button = byID("save-decisions");
    button.hidden = lines === 0;
    button.textContent = count("save", lines);
    panels.refresh();
  },

  lines() {
    const lines = [];
    for (const [statement, decision] of this.claims) {
      const { claim, reason } = decision;
      const edge = edgeOf[claim];
      const rest = [reason || "", decisionText(edge), DOCUMENTS.id[documentOf(claim)], SENTENCES.text[CLAIMS.sentence[claim]]];
      if (decision.word) lines.push([decision.word, statement, "", ...rest]);
      if (decision.relation) lines.push(["relation", statement, decision.relation, ...rest]);
      if (decision.reverse) lines.push(["reverse", statement, "", ...rest]);
    }
    for (const bond of this.bonds) {
      lines.push([bond.word, ACTORS.id[bond.first], ACTORS.id[bond.second], "", bondText(bond), "", ""]);
    }
    return lines;
  },

  // Downloads the table, of which spreadsheets take nothing for a formula.
  save() {
    const cell = (value) => value.split(/\s+/u).filter(Boolean).join(" ").replace(/^[=+\-@]/, "'$&");
    const text = [DECISION_COLUMNS, ...this.lines()].map((line) => line.map(cell).join("\t") + "\n").join("");
    const address = URL.createObjectURL(new Blob([text], { type: "text/tab-separated-values" }));
    const anchor = make("a", { href: address, download: "review.tsv" });
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    d3.timeout(() => URL.revokeObjectURL(address), 1000);
    this.isSaved = true;
    announce(say("saved"));
  },
};

// What an edge says, as the program puts it.
function decisionText(edge) {
  const words = [ACTORS.name[EDGES.subject[edge]], relationText(edge), ACTORS.name[EDGES.object[edge]]].join(" ");
  return [words, certaintyText(edge)].filter(Boolean).join(", ");
}

const bondText = ({ word, first, second }) => say(word === "merge" ? "merged" : "separated", { a: ACTORS.name[first], b: ACTORS.name[second] });

// The buttons by which a person judges a claim.
function judgeRow(claim) {
  if (!review.isOn) return null;
  const decided = review.of(claim);
  const button = (text, change, isOn) =>
    make("button", { type: "button", "data-word": text, "aria-pressed": String(Boolean(isOn)), onclick: () => {
      review.judge(claim, change);
      announce(say("decided", { what: say(text) }));
      // The panel was made anew: who works by keyboard goes on where it was.
      document.querySelector(`#claim-${claim} [data-word="${text}"]`)?.focus();
    } }, say(text));
  const edge = edgeOf[claim];
  const isSymmetric = RELATIONS.symmetric[EDGES.relation[edge]];
  const canTurn = !isSymmetric && joins(EDGES.relation[edge], EDGES.object[edge], EDGES.subject[edge]);
  const row = make("div", { class: "judge", role: "group", "aria-label": say("judge") },
    button("accept", { word: "accept" }, decided.word === "accept"),
    button("reject", { word: "reject" }, decided.word === "reject"),
    canTurn ? button("reverse", { reverse: true }, decided.reverse) : null,
    relationChoice(claim, decided));
  if (!decided.claim && decided.claim !== 0) return row;
  const reason = make("input", { type: "text", class: "reason", placeholder: say("reason"), "aria-label": say("reason"), value: decided.reason, oninput: () => review.explain(claim, reason.value) });
  row.append(reason);
  return row;
}

const joins = (relation, subject, object) =>
  RELATIONS.domain[relation].includes(ACTORS.type[subject]) && RELATIONS.range[relation].includes(ACTORS.type[object]);

function relationChoice(claim, decided) {
  const edge = edgeOf[claim];
  const [subject, object] = decided.reverse ? [EDGES.object[edge], EDGES.subject[edge]] : [EDGES.subject[edge], EDGES.object[edge]];
  const fitting = d3.range(RELATIONS.name.length).filter((relation) => relation !== EDGES.relation[edge] && joins(relation, subject, object));
  const options = [make("option", { value: "" }, say("relation")), ...fitting.map((relation) =>
    make("option", { value: RELATIONS.name[relation], selected: decided.relation === RELATIONS.name[relation] }, say("otherRelation", { name: RELATIONS.label[relation] })))];
  const select = make("select", { "aria-label": say("relation"), class: decided.relation ? "chosen" : null, onchange: () => review.judge(claim, { relation: select.value || decided.relation }) }, options);
  return select;
}

// The buttons by which a person judges all claims that are listed.
function judgeAllRow(claims) {
  const statements = new Set(claims.map((claim) => CLAIMS.statement[claim]));
  if (!review.isOn || statements.size < 2) return "";
  return make("div", { class: "judge", id: "judge-all", role: "group", "aria-label": say("judgeAll") }, make("span", { class: "hint" }, say("judgeAll")),
    ["accept", "reject"].map((word) => make("button", { type: "button", "aria-pressed": String(claims.every((claim) => review.of(claim).word === word)), onclick: () => review.judgeAll(claims, word) }, say(word))));
}

// Where a person says that an actor is another, or never is.
function bondBox(actor) {
  if (!review.isOn) return "";
  const bonds = review.bonds.filter(({ first, second }) => first === actor || second === actor);
  const boxes = [["merge", "sameAs"], ["separate", "otherThan"]].map(([word, text]) => {
    const box = make("div", { class: "search" });
    searchBox(box, word, say(text), (other) => review.bind(word, actor, other));
    return box;
  });
  const items = bonds.map((bond) => make("li", {}, make("bdi", {}, bondText(bond)), " ",
    make("button", { type: "button", class: "more", onclick: () => review.release(bond) }, say("takeBack"))));
  return make("details", { class: "bonds", open: bonds.length > 0 }, make("summary", {}, say("bonds")), boxes, make("ul", { class: "bare" }, items));
}
