// Two actors: all that is between them over time, and how asserted edges lead from one to the other.

function pairPanel(first, second) {
  const edges = edgesOf[first].filter((edge) => shown.edges[edge] > 0 && (EDGES.subject[edge] === second || EDGES.object[edge] === second));
  const names = { a: ACTORS.name[first], b: ACTORS.name[second] };
  const isMutual = (edge) => RELATIONS.symmetric[EDGES.relation[edge]];
  const groups = [
    [say("does", { a: names.a, b: names.b }), edges.filter((edge) => !isMutual(edge) && EDGES.subject[edge] === first)],
    [say("does", { a: names.b, b: names.a }), edges.filter((edge) => !isMutual(edge) && EDGES.subject[edge] === second)],
    [say("mutual"), edges.filter(isMutual)],
  ];
  const ends = [first, second].map((actor) => make("button", { type: "button", class: "name", onclick: () => open({ actor }, true) }, nameOf(actor)));
  return [
    panelHead(make("span", {}, ends[0], " – ", ends[1])),
    timelineChart(claimsOfEdges(edges), say("between", names)) || "",
    edges.length === 0 ? make("p", { class: "hint" }, say("nothingBetween")) : "",
    ...groups.filter(([, some]) => some.length > 0).map(([title, some]) => section(title, edgeList(some, null))),
    section(say("paths"), ...pathList(first, second)),
  ];
}

function pathList(first, second) {
  const paths = shortestPaths(first, second);
  if (paths.length === 0) return [make("p", { class: "hint" }, say("noPath"))];
  return paths.map((path) => make("ol", { class: "edges path" }, path.map((edge) => edgeItem(edge))));
}

// The shortest chains of edges told as facts, whichever way they point; the heaviest of equals.
function shortestPaths(first, second, most = 5) {
  const steps = new Map([[first, 0]]);
  let reached = [first];
  while (reached.length > 0 && !steps.has(second)) {
    const next = [];
    for (const actor of reached) {
      for (const edge of assertedEdges(actor)) {
        const other = otherEnd(edge, actor);
        if (steps.has(other)) continue;
        steps.set(other, steps.get(actor) + 1);
        next.push(other);
      }
    }
    reached = next;
  }
  if (!steps.has(second)) return [];
  const paths = [];
  const weigh = (path) => d3.min(path, (edge) => shown.edges[edge]);
  // Back from the end, by the heaviest edges first: not all of very many are looked at.
  (function walk(actor, path) {
    if (paths.length >= 200) return;
    if (actor === first) return void paths.push(path);
    const back = assertedEdges(actor).filter((edge) => steps.get(otherEnd(edge, actor)) === steps.get(actor) - 1);
    const heaviest = d3.nest().key((edge) => otherEnd(edge, actor)).rollup((some) => some[d3.scan(some, (left, right) => shown.edges[right] - shown.edges[left] || left - right)]).entries(back);
    for (const { value } of heaviest.sort((left, right) => shown.edges[right.value] - shown.edges[left.value])) walk(otherEnd(value, actor), [value, ...path]);
  })(second, []);
  return paths.sort((left, right) => weigh(right) - weigh(left)).slice(0, most);
}

const otherEnd = (edge, actor) => (EDGES.subject[edge] === actor ? EDGES.object[edge] : EDGES.subject[edge]);
const assertedEdges = (actor) => edgesOf[actor].filter((edge) => shown.edges[edge] > 0 && isAsserted(edge));
