// Claims over time: the slider under the map, and the small charts of the panels.

// The steps into which time is cut: days, months or years, by how long everything lasts.
const TIME = (function () {
  const days = Array.from(firstDay).filter((day) => !Number.isNaN(day));
  if (days.length === 0) return null;
  // A few claims tell of long ago or of times to come: where they would leave no room for all
  // others, those further off than a tenth are counted in the first or the last step.
  const bounds = [d3.min(days), d3.max(Array.from(lastDay).filter((day) => !Number.isNaN(day)))];
  const sorted = days.sort(d3.ascending);
  const usual = [d3.quantile(sorted, 0.005), d3.quantile(sorted, 0.995)];
  const length = usual[1] - usual[0];
  const isSpread = bounds[1] - bounds[0] > 2 * length && length > 0;
  const near = sorted.filter((one) => one >= usual[0] - length / 10 && one <= usual[1] + length / 10);
  const [low, high] = isSpread ? d3.extent(near) : bounds;
  const unit = high - low <= 100 ? d3.utcDay : high - low <= 365 * 60 ? d3.utcMonth : d3.utcYear;
  const date = (day) => new Date(day * 86400000);
  const day = (time) => Math.floor(time.getTime() / 86400000);
  // More steps than a screen has pixels would only be slow.
  const every = Math.max(1, Math.ceil(unit.count(unit.floor(date(low)), date(high)) / 1500));
  const starts = [];
  for (let time = unit.floor(date(low)); day(time) <= high; time = unit.offset(time, every)) starts.push(day(time));
  const end = day(unit.offset(date(starts[starts.length - 1]), every));
  const isCut = [sorted[0] < starts[0], sorted[sorted.length - 1] >= end];
  return { starts, end, isCut, edges: [...starts, end], step: (at) => Math.max(d3.bisectRight(starts, at) - 1, 0) };
})();

// How many claims begin in each step: for each stance those told as facts, and all others, which
// must not look like them.
function histogram(claims) {
  const bins = TIME.starts.map(() => Object.fromEntries(STANCES.map((stance) => [stance, [0, 0, 0]])));
  for (const claim of claims) {
    const edge = edgeOf[claim];
    if (!Number.isNaN(firstDay[claim])) bins[TIME.step(firstDay[claim])][stanceOf(edge)][certaintyOf(edge)]++;
  }
  return bins;
}

// The parts of a bar, from its foot: facts first; of each how many lie below it.
function stack(bin, stances) {
  const parts = [];
  let below = 0;
  for (const certainty of [0, 1, 2]) {
    for (const stance of stances) {
      const claims = bin[stance][certainty];
      if (claims > 0) parts.push({ stance, certainty, below, claims });
      below += claims;
    }
  }
  return parts;
}

const total = (bin, stances = STANCES) => d3.sum(stances, (stance) => d3.sum(bin[stance]));

const FRIENDLY = ["cooperation", "affiliation"];
const HOSTILE = ["conflict"];

const svg = (name) => document.createElementNS("http://www.w3.org/2000/svg", name);

// A chart of what was done by time: friendly above, hostile below, as far as claims reach.
function timelineChart(claims, name) {
  const dated = claims.filter((claim) => !Number.isNaN(firstDay[claim]));
  if (!TIME || dated.length === 0) return null;
  const first = TIME.step(d3.min(dated, (claim) => firstDay[claim]));
  const last = TIME.step(d3.max(dated, (claim) => firstDay[claim]));
  const bins = histogram(dated).slice(first, last + 1);
  const [width, height, middle] = [320, 110, 48];
  const x = d3.scaleBand().domain(d3.range(bins.length)).range([4, width - 4]);
  const most = d3.max(bins, (bin) => Math.max(total(bin, FRIENDLY), total(bin, HOSTILE), 1));
  const y = d3.scaleLinear().domain([0, most]).range([0, middle - 6]);
  const chart = d3.select(svg("svg")).attr("viewBox", `0 0 ${width} ${height}`).attr("role", "img").attr("class", "timeline");
  const from = dayText(TIME.edges[first]);
  const until = dayText(TIME.edges[last + 1] - 1);
  const sums = { cooperation: d3.sum(bins, (bin) => total(bin, ["cooperation"])), conflict: d3.sum(bins, (bin) => total(bin, HOSTILE)) };
  chart.attr("aria-label", say("timelineLabel", { name, ...sums, from, until }));
  for (const stances of [FRIENDLY, HOSTILE]) {
    const parts = bins.flatMap((bin, step) => stack(bin, stances).map((part) => ({ ...part, step })));
    chart.append("g").selectAll("rect").data(parts).enter().append("rect")
      .attr("class", (part) => `bar ${part.stance} certainty${part.certainty}`)
      .attr("x", (part) => x(part.step)).attr("width", Math.max(x.bandwidth() - (x.bandwidth() > 3 ? 1 : 0), 1))
      .attr("y", (part) => (stances === HOSTILE ? middle + y(part.below) : middle - y(part.below + part.claims)))
      .attr("height", (part) => y(part.claims));
  }
  chart.append("line").attr("class", "axis").attr("x1", 0).attr("x2", width).attr("y1", middle).attr("y2", middle);
  chart.append("text").attr("x", 4).attr("y", height - 2).text(from.slice(0, 7));
  if (last > first) chart.append("text").attr("x", width - 4).attr("y", height - 2).attr("text-anchor", "end").text(until.slice(0, 7));
  return make("figure", {}, chart.node(), make("figcaption", {}, say("timeline")));
}

// The slider: a histogram with a brush, and two sliders that keyboards and screen readers reach.
const timeSlider = {
  draw() {
    const holder = byID("time");
    if (!TIME) {
      holder.replaceChildren(make("p", { class: "hint" }, say("noDates")));
      return;
    }
    const undated = firstDay.reduce((sum, day) => sum + (Number.isNaN(day) ? 1 : 0), 0);
    this.play = make("button", { type: "button", id: "play", onclick: () => this.toggle() }, say("play"));
    this.whole = make("button", { type: "button", id: "whole-time", onclick: () => this.set(0, TIME.starts.length) }, say("wholeTime"));
    this.period = make("output", { id: "period", for: "from until" });
    this.from = this.slider("from", () => this.set(Number(this.from.value), Math.max(Number(this.from.value) + 1, this.range()[1])));
    this.until = this.slider("until", () => this.set(Math.min(Number(this.until.value), this.range()[0]), Number(this.until.value) + 1));
    this.undated = make("input", { type: "checkbox", id: "undated", onchange: () => { view.undated = this.undated.checked; update(); } });
    this.chart = d3.select(svg("svg")).attr("class", "histogram").attr("role", "img").attr("aria-label", say("histogram"));
    holder.replaceChildren(
      make("div", { class: "row" }, this.play, this.whole, this.period,
        undated === 0 ? null : make("label", { class: "check" }, this.undated, make("span", {}, say("undated", { n: number(undated) })))),
      this.chart.node(),
      make("div", { class: "row sliders" }, make("label", {}, say("from"), this.from), make("label", {}, say("until"), this.until)),
    );
    this.bars = this.chart.append("g");
    this.axis = this.chart.append("g").attr("class", "ticks");
    this.brushed = this.chart.append("g").attr("class", "brush");
    this.brush = d3.brushX().on("brush end", () => this.dragged());
    this.resize();
  },

  slider(id, moved) {
    return make("input", { type: "range", id, min: 0, max: TIME.starts.length - 1, step: 1, oninput: moved });
  },

  // The chosen steps: the first, and the one after the last.
  range() {
    const first = view.from === null ? 0 : Math.max(TIME.step(view.from), 0);
    const last = view.until === null ? TIME.starts.length : Math.min(TIME.step(view.until) + 1, TIME.starts.length);
    return [Math.min(first, TIME.starts.length - 1), Math.max(last, 1)];
  },

  set(first, last) {
    view.from = first <= 0 ? null : TIME.edges[first];
    view.until = last >= TIME.starts.length ? null : TIME.edges[last] - 1;
    update();
  },

  resize() {
    if (!TIME) return;
    this.width = byID("time").clientWidth - 20;
    this.height = 64;
    this.x = d3.scaleUtc().domain([new Date(TIME.starts[0] * 86400000), new Date(TIME.end * 86400000)]).range([12, this.width - 12]);
    this.chart.attr("viewBox", `0 0 ${this.width} ${this.height + 18}`).attr("width", this.width).attr("height", this.height + 18);
    this.axis.attr("transform", `translate(0,${this.height})`).call(d3.axisBottom(this.x).ticks(Math.min(Math.max(2, this.width / 90), TIME.starts.length)).tickSizeOuter(0));
    this.brush.extent([[0, 0], [this.width, this.height]]);
    this.isMoving = true;
    this.brushed.call(this.brush);
    this.isMoving = false;
    this.refresh();
  },

  at(step) { return this.x(new Date(TIME.edges[step] * 86400000)); },

  // The user drags: the choice snaps to whole steps.
  dragged() {
    const event = d3.event;
    if (this.isMoving || !event.sourceEvent) return;
    if (!event.selection) return this.set(0, TIME.starts.length);
    this.stop();
    const steps = event.selection.map((x) => this.x.invert(x).getTime() / 86400000);
    const nearest = (day) => {
      const after = d3.bisectLeft(TIME.edges, day);
      if (after === 0) return 0;
      return after >= TIME.edges.length || day - TIME.edges[after - 1] < TIME.edges[after] - day ? after - 1 : after;
    };
    const first = Math.min(nearest(steps[0]), TIME.starts.length - 1);
    this.isDragged = event.type === "brush";
    this.set(first, Math.max(nearest(steps[1]), first + 1));
    this.isDragged = false;
  },

  // Shows the state: bars of all claims that pass the other filters, the chosen time, the sliders.
  refresh() {
    if (!TIME) return;
    const claims = [];
    for (let claim = 0; claim < claimCount; claim++) if (shown.timeless[claim]) claims.push(claim);
    const bins = histogram(claims);
    const y = d3.scaleSqrt().domain([0, d3.max(bins, (bin) => total(bin)) || 1]).range([0, this.height - 4]);
    const [first, last] = this.range();
    const stacks = bins.flatMap((bin, step) => {
      const all = total(bin);
      return stack(bin, STANCES).map((part) => ({
        ...part, step, bottom: (part.below / all) * y(all), top: ((part.below + part.claims) / all) * y(all),
      }));
    });
    const bars = this.bars.selectAll("rect").data(stacks);
    bars.exit().remove();
    bars.enter().append("rect").merge(bars)
      .attr("class", (bar) => `bar ${bar.stance} certainty${bar.certainty}${bar.step >= first && bar.step < last ? "" : " outside"}`)
      .attr("x", (bar) => this.at(bar.step))
      .attr("width", (bar) => Math.max(this.at(bar.step + 1) - this.at(bar.step) - (this.width / bins.length > 4 ? 1 : 0), 0.7))
      .attr("y", (bar) => this.height - bar.top).attr("height", (bar) => bar.top - bar.bottom);
    const isWhole = first === 0 && last === TIME.starts.length;
    if (!this.isDragged) {
      this.isMoving = true;
      this.brushed.call(this.brush.move, isWhole ? null : [this.at(first), this.at(last)]);
      this.isMoving = false;
    }
    const days = [dayText(TIME.edges[first]), dayText(TIME.edges[last] - 1)];
    const values = {
      from: first === 0 && TIME.isCut[0] ? say("andBefore", { day: days[0] }) : days[0],
      until: last === TIME.starts.length && TIME.isCut[1] ? say("andAfter", { day: days[1] }) : days[1],
    };
    this.period.textContent = say("period", values);
    this.from.value = first;
    this.until.value = last - 1;
    this.from.setAttribute("aria-valuetext", values.from);
    this.until.setAttribute("aria-valuetext", values.until);
    this.undated.checked = view.undated;
    this.whole.disabled = isWhole;
  },

  toggle() {
    if (this.timer) return this.stop();
    let [first, last] = this.range();
    const all = TIME.starts.length;
    // Of everything, a tenth is shown at once; a choice at the end begins anew.
    const width = first === 0 && last === all ? Math.max(1, Math.min(12, Math.ceil(all / 10))) : last - first;
    if (last >= all) [first, last] = [0, width];
    this.set(first, last);
    this.play.textContent = say("pause");
    this.timer = d3.interval(() => {
      const [from, until] = this.range();
      if (until >= all) return this.stop();
      this.set(from + 1, until + 1);
    }, 600);
  },

  stop() {
    if (!this.timer) return;
    this.timer.stop();
    this.timer = null;
    this.play.textContent = say("play");
  },
};
