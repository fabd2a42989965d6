/**
 * The script of the offline page. It reads nothing but the page: each event is an article with its facts as data attributes, so that the page
 * is whole without it. Plain JavaScript in one text: it is sent as it stands here, and its hash is named in the page's own policy.
 */
export const SCRIPT = `"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const all = [...document.querySelectorAll("article")].map((node) => {
    const { from, to, type, status } = node.dataset;
    return { node, type, status, from: from ? Number(from) : null, to: to ? Number(to) : null, text: node.textContent.toLowerCase() };
  });
  const dated = all.filter((each) => each.from !== null).sort((a, b) => a.from - b.from);
  const svg = $("timeline");
  const DAY = 86400000;
  let chosen = null;
  let shown = all;
  let visible = new Set(all);

  const fields = [$("words"), $("from"), $("to"), $("status")];
  const boxes = [...document.querySelectorAll("[name=type]")];
  const day = (field) => (field.value ? Date.parse(field.value + "T00:00:00Z") : null);

  function filter() {
    const words = $("words").value.toLowerCase().split(/\\s+/).filter(Boolean);
    const types = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const status = $("status").value;
    const from = day($("from"));
    const end = day($("to"));
    const to = end === null ? null : end + DAY;
    shown = all.filter(
      (each) =>
        types.has(each.type) &&
        (status === "" || each.status === status) &&
        words.every((word) => each.text.includes(word)) &&
        ((from === null && to === null) || (each.from !== null && (from === null || each.to > from) && (to === null || each.from < to))),
    );
    visible = new Set(shown);
    for (const each of all) each.node.hidden = !visible.has(each);
    $("count").textContent = shown.length + " of " + all.length + (all.length === 1 ? " event" : " events");
    draw();
  }

  function domain() {
    const marks = dated.filter((each) => visible.has(each));
    if (marks.length === 0) return null;
    const low = day($("from")) ?? marks[0].from;
    const end = day($("to"));
    const high = end === null ? marks.reduce((most, each) => Math.max(most, each.to), low + DAY) : end + DAY;
    return { low, high: Math.max(high, low + DAY), marks };
  }

  const NS = "http://www.w3.org/2000/svg";
  function add(parent, name, attributes, words) {
    const node = document.createElementNS(NS, name);
    for (const key of Object.keys(attributes)) node.setAttribute(key, attributes[key]);
    if (words != null) node.textContent = words;
    parent.append(node);
    return node;
  }

  const LANE = 26;
  const LEFT = 130;
  function draw() {
    svg.replaceChildren();
    const range = domain();
    const width = Math.max(320, svg.clientWidth);
    if (!range) return svg.setAttribute("height", 0);
    const { low, high, marks } = range;
    const lanes = boxes.map((box) => box.value).filter((type) => marks.some((each) => each.type === type));
    const x = (at) => LEFT + ((Math.min(Math.max(at, low), high) - low) / (high - low)) * (width - LEFT - 12);
    svg.setAttribute("height", lanes.length * LANE + 24);
    svg.setAttribute("viewBox", "0 0 " + width + " " + (lanes.length * LANE + 24));
    for (const tick of ticks(low, high)) {
      add(svg, "line", { x1: x(tick.at), x2: x(tick.at), y1: 0, y2: lanes.length * LANE, class: "tick" });
      add(svg, "text", { x: x(tick.at) + 3, y: lanes.length * LANE + 16, class: "label" }, tick.words);
    }
    lanes.forEach((type, i) => {
      const label = boxes.find((box) => box.value === type).dataset.label;
      add(svg, "text", { x: 0, y: i * LANE + 17, class: "label" }, label);
      for (const each of marks) {
        if (each.type !== type) continue;
        const start = x(each.from);
        const long = each.to - each.from > DAY;
        const mark = add(svg, "rect", {
          x: start, y: i * LANE + 6, width: Math.max(5, x(each.to) - start), height: 14, rx: 2,
          class: "mark" + (each.node.dataset.vague ? " vague" : "") + (each.status === "occurred" ? "" : " other") + (each === chosen ? " chosen" : ""),
          "data-type": type,
        });
        if (long) mark.classList.add("long");
        add(mark, "title", {}, each.node.querySelector("h2").textContent + " – " + each.node.querySelector(".date").textContent);
        mark.addEventListener("click", () => choose(each, true));
      }
    });
  }

  function ticks(low, high) {
    const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
    const days = (high - low) / DAY;
    const found = [];
    const start = new Date(low);
    if (days > 900) {
      const years = Math.max(1, Math.ceil(days / 365 / 8));
      for (let year = start.getUTCFullYear(); ; year++) {
        const at = new Date(0);
        at.setUTCFullYear(year, 0, 1);
        if (at.getTime() > high) break;
        if (at.getTime() >= low && year % years === 0) found.push({ at: at.getTime(), words: year > 0 ? String(year) : 1 - year + " BC" });
      }
    } else if (days > 60) {
      const step = Math.ceil(days / 30 / 8);
      for (let i = 0; ; i++) {
        const at = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + i, 1);
        if (at > high) break;
        const date = new Date(at);
        if (at >= low && i % step === 0) found.push({ at, words: months[date.getUTCMonth()] + " " + date.getUTCFullYear() });
      }
    } else {
      const step = Math.max(1, Math.ceil(days / 8)) * DAY;
      for (let at = Math.ceil(low / DAY) * DAY; at <= high; at += step) {
        const date = new Date(at);
        found.push({ at, words: date.getUTCDate() + " " + months[date.getUTCMonth()] });
      }
    }
    return found;
  }

  function choose(each, open) {
    chosen = each;
    for (const other of all) other.node.classList.toggle("chosen", other === each);
    draw();
    each.node.scrollIntoView({ block: "nearest" });
    if (open) each.node.querySelector("h2").focus();
    $("said").textContent = each.node.querySelector("h2").textContent + ", " + each.node.querySelector(".date").textContent;
  }

  svg.addEventListener("keydown", (event) => {
    const marks = dated.filter((each) => visible.has(each));
    const at = marks.indexOf(chosen);
    const next = { ArrowRight: at + 1, ArrowLeft: at < 0 ? marks.length - 1 : at - 1, Home: 0, End: marks.length - 1 }[event.key];
    if (next != null && marks[next]) choose(marks[next], false);
    else if (event.key === "Enter" && chosen) choose(chosen, true);
    else return;
    event.preventDefault();
  });
  for (const field of fields) field.addEventListener("input", filter);
  for (const box of boxes) box.addEventListener("change", filter);
  $("all").addEventListener("click", () => {
    for (const field of fields) field.value = "";
    for (const box of boxes) box.checked = true;
    filter();
  });
  addEventListener("resize", draw);
  $("controls").hidden = false;
  svg.removeAttribute("hidden");
  filter();
})();
`;
