/* The graph of relations: drawn by Cytoscape on this page alone, from a script of data that loads over file:// too.
   The table below stays: it says the same, and is there without scripts. */
(() => {
  "use strict";

  const given = window.briefingTexts || {};
  const told = (label) => (given.labels && given.labels[label]) || label;
  const WORDS = {
    who: "Show",
    everyone: "everyone",
    type: "Relation",
    any: "any",
    hint: "Choose a name, press a name or a line, or drag the graph. The page’s address keeps the choice.",
    picture: "Graph of the relations",
    none: "No relation is of this kind.",
    page: "Page",
    "count.one": "{n} relation",
    "count.other": "{n} relations",
    language: "en",
    ...given.graph,
  };
  const LONGEST = 34; // letters of a name in its box, as in the picture
  const CLEAR = 0.7; // any smaller, and names cannot be read: then a part is shown, and the rest is a drag away
  const NARROW = 500; // pixels: in a narrower box names are broken into lines of so many letters
  const WORDY = 24; // of more lines the words are left out, until a name or a relation is chosen
  const LINE = 15;
  const HIGHER = 1.8; // so much farther apart are they then at first, since they are higher
  const [NEAREST, STEP] = [0.3, 0.05]; // so much of their distance names keep at least
  const EDGE = 20; // around the whole of it
  const ROOM = { x: 50, y: 34 }; // between two names, for the word on the line
  const broken = (name) =>
    name.split(" ").reduce((lines, word) => {
      const last = lines[lines.length - 1];
      if (last !== undefined && `${last} ${word}`.length <= LINE) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
      return lines;
    }, []).join("\n");
  const wide = (name) => Math.max(...name.split("\n").map((line) => line.length)) * 7.4 + 8;
  const high = (name) => name.split("\n").length * 16 + 2;
  const short = (name) => (name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 1).trimEnd()}…`);
  const many = (n) => {
    const form = `count.${new Intl.PluralRules(WORDS.language).select(n)}`;
    return (WORDS[form] || WORDS["count.other"]).replace("{n}", n.toLocaleString(WORDS.language));
  };
  const here = document.currentScript.src;
  const root = (path) => new URL(path, here).href;

  const make = (tag, given = {}, ...inside) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(given))
      if (name in made) made[name] = value;
      else made.setAttribute(name, value);
    made.append(...inside);
    return made;
  };

  const load = (path) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = root(path);
      script.addEventListener("load", done);
      script.addEventListener("error", failed);
      document.head.append(script);
    });

  class Picture {
    constructor(data, room) {
      this.data = data;
      this.flat = /\.html$/.test(location.pathname) && !/\/index\.html$/.test(location.pathname);
      this.names = new Map(data.nodes.map((node) => [node.id, node]));
      this.build(room);
      this.draw();
      addEventListener("hashchange", () => this.read());
      this.read();
    }

    choice(id, label, options) {
      const box = make("select", { id });
      box.append(...options.map(([value, text]) => make("option", { value }, text)));
      box.addEventListener("change", () => this.changed());
      return [make("p", {}, make("label", { htmlFor: id }, label), box), box];
    }

    build(room) {
      const { nodes, edges } = this.data;
      const people = [...nodes].sort((a, b) => a.name.localeCompare(b.name, "en")).map((row) => [row.id, row.name]);
      const types = [...new Set(edges.map((edge) => edge.label))].sort().map((label) => [label, told(label)]);
      const [whoRow, who] = this.choice("graph-who", WORDS.who, [["", WORDS.everyone], ...people]);
      const [typeRow, type] = this.choice("graph-type", WORDS.type, [["", WORDS.any], ...types]);
      Object.assign(this, { who, type });
      const hint = make("p", { className: "graph-hint" }, make("small", {}, WORDS.hint));
      this.form = make("form", { className: "explorer graph-form" }, whoRow, typeRow, hint);
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.box = make("div", { className: "graph-box", role: "img" });
      this.box.setAttribute("aria-label", WORDS.picture);
      this.said = make("div", { className: "graph-said", role: "status" });
      room.replaceChildren(this.form, this.box, this.said);
    }

    colours() {
      const style = getComputedStyle(document.body);
      const value = (name) => style.getPropertyValue(name).trim();
      return { ink: value("--briefing-ink"), line: value("--briefing-muted"), chip: value("--briefing-chip"), link: value("--briefing-link"), paper: value("--briefing-paper") };
    }

    /** What one does to the same other is one line. */
    lines() {
      const found = new Map();
      for (const edge of this.data.edges) {
        const pair = `${edge.from} ${edge.to}`;
        found.set(pair, [...(found.get(pair) || []), edge]);
      }
      return [...found.values()];
    }

    draw() {
      const { nodes } = this.data;
      const placed = nodes.every((node) => node.at);
      // It would add a style element of its own, which a strict policy forbids; the theme's style sheet does the same.
      if (!document.getElementById("__________cytoscape_stylesheet"))
        document.head.append(make("meta", { id: "__________cytoscape_stylesheet" }));
      this.graph = window.cytoscape({
        container: this.box,
        elements: [
          ...nodes.map((node) => ({
            data: { id: node.id, name: this.box.clientWidth < NARROW ? broken(short(node.name)) : short(node.name) },
            position: node.at ? { x: node.at[0], y: node.at[1] } : undefined,
          })),
          ...this.lines().map((rows) => ({ data: { id: `${rows[0].from} ${rows[0].to}`, source: rows[0].from, target: rows[0].to, rows, label: "" } })),
        ],
        layout: placed ? { name: "preset", padding: 20 } : { name: "cose", animate: false, randomize: false, padding: 20 },
        style: this.style(),
        minZoom: 0.2,
        maxZoom: 3,
        userZoomingEnabled: false,
        autoungrabify: false,
      });
      this.tighten();
      this.graph.on("tap", "node", (event) => this.go(event.target.id()));
      this.graph.on("tap", "edge", (event) => this.tell(event.target.data("rows").filter((edge) => this.shown.includes(edge)), null));
      new MutationObserver(() => this.graph.style(this.style())).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
    }

    /** Where all of it would be small, names stand nearer, on the side that lacks room, until two would be too close. */
    tighten() {
      const nodes = this.graph.nodes().toArray();
      const first = nodes.map((node) => ({ ...node.position() }));
      const near = { x: 1, y: this.box.clientWidth < NARROW ? HIGHER : 1 };
      const put = (side) => nodes.forEach((node, at) => node.position(side, first[at][side] * near[side]));
      const close = (a, b) =>
        Math.abs(a.position("x") - b.position("x")) < (a.outerWidth() + b.outerWidth()) / 2 + ROOM.x &&
        Math.abs(a.position("y") - b.position("y")) < (a.outerHeight() + b.outerHeight()) / 2 + ROOM.y;
      put("y");
      for (;;) {
        this.graph.fit(undefined, 20);
        const { w, h } = this.graph.elements().boundingBox();
        const side = w * this.graph.height() > h * this.graph.width() ? "x" : "y";
        if (this.graph.zoom() >= 1 || near[side] <= NEAREST) return;
        near[side] -= STEP;
        put(side);
        if (!nodes.some((a, at) => nodes.slice(at + 1).some((b) => close(a, b)))) continue;
        near[side] += STEP;
        return put(side);
      }
    }

    style() {
      const { ink, line, chip, link, paper } = this.colours();
      return [
        { selector: "node", style: { label: "data(name)", shape: "round-rectangle", width: (node) => wide(node.data("name")), height: (node) => high(node.data("name")), "text-wrap": "wrap", padding: 6, "background-color": chip, "border-width": 1, "border-color": line, color: ink, "font-size": 13, "text-valign": "center", "text-halign": "center" } },
        { selector: "edge", style: { label: "data(label)", width: 1.4, "line-color": line, "target-arrow-color": line, "target-arrow-shape": "triangle", "line-style": (line) => (line.data("rows").every((row) => row.mark) ? "dashed" : "solid"), "curve-style": "bezier", "control-point-step-size": 52, color: ink, "font-size": 12, "text-background-color": paper, "text-background-opacity": 0.9, "text-background-padding": 2 } },
        { selector: ".faint", style: { display: "none" } },
        { selector: ".chosen", style: { "border-width": 3, "border-color": link } },
      ];
    }

    go(id) {
      this.who.value = id;
      this.changed();
    }

    changed() {
      const state = new URLSearchParams();
      if (this.who.value) state.set("node", this.who.value);
      if (this.type.value) state.set("type", this.type.value);
      const hash = state.toString();
      history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
      this.show();
    }

    /** What the address names: #node=…, or just the id of somebody. */
    read() {
      const hash = decodeURIComponent(location.hash.slice(1));
      const given = new URLSearchParams(location.hash.slice(1));
      this.who.value = this.names.has(hash) ? hash : given.get("node") || "";
      this.type.value = given.get("type") || "";
      this.show();
    }

    show() {
      const who = this.who.value;
      const type = this.type.value;
      const shown = this.data.edges.filter((edge) => (!who || edge.from === who || edge.to === who) && (!type || edge.label === type));
      this.shown = shown;
      const seen = new Set(shown.flatMap((edge) => [edge.from, edge.to]));
      if (who) seen.add(who);
      const wordless = !who && !type && this.lines().length > WORDY; // words would lie over words: a choice brings them
      this.box.dataset.words = wordless ? "none" : "all";
      this.graph.batch(() => {
        this.graph.edges().forEach((line) => {
          const rows = line.data("rows").filter((edge) => shown.includes(edge));
          line.toggleClass("faint", !rows.length);
          line.data("label", wordless ? "" : rows.map((edge) => told(edge.label)).join(", "));
        });
        this.graph.nodes().forEach((node) => {
          node.toggleClass("faint", !seen.has(node.id()));
          node.toggleClass("chosen", node.id() === who);
        });
      });
      this.fit(who);
      this.tell(who || type ? shown : [], who);
      if (!who && !type) this.said.append(make("p", {}, many(shown.length)));
    }

    /** All of it where it can be read, else those around whom was asked for, or around who has most relations. */
    fit(who) {
      const seen = this.graph.elements(":visible");
      this.graph.fit(seen, 20);
      const middle = who ? this.graph.getElementById(who) : seen.nodes().max((node) => node.degree()).ele;
      let shown = seen;
      if (this.graph.zoom() < CLEAR && middle) this.graph.fit((shown = middle.component().intersection(seen)), 20);
      if (this.graph.zoom() > 1.2) this.graph.zoom(1.2);
      else if (this.graph.zoom() < CLEAR) [shown] = [middle || seen, this.graph.zoom(CLEAR)];
      else return;
      this.graph.center(shown);
      this.graph.panBy(this.filling(seen));
    }

    /** How far the picture moves so that no side of it stays empty while another is cut off. */
    filling(seen) {
      const box = seen.renderedBoundingBox();
      const far = (low, high, size) => (high - low <= size ? (size - low - high) / 2 : Math.min(0, EDGE - low) || Math.max(0, size - EDGE - high));
      return { x: far(box.x1, box.x2, this.graph.width()), y: far(box.y1, box.y2, this.graph.height()) };
    }

    /** Relations as text with their citations, for all readers. */
    tell(edges, who) {
      const list = make("ul");
      for (const edge of edges) {
        const item = make("li", {}, this.name(edge.from), " ", make("em", {}, told(edge.label)), " ", this.name(edge.to), " ", ...(edge.mark ? [make("em", {}, told(edge.mark)), " "] : []));
        for (const [source, sentence, anchor] of edge.places) item.append(this.cite(source, sentence, anchor), " ");
        list.append(item);
      }
      this.said.replaceChildren(...(edges.length ? [list] : who ? [make("p", {}, WORDS.none)] : []));
    }

    name(id) {
      const node = this.names.get(id);
      return make("a", { href: this.href(node.page.replace(/\.md$/, ""), "") }, node.name);
    }

    cite(source, sentence, anchor) {
      return make("a", { href: this.href(`sources/${encodeURIComponent(source)}`, "#" + anchor) }, `${source}:${sentence}`);
    }

    href(path, hash) {
      return this.flat ? `${path}.html${hash}` : `../${path.replace(/(^|\/)index$/, "$1")}${path.endsWith("index") ? "" : "/"}${hash}`;
    }
  }

  /* Without a graph the page has its picture again. */
  const room = document.querySelector("article .briefing-room");
  if (room)
    load("../data/graph.js")
      .then(() => load("vendor/cytoscape.min.js"))
      .then(() => new Picture(window.briefingGraph, room))
      .catch(() => room.remove());
})();
