"use strict";
// The tables of the graph, and what is looked up in them.

const TEXT = JSON.parse(document.getElementById("texts").textContent);
const GRAPH = JSON.parse(document.getElementById("graph").textContent);
const { actors: ACTORS, edges: EDGES, claims: CLAIMS, sentences: SENTENCES } = GRAPH;
const { documents: DOCUMENTS, relations: RELATIONS, conflicts: CONFLICTS, rules: RULES } = GRAPH;
const MODALITIES = ["actual", "planned", "possible", "demanded"];
const SECTORS = [...new Set(ACTORS.sector)].sort();
const STANCES = ["cooperation", "conflict", "affiliation"];

// The first and the last day that a date may mean, as days since 1970; nothing for no date.
function dayRange(date) {
  if (!date) return null;
  const [year, month, day] = date.split("-").map(Number);
  const number = (y, m, d) => {
    const time = new Date(0);
    time.setUTCFullYear(y, m, d);
    return Math.floor(time.getTime() / 86400000);
  };
  const first = number(year, (month || 1) - 1, day || 1);
  if (day) return [first, first];
  return [first, month ? number(year, month, 0) : number(year, 11, 31)];
}

const dayText = (day) => new Date(day * 86400000).toISOString().slice(0, 10);

// For each claim: its edge, document, and days (of the deed, else of publication).
const claimCount = CLAIMS.sentence.length;
const edgeCount = EDGES.id.length;
const edgeOf = new Int32Array(claimCount);
const firstDay = new Float64Array(claimCount).fill(NaN);
const lastDay = new Float64Array(claimCount).fill(NaN);
const sourceOf = new Int32Array(claimCount);
const edgeStart = new Int32Array(edgeCount + 1);
const SOURCES = [];

(function index() {
  let claim = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    edgeStart[edge] = claim;
    for (let n = 0; n < EDGES.claims[edge]; n++) edgeOf[claim++] = edge;
  }
  edgeStart[edgeCount] = claim;
  const numbers = new Map();
  const ranges = new Map();
  for (claim = 0; claim < claimCount; claim++) {
    const source = DOCUMENTS.source[documentOf(claim)];
    if (!numbers.has(source)) {
      numbers.set(source, SOURCES.length);
      SOURCES.push(source);
    }
    sourceOf[claim] = numbers.get(source);
    const date = CLAIMS.date[claim] || DOCUMENTS.published[documentOf(claim)];
    if (!ranges.has(date)) ranges.set(date, dayRange(date));
    const days = ranges.get(date);
    if (days) [firstDay[claim], lastDay[claim]] = days;
  }
})();

function documentOf(claim) {
  return SENTENCES.document[CLAIMS.sentence[claim]];
}

// Numbers by identifiers.
const actorNumber = new Map(ACTORS.id.map((id, number) => [id, number]));
const edgeNumber = new Map(EDGES.id.map((id, number) => [id, number]));

// The edges of each actor, and the claims that quote it.
const edgesOf = ACTORS.id.map(() => []);
const quotesOf = ACTORS.id.map(() => []);
for (let edge = 0; edge < edgeCount; edge++) {
  edgesOf[EDGES.subject[edge]].push(edge);
  if (EDGES.object[edge] !== EDGES.subject[edge]) edgesOf[EDGES.object[edge]].push(edge);
}
for (let claim = 0; claim < claimCount; claim++) {
  if (CLAIMS.speaker[claim] >= 0) quotesOf[CLAIMS.speaker[claim]].push(claim);
}

// What is said against each claim: the number of the conflict, and the claims of the other side.
const againstClaim = new Map();
for (let conflict = 0; conflict < CONFLICTS.kind.length; conflict++) {
  const sides = [CONFLICTS.first[conflict], CONFLICTS.second[conflict]];
  for (const side of [0, 1]) {
    for (const claim of sides[side]) {
      if (!againstClaim.has(claim)) againstClaim.set(claim, []);
      againstClaim.get(claim).push({ conflict, others: sides[1 - side], side });
    }
  }
}

// The edge that says the contrary of each, in the same modality.
const contraryOf = new Map();
(function pairContraries() {
  const known = new Map();
  for (let edge = 0; edge < edgeCount; edge++) {
    const key = [EDGES.subject[edge], EDGES.relation[edge], EDGES.object[edge], EDGES.modality[edge]].join(" ");
    if (known.has(key)) {
      contraryOf.set(edge, known.get(key));
      contraryOf.set(known.get(key), edge);
    } else known.set(key, edge);
  }
})();

// Whether a claim is contradicted, other than by a plan that came true: within its time, or by an edge.
function isContested(claim) {
  if (EDGES.affirmations[edgeOf[claim]] > 0 && EDGES.denials[edgeOf[claim]] > 0) return true;
  return (againstClaim.get(claim) || []).some(({ conflict }) => !CONFLICTS.settled[conflict]);
}
const contested = Uint8Array.from({ length: claimCount }, (_, claim) => (isContested(claim) ? 1 : 0));

const stanceOf = (edge) => RELATIONS.stance[EDGES.relation[edge]];
const isAsserted = (edge) => !EDGES.denied[edge] && EDGES.modality[edge] === 0;
// 0 for facts, 1 for what is planned, possible or demanded, 2 for what is denied.
const certaintyOf = (edge) => (EDGES.denied[edge] ? 2 : EDGES.modality[edge] === 0 ? 0 : 1);
