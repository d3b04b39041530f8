/* What our scripts share. Texts come from words.*.js, data from scripts of the site; text is set as text, never as markup. */
"use strict";

var briefing = (function () {
  const root = new URL("../../", document.currentScript.src);
  const texts = {};
  const asked = new Map();
  const arrived = new Map();
  const cited = { total: 0, sources: new Map(), sentences: new Map() };
  /* What the data leaves out of a sentence, since most are so. */
  const usual = { text: null, mode: "asserted", cues: [], hedged: false, disputed: false, sources: 1, origins: 1, told: [], counted: [] };

  /* A text of the interface; {name} stands for a value. */
  function say(key, values) {
    const text = Object.hasOwn(texts, key) ? texts[key] : key;
    return text.replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? String(values[name]) : whole));
  }

  /* A text that depends on a number, in the forms that the language has. */
  function count(key, number) {
    const form = new Intl.PluralRules(texts.language).select(number);
    const known = Object.hasOwn(texts, key + "." + form) ? form : "other";
    return say(key + "." + known, { n: number.toLocaleString(texts.language) });
  }

  /* A day as the reader's language writes it; an ISO day alone, so that no time zone moves it. */
  function day(iso) {
    const at = new Date(iso + "T00:00:00Z");
    const form = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
    return Number.isNaN(at.getTime()) ? iso : at.toLocaleDateString(texts.language === "en" ? "en-GB" : texts.language, form);
  }

  /* An element with attributes and children; a child is an element or text. */
  function make(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name === "on") for (const [event, act] of Object.entries(value)) made.addEventListener(event, act);
      else if (value === true) made.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
    }
    made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
    return made;
  }

  /* A source's sentences; asked for once, as a script, since a page opened from a folder may fetch nothing. */
  function source(id) {
    if (!asked.has(id)) {
      asked.set(id, new Promise((done, fail) => {
        const src = new URL("data/sources/" + encodeURIComponent(id) + ".js", root).href;
        const give = () => (arrived.has(id) ? done(arrived.get(id)) : fail(new Error(id)));
        document.head.append(make("script", { src, on: { load: give, error: () => fail(new Error(id)) } }));
      }));
      asked.get(id).catch(() => asked.delete(id));
    }
    return asked.get(id);
  }

  /* Where a citation leads: its source and the anchor of its sentence; nothing for any other link. */
  function place(link) {
    const there = link.getAttribute("href") || "";
    const found = /(?:^|\/)sources\/([^/#]+?)(?:\.html|\/(?:index\.html)?)#(s[0-9a-f]{10})$/.exec(there);
    return found && /^\S+:\d+$/.test(link.textContent.trim()) ? { source: decodeURIComponent(found[1]), id: found[2] } : null;
  }

  /* On how many legs a statement stands: one source, several that have it from one origin, or two origins and more. */
  function legs(sentence) {
    if (sentence.sources < 2) return "single";
    return sentence.origins > 1 ? "backed" : "echoed";
  }

  function page(given) {
    cited.total = given.total;
    for (const known of given.sources) cited.sources.set(known.id, known);
    for (const one of given.sentences) cited.sentences.set(one.source + "#" + one.id, { ...usual, ...one });
  }

  /* The theme leaves its search without a name, and its icons to be read out as pictures of nothing. */
  document.addEventListener("DOMContentLoaded", () => {
    for (const icon of document.querySelectorAll("svg:not([role], [aria-label])")) icon.setAttribute("aria-hidden", "true");
    const search = document.querySelector(".md-search[role='dialog']:not([aria-label])");
    if (search) search.setAttribute("aria-label", say("search.name"));
  });

  return {
    root, say, count, day, make, place, legs, source, known: cited,
    article: document.querySelector("article.md-content__inner"),
    words: (given) => void Object.assign(texts, given, window.briefingTexts && window.briefingTexts.reader),
    cited: page,
    keep: (given) => void arrived.set(given.source.id, { ...given, sentences: given.sentences.map((one) => ({ ...usual, ...one })) }),
  };
})();
