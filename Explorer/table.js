// The table: what the map shows, for eyes that read rows, for screen readers, and to be copied.

const COLUMNS = [
  { name: "subject", text: "columnSubject", value: (row) => ACTORS.name[EDGES.subject[row.edge]] },
  { name: "relation", text: "columnRelation", value: (row) => relationText(row.edge) },
  { name: "object", text: "columnObject", value: (row) => ACTORS.name[EDGES.object[row.edge]] },
  { name: "certainty", text: "columnCertainty", value: (row) => certaintyText(row.edge) || say("actual") },
  { name: "claims", text: "columnClaims", value: (row) => row.claims, isNumber: true },
  { name: "documents", text: "columnDocuments", value: (row) => row.documents, isNumber: true },
  { name: "first", text: "columnFirst", value: (row) => row.first, isDate: true },
  { name: "last", text: "columnLast", value: (row) => row.last, isDate: true },
  { name: "confidence", text: "columnConfidence", value: (row) => row.confidence, isNumber: true },
  { name: "belief", text: "columnBelief", value: (row) => (EDGES.belief[row.edge] / 100).toFixed(2), isNumber: true },
  { name: "contested", text: "columnContested", value: (row) => row.contested },
];

const table = {
  most: 300,

  rows() {
    const rows = [];
    for (let edge = 0; edge < edgeCount; edge++) {
      if (shown.edges[edge] === 0) continue;
      const claims = claimsOf(edge);
      const dates = claims.map((claim) => CLAIMS.date[claim] || DOCUMENTS.published[documentOf(claim)]).filter(Boolean).sort();
      rows.push({
        edge, claims: claims.length, documents: new Set(claims.map(documentOf)).size, first: dates[0] || "", last: dates[dates.length - 1] || "",
        confidence: (d3.max(claims, (claim) => CLAIMS.confidence[claim]) / 100).toFixed(2), contested: claims.some((claim) => contested[claim]) ? say("yes") : "",
      });
    }
    const [name, way] = view.sort.split("-");
    const column = COLUMNS.find((one) => one.name === name) || COLUMNS[4];
    const sign = way === "up" ? 1 : -1;
    // Plain order of code units: the same in every browser and language.
    const compare = (left, right) => (column.isNumber ? left - right : left < right ? -1 : left > right ? 1 : 0);
    return rows.sort((left, right) => sign * compare(column.value(left), column.value(right)) || left.edge - right.edge);
  },

  refresh() {
    byID("table").hidden = !view.table;
    byID("map").hidden = view.table;
    byID("show-table").setAttribute("aria-pressed", String(view.table));
    byID("show-map").setAttribute("aria-pressed", String(!view.table));
    if (!view.table) return byID("table").replaceChildren();
    const rows = this.rows();
    const copy = make("button", { type: "button", id: "copy", onclick: () => this.copy(rows) }, say("copy"));
    const body = make("tbody", {}, rows.slice(0, this.most).map((row) => this.row(row)));
    const rest = rows.length - this.most;
    const more = rest <= 0 ? "" : make("button", { type: "button", class: "more" }, say("more", { n: number(Math.min(rest, 1000)) }));
    if (more) more.addEventListener("click", () => { this.most += 1000; this.refresh(); });
    byID("table").replaceChildren(
      make("div", { class: "row" }, make("p", { class: "hint" }, say("shown", { actors: number(shown.counts.actors), edges: number(rows.length), claims: number(shown.counts.claims) })), copy),
      make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("table") },
        make("table", {}, make("caption", { class: "unseen" }, say("tableCaption")), make("thead", {}, make("tr", {}, COLUMNS.map((column) => this.heading(column)))), body), more));
  },

  heading(column) {
    const [name, way] = view.sort.split("-");
    const isSorted = name === column.name;
    const sort = () => {
      const next = isSorted ? (way === "up" ? "down" : "up") : column.isNumber ? "down" : "up";
      view.sort = `${column.name}-${next}`;
      update();
      document.querySelector(`th[data-column="${column.name}"] button`).focus();
    };
    const mark = isSorted ? (way === "up" ? " ▲" : " ▼") : "";
    return make("th", { scope: "col", "data-column": column.name, class: column.isNumber ? "number" : null, "aria-sort": isSorted ? (way === "up" ? "ascending" : "descending") : null },
      make("button", { type: "button", onclick: sort }, say(column.text), make("span", { "aria-hidden": "true" }, mark)));
  },

  row(row) {
    const edge = make("button", { type: "button", class: "edge", "data-edge": EDGES.id[row.edge], onclick: () => open({ edge: row.edge }, true) }, sample(stanceOf(row.edge), certaintyOf(row.edge)), relationText(row.edge));
    const actor = (number) => make("button", { type: "button", class: "name", onclick: () => open({ actor: number }, true) }, nameOf(number));
    const cells = COLUMNS.map((column) => make("td", { class: column.isNumber ? "number" : column.isDate ? "date" : null }, String(column.value(row))));
    cells[0].replaceChildren(actor(EDGES.subject[row.edge]));
    cells[1].replaceChildren(edge);
    cells[2].replaceChildren(actor(EDGES.object[row.edge]));
    return make("tr", { class: row.edge === view.edge ? "chosen" : null }, cells);
  },

  // As columns parted by tabs, of which spreadsheets take nothing for a formula.
  async copy(rows) {
    const cell = (value) => String(value).replace(/[\t\r\n]+/g, " ").replace(/^[=+\-@]/, "'$&");
    const lines = [COLUMNS.map((column) => say(column.text)), ...rows.map((row) => COLUMNS.map((column) => column.value(row)))];
    const isDone = await copyText(lines.map((line) => line.map(cell).join("\t")).join("\n"));
    announce(isDone ? say("copied", { n: number(rows.length) }) : say("copyFailed"));
    byID("copy").textContent = isDone ? say("copied", { n: number(rows.length) }) : say("copyFailed");
  },
};
