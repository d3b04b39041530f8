/* The claims explorer: the list on the page becomes a table of all claims, which can be searched and filtered.
   The data is a script beside the site, so that it loads over file:// too. No text from it is ever read as markup. */
(() => {
  "use strict";

  const given = window.briefingTexts || {};
  const labels = given.labels || {};
  const WORDS = {
    search: "Search the claims",
    hint: "Forgives typing errors. All words must be found.",
    any: "any",
    who: "Who or what",
    topic: "Topic",
    source: "Source",
    mode: "How it is said",
    origins: "Origins",
    reset: "Show all",
    csv: "Save what is shown as CSV",
    more: "Show more",
    claim: "Claim",
    said: "How it is said",
    from: "Origins",
    count: "{shown} of {all} claims",
    none: "No claim is found. Take a filter away, or search for fewer words.",
    two: "2 or more",
    three: "3 or more",
    one: "1",
    according: "according to {who}",
    ...given.explorer,
  };
  const MOST = 3;
  const STEP = 50;
  const KEYS = ["q", "who", "topic", "source", "mode", "origins"];
  const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠']/;

  const fold = (text) =>
    text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const tokens = (text) => fold(text).replace(/(\w)['’.](?=\w)/g, "$1").match(/[\p{L}\p{N}]+/gu) || [];

  /** How many letters differ, a swap of neighbours counting as one; more than `most` is told as most + 1. */
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [], last = [], row = [];
    for (let j = 0; j <= b.length; j++) last[j] = j;
    for (let i = 1; i <= a.length; i++) {
      row = [i];
      let best = i;
      for (let j = 1; j <= b.length; j++) {
        let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        row[j] = cost;
        if (cost < best) best = cost;
      }
      if (best > most) return most + 1;
      before = last;
      last = row;
    }
    return last[b.length];
  }

  /** An index of words to claims. Names and aliases of whom a claim names count as its words, with less weight. */
  class Index {
    constructor(data) {
      this.postings = new Map();
      const names = data.entities.map((row) => [...new Set(tokens([row.name, ...row.aliases].join(" ")))]);
      data.claims.forEach((claim, number) => {
        const own = new Set(tokens(claim.text));
        for (const word of own) this.add(word, number, 2);
        for (const entity of claim.entities)
          for (const word of names[entity]) if (!own.has(word)) this.add(word, number, 1);
      });
      this.words = [...this.postings.keys()];
    }

    add(word, number, weight) {
      let found = this.postings.get(word);
      if (!found) this.postings.set(word, (found = new Map()));
      if ((found.get(number) || 0) < weight) found.set(number, weight);
    }

    /** The words that are meant by a typed one: the same, one it begins, else those a slip or two away. */
    meant(typed) {
      const most = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
      const near = [];
      for (const word of this.words) {
        if (word === typed) near.push([word, 1]);
        else if (typed.length > 1 && word.startsWith(typed)) near.push([word, 0.8]);
        else if (most && Math.abs(word.length - typed.length) <= most) {
          const far = distance(typed, word, most);
          if (far <= most) near.push([word, 0.6 / far]);
        }
      }
      const exact = near.some(([, worth]) => worth >= 0.8);
      return exact ? near.filter(([, worth]) => worth >= 0.8) : near;
    }

    /** Numbers of the claims that have all words, each with its worth; null where nothing was typed. */
    search(text) {
      const typed = tokens(text);
      if (!typed.length) return null;
      let found = null;
      for (const word of typed) {
        const here = new Map();
        for (const [near, worth] of this.meant(word)) {
          const rows = this.postings.get(near);
          const rare = worth / (1 + Math.log(rows.size));
          for (const [number, weight] of rows) {
            const score = rare * weight;
            if (score > (here.get(number) || 0)) here.set(number, score);
          }
        }
        if (found === null) found = here;
        else
          for (const [number, score] of found) {
            if (here.has(number)) found.set(number, score + here.get(number));
            else found.delete(number);
          }
      }
      return found;
    }
  }

  const make = (tag, given = {}, ...inside) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(given))
      if (name in made && name !== "list") made[name] = value;
      else made.setAttribute(name, value);
    made.append(...inside);
    return made;
  };

  /** The first few of a list, and that there are more. */
  const some = (names) => names.slice(0, MOST).join(", ") + (names.length > MOST ? " …" : "");
  /** What an id says to a reader. */
  const great = (word) => word.charAt(0).toUpperCase() + word.slice(1);
  const spoken = (id) => great(labels[id] || id.replaceAll("-", " "));

  function safe(cell) {
    const text = String(cell);
    const guarded = FORMULA.test(text) ? "'" + text : text;
    return /[",\r\n]/.test(guarded) ? '"' + guarded.replaceAll('"', '""') + '"' : guarded;
  }

  class Explorer {
    constructor(data, article) {
      this.data = data;
      this.flat = /\.html$/.test(location.pathname) && !/\/index\.html$/.test(location.pathname);
      this.index = null;
      this.rows = [];
      this.limit = STEP;
      this.controls = {};
      this.build(article);
      this.read();
      addEventListener("hashchange", () => this.read());
      setTimeout(() => this.indexed(), 0);
    }

    indexed() {
      return (this.index ||= new Index(this.data));
    }

    select(name, label, options) {
      const box = make("select", { id: "explorer-" + name });
      box.append(make("option", { value: "" }, WORDS.any));
      for (const option of options) {
        if (option.rows) {
          const group = make("optgroup", { label: option.label });
          for (const row of option.rows) group.append(make("option", { value: row.value }, row.label));
          box.append(group);
        } else box.append(make("option", { value: option.value }, option.label));
      }
      box.addEventListener("change", () => this.changed());
      this.controls[name] = box;
      return make("p", {}, make("label", { htmlFor: box.id }, label), box);
    }

    build(article) {
      const { data } = this;
      const box = make("input", { type: "search", id: "explorer-q", autocomplete: "off", spellcheck: false });
      box.setAttribute("aria-describedby", "explorer-hint");
      box.addEventListener("input", () => this.changed());
      this.controls.q = box;
      const kinds = new Map();
      data.entities.forEach((row) => {
        if (!kinds.has(row.group)) kinds.set(row.group, []);
        kinds.get(row.group).push({ value: row.id, label: row.name });
      });
      const groups = [...kinds].map(([label, rows]) => ({ label: spoken(label), rows }));
      const plain = (rows) => rows.map((row) => ({ value: row.id ?? row, label: row.name ?? spoken(row) }));
      this.form = make(
        "form",
        { className: "explorer", role: "search", ariaLabel: WORDS.search },
        make("p", { className: "explorer-query" }, make("label", { htmlFor: box.id }, WORDS.search), box,
          make("small", { id: "explorer-hint" }, WORDS.hint)),
        this.select("who", WORDS.who, groups),
        this.select("topic", WORDS.topic, plain(data.topics)),
        this.select("source", WORDS.source, plain(data.sources)),
        this.select("mode", WORDS.mode, plain(data.modes)),
        this.select("origins", WORDS.origins, [
          { value: "1", label: WORDS.one },
          { value: "2", label: WORDS.two },
          { value: "3", label: WORDS.three },
        ]),
      );
      const reset = make("button", { type: "button", className: "explorer-button" }, WORDS.reset);
      reset.addEventListener("click", () => {
        for (const key of KEYS) this.controls[key].value = "";
        this.changed();
        box.focus();
      });
      const csv = make("button", { type: "button", className: "explorer-button" }, WORDS.csv);
      csv.addEventListener("click", () => this.save());
      this.form.append(make("p", { className: "explorer-actions" }, reset, csv));
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.status = make("p", { role: "status", className: "explorer-status" });
      const head = make("tr", {}, ...[WORDS.claim, WORDS.said, WORDS.from].map((word) =>
        make("th", { scope: "col" }, word)));
      this.body = make("tbody");
      this.table = make("table", { className: "explorer-table" },
        make("caption", {}, article.querySelector("h1").firstChild.textContent.trim()), make("thead", {}, head), this.body);
      this.more = make("button", { type: "button", className: "explorer-button" }, WORDS.more);
      this.more.addEventListener("click", () => {
        const first = this.limit;
        this.limit += STEP;
        this.draw();
        this.body.rows[first]?.querySelector("a")?.focus();
      });
      const title = article.querySelector("h1");
      const lead = title.nextElementSibling;
      const after = lead && lead.tagName === "P" ? lead : title;
      const static_ = make("div", { hidden: true });
      while (after.nextSibling) static_.append(after.nextSibling);
      after.after(this.form, this.status, this.table, this.more, static_);
    }

    /** The state that the address names. */
    read() {
      const given = new URLSearchParams(location.hash.slice(1));
      for (const key of KEYS) this.controls[key].value = given.get(key) || "";
      this.limit = STEP;
      this.find();
    }

    /** What was typed or chosen goes into the address, so that the view can be sent. */
    changed() {
      const state = new URLSearchParams();
      for (const key of KEYS) if (this.controls[key].value) state.set(key, this.controls[key].value);
      const hash = state.toString();
      history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
      this.limit = STEP;
      this.find();
    }

    find() {
      const { data } = this;
      const value = (name) => this.controls[name].value;
      const entity = value("who") ? data.entities.findIndex((row) => row.id === value("who")) : null;
      const source = value("source") ? data.sources.findIndex((row) => row.id === value("source")) : null;
      const found = this.indexed().search(value("q"));
      const rows = [];
      data.claims.forEach((claim, number) => {
        if (found && !found.has(number)) return;
        if (entity !== null && !claim.entities.includes(entity)) return;
        if (source !== null && !claim.places.some((place) => place[0] === source)) return;
        if (value("topic") && claim.topic !== value("topic")) return;
        if (value("mode") && !claim.modes.includes(value("mode"))) return;
        const origins = value("origins");
        if (origins === "1" ? claim.origins !== 1 : origins && claim.origins < Number(origins)) return;
        rows.push(number);
      });
      if (found) rows.sort((a, b) => found.get(b) - found.get(a) || a - b);
      this.rows = rows;
      this.draw();
    }

    draw() {
      const { data, rows } = this;
      this.body.replaceChildren(...rows.slice(0, this.limit).map((number) => this.row(data.claims[number])));
      const count = WORDS.count.replace("{shown}", rows.length).replace("{all}", data.claims.length);
      this.status.textContent = rows.length ? count : WORDS.none;
      this.table.hidden = !rows.length;
      this.more.hidden = rows.length <= this.limit;
      this.body.dispatchEvent(new Event("briefing-drawn", { bubbles: true })); // citations get their marks
    }

    row(claim) {
      const said = [...claim.modes];
      const cell = make("td", {}, said.map((mode) => labels[mode] || mode).join(", "));
      if (claim.by) cell.append(make("small", {}, " ", WORDS.according.replace("{who}", claim.by)));
      const where = make("span", { className: "explorer-places" });
      for (const [source, sentence, anchor] of claim.places)
        where.append(make("a", { href: this.href(source, anchor) }, `${data_id(this.data, source)}:${sentence}`), " ");
      return make("tr", {}, make("td", {}, ...this.text(claim), " ", where), cell,
        make("td", { "data-label": WORDS.origins }, make("span", {}, String(claim.origins)), make("small", {}, " ", some(claim.from))));
    }

    /** The words shown; where the claim is only a part of them, that part stands out. Spans count code points. */
    text({ text, clause: [start, end] }) {
      const points = Array.from(text);
      const part = (from, to) => points.slice(from, to).join("");
      const rest = part(0, start) + part(end);
      if (start === null || !/\p{L}/u.test(rest)) return [text];
      return [part(0, start), make("b", {}, part(start, end)), part(end)];
    }

    href(source, anchor) {
      const id = encodeURIComponent(data_id(this.data, source));
      return this.flat ? `sources/${id}.html#${anchor}` : `../sources/${id}/#${anchor}`;
    }

    /** All that is found, not only what is drawn. */
    save() {
      const head = ["claim", "how", "origins", "from", "where"];
      const lines = this.rows.map((number) => {
        const claim = this.data.claims[number];
        const places = claim.places.map(([source, sentence]) => `${data_id(this.data, source)}:${sentence}`);
        return [claim.text, claim.modes.join("; "), claim.origins, claim.from.join("; "), places.join("; ")].map(safe).join(",");
      });
      const body = "\ufeff" + [head.join(","), ...lines].join("\r\n") + "\r\n";
      const url = URL.createObjectURL(new Blob([body], { type: "text/csv;charset=utf-8" }));
      const link = make("a", { href: url, download: "claims.csv" });
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(url), 1000);
    }
  }

  const data_id = (data, source) => data.sources[source].id;

  const here = document.currentScript.src;
  const begin = () => {
    const article = document.querySelector("article");
    if (window.briefingClaims && article) new Explorer(window.briefingClaims, article);
  };
  const script = document.createElement("script");
  script.src = new URL("../data/claims.js", here).href;
  /* Not before the scripts that mark citations are there. */
  const after = (target, event) => new Promise((done) => target.addEventListener(event, done));
  Promise.all([after(script, "load"), after(document, "DOMContentLoaded")]).then(begin);
  document.head.append(script);
})();
