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
    hint: "Choose a name, or press a name or a line. The page’s address keeps the choice.",
    picture: "Graph of the relations",
    none: "No relation is of this kind.",
    page: "Page",
    "count.one": "{n} relation",
    "count.other": "{n} relations",
    language: "en",
    ...given.graph,
  };
  const [IN, STEM, WORD, UNDER, COLUMN] = [26, 12, 20, 8, 260]; // how names stand under one another, as in the picture
  const broken = (name, letters) =>
    name.split(" ").reduce((lines, word) => {
      const last = lines[lines.length - 1];
      if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
      return lines;
    }, []).join("\n");
  const wide = (name) => Math.round(Math.max(...name.split("\n").map((line) => line.length)) * 7.4) + 20;
  const high = (name) => name.split("\n").length * 16 + 10;
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
        if (!this.shown || this.shown.includes(edge)) found.set(pair, [...(found.get(pair) || []), edge]);
      }
      return found;
    }

    draw() {
      // It would add a style element of its own, which a strict policy forbids; the theme's style sheet does the same.
      if (!document.getElementById("__________cytoscape_stylesheet"))
        document.head.append(make("meta", { id: "__________cytoscape_stylesheet" }));
      this.graph = window.cytoscape({
        container: this.box,
        layout: { name: "preset", fit: false },
        style: this.style(),
        userZoomingEnabled: false,
        userPanningEnabled: false,
        boxSelectionEnabled: false,
        autoungrabify: true,
      });
      this.graph.on("tap", "node[of]", (event) => this.go(event.target.data("of")));
      this.graph.on("tap", "[rows]", (event) => this.tell(event.target.data("rows"), null));
      new MutationObserver(() => this.graph.style(this.style())).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
      addEventListener("resize", () => this.box.clientWidth !== this.across && this.paint());
    }

    style() {
      const { ink, line, chip, link, paper } = this.colours();
      const border = (name) => (part) => part.data(name) || "outside-to-node";
      return [
        { selector: "node[of]", style: { label: "data(name)", shape: "round-rectangle", width: (node) => wide(node.data("name")), height: (node) => high(node.data("name")), "text-wrap": "wrap", "line-height": 1.2, "background-color": chip, "border-width": 1, "border-color": line, color: ink, "font-size": 13, "text-valign": "center", "text-halign": "center" } },
        { selector: ".again", style: { "background-color": paper, "border-width": 0, color: link } },
        { selector: "node[word]", style: { label: "data(word)", shape: "rectangle", width: (node) => node.data("word").length * 6.4 + 4, height: 14, "background-color": paper, "border-width": 0, color: ink, "font-size": 12, "text-valign": "center", "text-halign": "center" } },
        { selector: "edge", style: { width: 1.4, "line-color": line, "target-arrow-color": line, "target-arrow-shape": "triangle", "arrow-scale": 0.8, "line-style": (way) => (way.data("rows").every((row) => row.mark) ? "dashed" : "solid"), "curve-style": "round-segments", "segment-radii": 8, "edge-distances": "node-position", "segment-weights": "data(weights)", "segment-distances": "data(far)", "source-endpoint": border("begin") } },
        { selector: ".chosen", style: { "border-width": 3, "border-color": link } },
      ];
    }

    /** The sheet that has room, for all of it; else each who acts, with those whom it acts upon, in columns. */
    paint() {
      this.across = this.box.clientWidth;
      const sheets = this.data.sheets;
      const sheet = [...sheets].reverse().find((one) => one.wide <= this.across + 2) || sheets[0];
      const whole = !this.who.value && !this.type.value;
      const { boxes, ways, down } = whole ? { ...sheet, down: sheet.high } : this.trees(sheet.letters);
      const scale = Math.min(1, this.across / (whole ? sheet.wide : this.across));
      const spare = Math.max(0, (this.across - (whole ? sheet.wide : this.across)) / 2);
      this.box.style.height = `${down * scale}px`;
      const at = (spot) => ({ x: spot[0] + spare, y: spot[1] });
      const named = (id) => broken(this.names.get(id).name, sheet.letters);
      const key = (id, spot) => `${id} ${spot[0]} ${spot[1]}`;
      const here = new Map(boxes.map(([id, ...spot]) => [key(id, spot), spot]));
      const nodes = boxes.map(([id, ...spot]) => ({ data: { id: key(id, spot), of: id, name: named(id) }, position: at(spot), classes: id === this.who.value ? "chosen" : "" }));
      const lines = this.lines();
      const words = [];
      /* Where a name comes again, it has its box where it acts; elsewhere the name alone refers to that. */
      const main = new Map([...boxes].reverse().map(([id, ...spot]) => [id, key(id, spot)]));
      const edges = ways.map(([from, to, word, ...spots]) => {
        const rows = lines.get(`${from} ${to}`);
        const said = rows.map((edge) => told(edge.label)).join(", ");
        const stem = !here.has(key(from, spots[0]));
        const root = stem ? this.above(boxes, from, spots[0]) : spots[0];
        const end = spots[spots.length - 1];
        const middle = stem ? spots[0][0] + 11 + said.length * 3.1 : word[0];
        if (!words.some((one) => one.position.x === middle + spare && one.position.y === word[1])) words.push({ data: { id: `w ${from} ${to}`, word: said, rows }, position: at([middle, word[1]]) });
        const bends = spots.slice(1, -1);
        const size = Math.hypot(end[0] - root[0], end[1] - root[1]) || 1;
        const [ux, uy] = [(end[0] - root[0]) / size, (end[1] - root[1]) / size];
        const along = bends.map(([x, y]) => ((x - root[0]) * ux + (y - root[1]) * uy) / size);
        const far = bends.map(([x, y]) => (y - root[1]) * ux - (x - root[0]) * uy);
        const begin = stem ? `${spots[0][0] - root[0]}px ${high(named(from)) / 2}px` : "";
        main.set(from, key(from, root));
        return { data: { id: `e ${from} ${to} ${key("", end)}`, source: key(from, root), target: key(to, end), rows, weights: along.length ? along : [0.5], far: far.length ? far : [0], begin } };
      });
      for (const node of nodes) if (main.get(node.data.of) !== node.data.id) node.classes += " again";
      this.graph.elements().remove();
      this.graph.add([...nodes, ...words, ...edges]);
      this.graph.resize();
      this.graph.viewport({ zoom: scale, pan: { x: 0, y: 0 } });
      this.box.dataset.boxes = boxes.length;
    }

    /** The box under which a line's stem begins. */
    above(boxes, id, [x, y]) {
      const own = boxes.filter((box) => box[0] === id && box[2] === y);
      return own.reduce((best, box) => (Math.abs(box[1] - x) < Math.abs(best[1] - x) ? box : best)).slice(1);
    }

    trees(letters) {
      const who = this.who.value;
      const size = (id) => ((name) => [wide(name), high(name)])(broken(this.names.get(id).name, letters));
      const [boxes, ways] = [[], []];
      const columns = new Array(Math.max(1, Math.floor(this.across / COLUMN))).fill(UNDER);
      const pairs = [...new Set(this.shown.map((edge) => `${edge.from} ${edge.to}`))].map((pair) => this.lines().get(pair));
      const roots = who ? [who, ...new Set(pairs.map((rows) => rows[0].from).filter((id) => id !== who))] : [...new Set(pairs.map((rows) => rows[0].from))];
      for (const root of roots) {
        const own = pairs.filter((rows) => rows[0].from === root);
        if (!own.length && root !== who) continue;
        if (!own.length && pairs.length) continue;
        const column = columns.indexOf(Math.min(...columns));
        const left = column * COLUMN + UNDER;
        const put = (id, from) => {
          const [across, down] = size(id);
          boxes.push([id, from + across / 2, columns[column] + down / 2]);
          columns[column] += down + UNDER;
          return boxes[boxes.length - 1].slice(1);
        };
        const top = put(root, left)[1];
        let [last, word] = ["", null];
        for (const rows of own) {
          const label = rows.map((edge) => edge.label).join(", ");
          if (label !== last) {
            [last, word] = [label, [0, columns[column] + WORD / 2 - 2]];
            columns[column] += WORD;
          }
          const there = put(rows[0].to, left + IN);
          ways.push([root, rows[0].to, word, [left + STEM, top], [left + STEM, there[1]], there]);
        }
        columns[column] += 2 * UNDER;
      }
      return { boxes, ways, down: Math.max(...columns) };
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
      this.paint();
      this.tell(who || type ? shown : [], who);
      if (!who && !type) this.said.append(make("p", {}, many(shown.length)));
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
