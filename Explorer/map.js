// The map on a canvas: places come from the program, D3 zooms, this draws what is shown.

const map = {
  canvas: byID("canvas"),
  transform: d3.zoomIdentity,
  lines: [],
  hovered: null,

  start() {
    this.context = this.canvas.getContext("2d");
    this.onMap = d3.range(ACTORS.id.length).filter((actor) => edgesOf[actor].length > 0);
    this.points = this.onMap.map((actor) => [ACTORS.x[actor] / 10, ACTORS.y[actor] / 10]);
    this.bounds = [d3.extent(this.points, (point) => point[0]), d3.extent(this.points, (point) => point[1])];
    this.tree = d3.quadtree(this.onMap, (actor) => ACTORS.x[actor] / 10, (actor) => ACTORS.y[actor] / 10);
    this.zoom = d3.zoom().scaleExtent([0.02, 12])
      .on("zoom", () => { this.transform = d3.event.transform; this.moving = Boolean(this.isStarted); this.draw(); this.settle(); })
      .on("end", () => this.keepPlace());
    const canvas = d3.select(this.canvas).call(this.zoom).on("dblclick.zoom", null);
    canvas.on("mousemove", () => this.point(d3.mouse(this.canvas)));
    canvas.on("mouseleave", () => this.hover(null));
    canvas.on("click", () => this.click(d3.mouse(this.canvas)));
    this.canvas.addEventListener("keydown", (event) => this.key(event));
    byID("zoom-in").addEventListener("click", () => this.zoomBy(1.5));
    byID("zoom-out").addEventListener("click", () => this.zoomBy(1 / 1.5));
    byID("zoom-fit").addEventListener("click", () => this.fit());
    this.legend();
    this.resize();
  },

  zoomBy(factor) { d3.select(this.canvas).call(this.zoom.scaleBy, factor); },

  resize() {
    const box = byID("map").getBoundingClientRect();
    const ratio = window.devicePixelRatio || 1;
    [this.width, this.height, this.ratio] = [box.width, box.height, ratio];
    this.canvas.width = Math.round(box.width * ratio);
    this.canvas.height = Math.round(box.height * ratio);
    this.draw();
  },

  // How far down the map can be seen: on narrow screens a panel lies over it.
  seenHeight() {
    const panel = byID("panel");
    if (panel.hidden || getComputedStyle(panel).position !== "absolute") return this.height;
    const top = panel.getBoundingClientRect().top - this.canvas.getBoundingClientRect().top;
    return Math.min(Math.max(top, 120), this.height);
  },

  // Where everything fits, or what is chosen.
  fit(actors = this.onMap, closest = 2.5) {
    if (actors.length === 0 || this.width === 0) return;
    const [left, right] = d3.extent(actors, (actor) => ACTORS.x[actor] / 10);
    const [top, bottom] = d3.extent(actors, (actor) => ACTORS.y[actor] / 10);
    const room = Math.min(60, this.width / 8);
    const height = this.seenHeight();
    const scale = Math.min((this.width - 2 * room) / Math.max(right - left, 1), (height - 2 * room) / Math.max(bottom - top, 1), closest);
    const middle = [(left + right) / 2, (top + bottom) / 2];
    const place = d3.zoomIdentity.translate(this.width / 2, height / 2).scale(Math.max(scale, 0.02)).translate(-middle[0], -middle[1]);
    d3.select(this.canvas).call(this.zoom.transform, place);
  },

  // Shows actors, if they are outside or too small to be seen; who has no edge is not on the map.
  show(all) {
    const actors = all.filter((actor) => edgesOf[actor].length > 0);
    if (this.width === 0 || actors.length === 0) return;
    const inside = actors.every((actor) => {
      const [x, y] = this.place(actor);
      return x > 30 && y > 30 && x < this.width - 30 && y < this.seenHeight() - 30;
    });
    if (inside && this.transform.k > 0.25) return;
    if (actors.length > 1) return this.fit(actors, 1.5);
    const scale = Math.max(this.transform.k, 0.8);
    const place = d3.zoomIdentity.translate(this.width / 2, this.seenHeight() / 2).scale(scale).translate(-ACTORS.x[actors[0]] / 10, -ACTORS.y[actors[0]] / 10);
    d3.select(this.canvas).call(this.zoom.transform, place);
  },

  // The place in the address: the middle of the map, and the scale.
  keepPlace() {
    const [x, y] = this.transform.invert([this.width / 2, this.height / 2]);
    view.place = [x.toFixed(0), y.toFixed(0), this.transform.k.toFixed(3)].join(",");
    if (this.isStarted) writeAddress();
  },

  restorePlace() {
    // Behind the table it has no size yet.
    if (this.width === 0) return;
    this.wasSeen = true;
    if (!view.place) return this.fit();
    const [x, y, k] = view.place.split(",").map(Number);
    const scale = Math.min(Math.max(k || 1, 0.02), 12);
    const place = d3.zoomIdentity.translate(this.width / 2, this.height / 2).scale(scale).translate(-x, -y);
    d3.select(this.canvas).call(this.zoom.transform, place);
  },

  place(actor) { return this.transform.apply([ACTORS.x[actor] / 10, ACTORS.y[actor] / 10]); },

  isSeen(actor) {
    const [x, y] = this.place(actor);
    return x >= 0 && y >= 0 && x <= this.width && y <= this.height;
  },

  // On the screen, in pixels: important actors are larger, and none too small to be hit.
  radius(actor) {
    const own = Math.min(ACTORS.size[actor], ACTORS.reach[actor][0], ACTORS.reach[actor][1]) / 20;
    const small = this.onMap.length > 400 ? 2.2 : 5;
    return Math.min(Math.max(own * Math.sqrt(this.transform.k) * 0.9, small), 20);
  },

  // Puts the edges that are shown together into lines: one for each stance and certainty of a pair.
  refresh() {
    const pairs = new Map();
    for (let edge = 0; edge < edgeCount; edge++) {
      const [subject, object] = [EDGES.subject[edge], EDGES.object[edge]];
      if (shown.edges[edge] === 0 || subject === object) continue;
      const pair = Math.min(subject, object) * ACTORS.id.length + Math.max(subject, object);
      if (!pairs.has(pair)) pairs.set(pair, new Map());
      const rank = STANCES.indexOf(stanceOf(edge)) * 3 + certaintyOf(edge);
      const lines = pairs.get(pair);
      if (!lines.has(rank)) lines.set(rank, { rank, edges: [], weight: 0, heads: new Set(), contested: false });
      const line = lines.get(rank);
      line.edges.push(edge);
      line.weight += shown.edges[edge];
      if (!RELATIONS.symmetric[EDGES.relation[edge]]) line.heads.add(object);
      for (let claim = edgeStart[edge]; claim < edgeStart[edge + 1]; claim++) {
        if (contested[claim] && shown.claims[claim]) line.contested = true;
      }
    }
    this.lines = [];
    for (const [pair, lines] of pairs) {
      const ends = [Math.floor(pair / ACTORS.id.length), pair % ACTORS.id.length];
      [...lines.values()].sort((left, right) => left.rank - right.rank).forEach((line, place) => {
        line.edges.sort((left, right) => shown.edges[right] - shown.edges[left] || left - right);
        this.lines.push({ ...line, ends, stance: STANCES[Math.floor(line.rank / 3)], certainty: line.rank % 3, shift: place - (lines.size - 1) / 2 });
      });
    }
    this.lines.sort((left, right) => left.weight - right.weight);
    const { actors, edges } = shown.counts;
    this.canvas.setAttribute("aria-label", say("mapLabel", { actors, edges }));
    this.byWeight = this.onMap.filter((actor) => shown.actors[actor] > 0).sort((left, right) => shown.actors[right] - shown.actors[left] || left - right);
    this.draw();
  },

  // A curve between two actors on the screen, moved aside for its neighbours.
  curve(line) {
    const [from, to] = [this.place(line.ends[0]), this.place(line.ends[1])];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy) || 1;
    const aside = line.shift * Math.min(22, 6 + length * 0.08);
    const control = [(from[0] + to[0]) / 2 - (dy / length) * aside, (from[1] + to[1]) / 2 + (dx / length) * aside];
    return { from, control, to, length };
  },

  isOnScreen({ from, to }) {
    return Math.max(from[0], to[0]) > 0 && Math.min(from[0], to[0]) < this.width && Math.max(from[1], to[1]) > 0 && Math.min(from[1], to[1]) < this.height;
  },

  // Draws again when the screen does next.
  draw() {
    if (this.isDue || !this.context) return;
    this.isDue = true;
    requestAnimationFrame(() => { this.isDue = false; this.paint(); });
  },

  // After a movement everything is drawn anew, within one as it was.
  settle() {
    if (this.settling) this.settling.stop();
    this.settling = d3.timeout(() => { this.moving = false; this.draw(); }, 120);
  },

  // Whether a line or an actor has to do with what is chosen; all have where nothing is.
  focus() {
    if (view.edge !== null) return { actors: new Set([EDGES.subject[view.edge], EDGES.object[view.edge]]), pair: true };
    if (view.second !== null) return { actors: new Set([view.actor, view.second]), pair: true };
    if (view.actor !== null) return { actors: new Set([view.actor]), pair: false };
    return null;
  },

  paint() {
    const { context } = this;
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    context.clearRect(0, 0, this.width, this.height);
    if (this.moving && this.lines.length > 1500 && this.kept) return this.slide();
    const focus = this.focus();
    const isIn = (line) => !focus || (focus.pair ? focus.actors.has(line.ends[0]) && focus.actors.has(line.ends[1]) : focus.actors.has(line.ends[0]) || focus.actors.has(line.ends[1]));
    this.fields();
    const back = [];
    const front = [];
    for (const line of this.lines) (isIn(line) && focus ? front : back).push(line);
    // Of many lines, those between factions would hide all others.
    const isWithin = (line) => ACTORS.faction[line.ends[0]] === ACTORS.faction[line.ends[1]] && ACTORS.faction[line.ends[0]] >= 0;
    const opacity = focus ? 0.1 : back.length > 3000 ? 0.5 : back.length > 600 ? 0.6 : 0.85;
    const isMany = back.length > 600;
    if (isMany) this.strokes(back.filter((line) => !isWithin(line)), opacity * 0.4, false);
    this.strokes(isMany ? back.filter(isWithin) : back, opacity, !focus);
    this.strokes(front, 0.95, true);
    const lit = focus ? new Set([...focus.actors, ...front.flatMap((line) => line.ends)]) : null;
    this.dots(lit);
    this.names(lit, focus ? front : back);
    this.keep();
    if (this.hovered && this.hovered.line) this.strokes([this.hovered.line], 1, true, 2.5);
  },

  // Keeps what was painted of many lines, to move it in one piece while somebody drags or zooms.
  keep() {
    if (this.lines.length <= 1500 || this.width === 0) return;
    const image = (this.kept && this.kept.image) || document.createElement("canvas");
    [image.width, image.height] = [this.canvas.width, this.canvas.height];
    image.getContext("2d").drawImage(this.canvas, 0, 0);
    this.kept = { image, transform: this.transform, width: this.width, height: this.height };
  },

  slide() {
    const { image, transform, width, height } = this.kept;
    const scale = this.transform.k / transform.k;
    this.context.drawImage(image, this.transform.x - transform.x * scale, this.transform.y - transform.y * scale, width * scale, height * scale);
  },

  // The fields of the factions.
  fields() {
    const { context } = this;
    const reach = this.onMap.length > 400 ? 16 : this.onMap.length > 40 ? 20 : 30;
    const fields = d3.nest().key((actor) => ACTORS.faction[actor]).entries(this.byWeight.filter((actor) => ACTORS.faction[actor] >= 0));
    for (const { key, values } of fields) {
      context.fillStyle = this.colors.fields[Math.min(Number(key), this.colors.fields.length - 1)];
      for (const actor of values) {
        const [x, y] = this.place(actor);
        const [width, height] = ACTORS.reach[actor];
        context.beginPath();
        context.ellipse(x, y, (width * 0.062 + reach) * this.transform.k, (height * 0.062 + reach) * this.transform.k, 0, 0, 2 * Math.PI);
        context.fill();
      }
    }
  },

  // Draws lines; the form says what is asserted, the colour and the head the stance.
  strokes(lines, opacity, hasHeads, wider = 0) {
    const { context } = this;
    context.globalAlpha = opacity;
    const drawsHeads = hasHeads && lines.length < 1500;
    for (const line of lines) {
      const curve = this.curve(line);
      if (!this.isOnScreen(curve)) continue;
      const width = Math.min(0.7 + Math.sqrt(line.weight) * (this.lines.length > 600 ? 0.3 : 0.6), 7) + wider;
      context.lineWidth = width;
      context.strokeStyle = context.fillStyle = this.colors[line.stance];
      context.setLineDash(line.certainty === 0 ? [] : line.certainty === 1 ? [5 + width, 4 + width] : [width, 2 + 1.5 * width]);
      context.beginPath();
      context.moveTo(...curve.from);
      if (line.shift === 0) context.lineTo(...curve.to); else context.quadraticCurveTo(...curve.control, ...curve.to);
      context.stroke();
      context.setLineDash([]);
      if (drawsHeads) this.heads(line, curve, width);
    }
    context.globalAlpha = 1;
  },

  heads(line, curve, width) {
    for (const actor of line.heads) {
      const [end, other] = actor === line.ends[1] ? [curve.to, curve.from] : [curve.from, curve.to];
      const way = [end[0] - curve.control[0], end[1] - curve.control[1]];
      const length = Math.hypot(...way) || 1;
      const radius = this.radius(actor) + 2;
      if (Math.hypot(end[0] - other[0], end[1] - other[1]) < 2 * radius + 8) continue;
      this.head(line.stance, [end[0] - (way[0] / length) * radius, end[1] - (way[1] / length) * radius], Math.atan2(way[1], way[0]), 5 + width);
    }
  },

  head(stance, at, angle, size) {
    const { context } = this;
    context.save();
    context.translate(...at);
    context.rotate(angle);
    context.beginPath();
    if (stance === "cooperation") {
      context.moveTo(0, 0);
      context.lineTo(-size, size * 0.45);
      context.lineTo(-size, -size * 0.45);
      context.fill();
    } else if (stance === "conflict") {
      context.fillRect(-2.5, -size * 0.6, 2.5, size * 1.2);
    } else {
      context.lineWidth = 1.5;
      context.arc(-size * 0.35, 0, size * 0.35, 0, 2 * Math.PI);
      context.fillStyle = this.colors.background;
      context.fill();
      context.stroke();
    }
    context.restore();
  },

  // The shape says the type, the colour the faction.
  dots(lit) {
    const { context } = this;
    for (let index = this.byWeight.length - 1; index >= 0; index--) {
      const actor = this.byWeight[index];
      const [x, y] = this.place(actor);
      const radius = this.radius(actor);
      if (x < -radius || y < -radius || x > this.width + radius || y > this.height + radius) continue;
      context.globalAlpha = lit && !lit.has(actor) ? 0.25 : 1;
      context.fillStyle = this.colors.faction(ACTORS.faction[actor]);
      context.strokeStyle = this.colors.background;
      context.lineWidth = 1.2;
      context.beginPath();
      this.shape(ACTORS.type[actor], x, y, radius);
      context.fill();
      context.stroke();
      const isChosen = actor === view.actor || actor === view.second;
      if (isChosen || actor === this.cursor || (this.hovered && this.hovered.actor === actor)) {
        context.strokeStyle = this.colors.text;
        context.lineWidth = isChosen ? 3 : 2;
        context.beginPath();
        this.shape(ACTORS.type[actor], x, y, radius + 3);
        context.stroke();
      }
    }
    context.globalAlpha = 1;
  },

  shape(type, x, y, radius) {
    const { context } = this;
    if (type === "State") context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
    else if (type === "Person") context.arc(x, y, radius, 0, 2 * Math.PI);
    else {
      for (let corner = 0; corner < 8; corner++) {
        const angle = (corner + 0.5) * (Math.PI / 4);
        context[corner === 0 ? "moveTo" : "lineTo"](x + 1.08 * radius * Math.cos(angle), y + 1.08 * radius * Math.sin(angle));
      }
      context.closePath();
    }
  },

  // Names where there is room: of the most important first, and never one on another.
  names(lit, lines) {
    const { context } = this;
    const taken = [];
    const isFree = (box) => !taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
    // Nothing is written over an actor, as long as there are few.
    const seen = this.byWeight.filter((actor) => this.isSeen(actor));
    for (const actor of seen.length > 150 ? [] : seen) {
      const [x, y] = this.place(actor);
      const radius = this.radius(actor) - 1;
      taken.push([x - radius, y - radius, x + radius, y + radius]);
    }
    const first = this.byWeight.filter((actor) => actor === view.actor || actor === view.second || actor === this.cursor);
    const order = [...first, ...(lit ? this.byWeight.filter((actor) => lit.has(actor)) : this.byWeight)];
    const done = new Set();
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    for (const actor of order.slice(0, 900)) {
      if (done.size > 160) break;
      const [x, y] = this.place(actor);
      if (done.has(actor) || !this.isSeen(actor)) continue;
      const size = first.includes(actor) ? 14 : this.radius(actor) > 9 ? 13 : 12;
      context.font = `${first.includes(actor) ? 600 : 500} ${size}px ${this.colors.font}`;
      const name = shorten(ACTORS.name[actor]);
      const width = context.measureText(name).width;
      const radius = this.radius(actor);
      const places = [[x, y + radius + 9], [x, y - radius - 9], [x + radius + width / 2 + 5, y], [x - radius - width / 2 - 5, y]];
      for (const [wanted, top] of places) {
        const left = Math.min(Math.max(wanted, width / 2 + 4), this.width - width / 2 - 4);
        const box = [left - width / 2 - 3, top - 8, left + width / 2 + 3, top + 8];
        if (!isFree(box)) continue;
        taken.push(box);
        done.add(actor);
        this.text(name, left, top, this.colors.text, lit && !lit.has(actor) ? 0.4 : 1);
        break;
      }
    }
    this.lineNames(lines, isFree, taken);
  },

  // Names of relations on few lines, on a ground that parts them from their own line.
  lineNames(lines, isFree, taken) {
    const { context } = this;
    const readable = lines.filter((line) => this.isOnScreen(this.curve(line)));
    const isFew = readable.length <= 60;
    for (let index = readable.length - 1; index >= 0; index--) {
      const line = readable[index];
      if (!isFew && !line.contested) continue;
      const { from, control, to, length } = this.curve(line);
      if (length < 50) continue;
      const rest = line.edges.length - 1;
      const name = isFew ? relationText(line.edges[0]) + (rest > 0 ? ` +${rest}` : "") : "";
      const words = (line.contested ? "≠ " : "") + name;
      context.font = `11px ${this.colors.font}`;
      const width = context.measureText(words).width;
      if (isFew && width > length - 24) continue;
      for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
        const at = [0, 1].map((axis) => (1 - share) ** 2 * from[axis] + 2 * share * (1 - share) * control[axis] + share ** 2 * to[axis]);
        const box = [at[0] - width / 2 - 3, at[1] - 7, at[0] + width / 2 + 3, at[1] + 7];
        if (!isFree(box)) continue;
        taken.push(box);
        context.fillStyle = this.colors.background;
        context.globalAlpha = 0.88;
        context.beginPath();
        context.rect(box[0], box[1], box[2] - box[0], box[3] - box[1]);
        context.fill();
        context.globalAlpha = 1;
        context.fillStyle = this.colors[`${line.stance}Text`];
        context.fillText(words, at[0], at[1]);
        break;
      }
    }
  },

  text(words, x, y, color, opacity) {
    const { context } = this;
    context.globalAlpha = opacity;
    context.strokeStyle = this.colors.background;
    context.lineWidth = 3.5;
    context.strokeText(words, x, y);
    context.fillStyle = color;
    context.fillText(words, x, y);
    context.globalAlpha = 1;
  },

  // What is under a point: an actor, else the nearest line.
  find([x, y], slack = 6) {
    const [worldX, worldY] = this.transform.invert([x, y]);
    const near = [];
    const reach = 26 / this.transform.k;
    this.tree.visit((node, x0, y0, x1, y1) => {
      if (!node.length) {
        for (let leaf = node; leaf; leaf = leaf.next) if (shown.actors[leaf.data] > 0) near.push(leaf.data);
      }
      return x0 > worldX + reach || x1 < worldX - reach || y0 > worldY + reach || y1 < worldY - reach;
    });
    const inside = near.map((actor) => ({ actor, gap: Math.hypot(this.place(actor)[0] - x, this.place(actor)[1] - y) - this.radius(actor) }))
      .filter(({ gap }) => gap < slack - 2).sort((left, right) => left.gap - right.gap);
    if (inside.length > 0) return { actor: inside[0].actor };
    let best = null;
    for (const line of this.lines) {
      const gap = distance([x, y], this.curve(line), slack);
      if (gap < slack && (!best || gap <= best.gap)) best = { line, gap };
    }
    return best;
  },

  point(at) {
    if (this.pointing) return;
    this.pointing = requestAnimationFrame(() => { this.pointing = null; this.hover(this.find(at), at); });
  },

  hover(found, at) {
    const tip = byID("tip");
    const isSame = found && this.hovered && found.actor === this.hovered.actor && found.line === this.hovered.line;
    if (!isSame && (found || this.hovered)) {
      this.hovered = found;
      this.draw();
      this.canvas.classList.toggle("pointing", Boolean(found));
      tip.hidden = !found;
      if (found) tip.replaceChildren(...this.tipText(found));
    }
    if (found && at) {
      const left = Math.min(at[0] + 14, this.width - tip.offsetWidth - 8);
      tip.style.transform = `translate(${Math.max(left, 4)}px, ${Math.min(at[1] + 14, this.height - tip.offsetHeight - 8)}px)`;
    }
  },

  tipText(found) {
    if (found.actor !== undefined) {
      const kind = ACTORS.subtype[found.actor] || say(ACTORS.type[found.actor]);
      return [make("strong", {}, nameOf(found.actor)), make("span", {}, `${kind} · ${count("claim", shown.actors[found.actor])}`)];
    }
    return found.line.edges.slice(0, 5).map((edge) =>
      make("span", { class: "tip-line" }, sample(stanceOf(edge), certaintyOf(edge)), make("bdi", {}, edgeText(edge)), ` · ${number(shown.edges[edge])} · ${say("belief", { n: (EDGES.belief[edge] / 100).toFixed(2) })}`));
  },

  click(at) {
    const found = this.find(at, 9);
    if (!found) return open({});
    if (found.actor !== undefined) return open({ actor: found.actor });
    open({ edge: found.line.edges[0] });
  },

  key(event) {
    const pan = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (pan) d3.select(this.canvas).call(this.zoom.translateBy, pan[0] / this.transform.k, pan[1] / this.transform.k);
    else if (event.key === "+" || event.key === "=") this.zoomBy(1.3);
    else if (event.key === "-") this.zoomBy(1 / 1.3);
    else if (event.key === "0") this.fit();
    else if (event.key === "PageDown" || event.key === "PageUp") this.step(event.key === "PageDown" ? 1 : -1);
    else if (event.key === "Enter" && this.cursor !== undefined) open({ actor: this.cursor }, true);
    else return;
    event.preventDefault();
  },

  // The next actor by importance, for keyboards.
  step(way) {
    if (this.byWeight.length === 0) return;
    const at = this.byWeight.indexOf(this.cursor);
    this.cursor = this.byWeight[(at + way + this.byWeight.length) % this.byWeight.length];
    this.show([this.cursor]);
    announce(`${ACTORS.name[this.cursor]}, ${count("claim", shown.actors[this.cursor])}`);
    this.draw();
  },

  legend() {
    const entry = (stance, certainty, text) => make("li", {}, sample(stance, certainty), " ", text);
    const uses = (check) => d3.range(edgeCount).some(check);
    byID("legend").append(make("ul", {},
      STANCES.filter((stance) => uses((edge) => stanceOf(edge) === stance)).map((stance) => entry(stance, 0, say(stance))),
      [["legendFact", 0], ["legendUnsure", 1], ["legendDenied", 2]].filter(([, certainty]) => uses((edge) => certaintyOf(edge) === certainty))
        .map(([text, certainty]) => entry("plain", certainty, say(text))),
      contested.includes(1) ? make("li", {}, make("b", {}, "≠ "), say("legendContested")) : null),
    make("p", {}, say("legendShapes")), make("p", {}, say("legendWidth")));
  },
};

const shorten = (name) => (name.length <= 32 ? name : `${[...name].slice(0, 30).join("").trimEnd()}…`);

// How far a point is from a curve, or more than the slack.
function distance([x, y], { from, control, to }, slack) {
  if (Math.min(from[0], control[0], to[0]) - slack > x || Math.max(from[0], control[0], to[0]) + slack < x) return Infinity;
  if (Math.min(from[1], control[1], to[1]) - slack > y || Math.max(from[1], control[1], to[1]) + slack < y) return Infinity;
  let best = Infinity;
  let before = from;
  for (let step = 1; step <= 12; step++) {
    const share = step / 12;
    const at = [0, 1].map((axis) => (1 - share) ** 2 * from[axis] + 2 * share * (1 - share) * control[axis] + share ** 2 * to[axis]);
    const way = [at[0] - before[0], at[1] - before[1]];
    const along = Math.min(Math.max(((x - before[0]) * way[0] + (y - before[1]) * way[1]) / (way[0] ** 2 + way[1] ** 2 || 1), 0), 1);
    best = Math.min(best, Math.hypot(before[0] + along * way[0] - x, before[1] + along * way[1] - y));
    before = at;
  }
  return best;
}
