/* How sure is seen: one mark each for who says so, with what reservation, on how many legs; a legend, and a filter. */
"use strict";

(function () {
  const { say, make, known, article } = briefing;
  if (!article || !known.sentences.size) return;
  const WHO = ["record", "named", "unnamed"], HOW = ["hedged", "disputed", "single"];
  const rows = [];

  /* Each citation: who says so, and whether hedged, as attributes for the style sheet and as words for a reader's ear. */
  function markAll(part) {
    for (const link of part.querySelectorAll("a[href*='#s']")) {
      const sentence = cited(link);
      if (!sentence) {
        if (briefing.place(link)) link.dataset.unsaid = ""; /* nobody says it: a note of its article, a heading */
        continue;
      }
      link.dataset.who = sentence.who;
      if (sentence.hedged) link.dataset.hedged = "";
      name(link, sentence, []);
    }
  }
  markAll(article);
  article.addEventListener("briefing-drawn", (event) => markAll(event.target));

  /* Each row that shows a statement: on how many legs that stands, and what a filter asks for. */
  for (const row of article.querySelectorAll("li, tbody tr")) {
    const link = row.tagName === "TR" ? [...row.querySelectorAll("a[href*='#s']")].find(cited) : main(row);
    const sentence = link && cited(link);
    if (!sentence) continue;
    const legs = briefing.legs(sentence);
    row.dataset.legs = legs;
    if (legs === "backed") row.dataset.origins = Math.min(sentence.origins, 9);
    if (sentence.disputed) row.dataset.disputed = "";
    name(link, sentence, [legs, sentence.disputed && "disputed"].filter(Boolean));
    rows.push({ row, marks: new Set([sentence.who, legs, sentence.hedged && "hedged", sentence.disputed && "disputed"]) });
  }

  function cited(link) {
    const place = briefing.place(link);
    const sentence = place && known.sentences.get(place.source + "#" + place.id);
    return sentence && sentence.who ? sentence : null;
  }

  function name(link, sentence, more) {
    const marks = [sentence.who, sentence.hedged && "hedged", ...more].filter(Boolean);
    link.setAttribute("aria-label", [link.textContent.trim(), ...marks.map((mark) => say("mark." + mark))].join(", "));
  }

  /* The citation of the statement that an item shows: the first after its words. A sentence shown before it for context
     has its own; a denial, which our own words announce, comes after it. Nothing where the item has no words at all. */
  function main(item) {
    let found = null, words = false, ours = false, open = false;
    for (const node of item.childNodes) {
      const isCite = node.nodeName === "A" && briefing.place(node);
      if (isCite) {
        if (!open && words && !ours) found = node;
        open = true;
        continue;
      }
      const text = node.textContent.trim();
      if (!text) continue;
      if (open) {
        words = open = false;
        ours = node.nodeName === "EM";
      }
      words = words || (node.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]/u.test(text));
    }
    return found;
  }

  const buttons = new Map();
  const status = make("p", { class: "b-legend__status", role: "status" });
  const all = make("button", { type: "button", class: "b-button", hidden: true, on: { click: () => choose([]) } }, say("filter.all"));
  const panel = make("div", { class: "b-legend md-typeset", role: "dialog", id: "b-legend", tabindex: "-1", hidden: true,
    "aria-label": say("legend.title") },
    make("button", { type: "button", class: "b-card__close", "aria-label": say("legend.close"), on: { click: () => toggle(false) } }, "×"),
    group("legend.who", ["record", "named", "unnamed", "own"]),
    group("legend.how", ["hedged"]),
    group("legend.many", ["backed", "echoed", "single", "disputed"]),
    make("p", { class: "b-legend__note" }, say("legend.note"), " ",
      make("a", { href: new URL(method(), briefing.root).href }, say("filter.method"))),
    make("div", { class: "b-legend__foot" }, status, all));
  const opener = make("button", { type: "button", class: "b-opener", "aria-expanded": "false", "aria-controls": "b-legend",
    on: { click: () => toggle(panel.hidden) } },
    make("span", { class: "b-mark b-mark--echoed", "aria-hidden": "true" }),
    make("span", { class: "b-opener__words" }, say("legend.button")),
    make("span", { class: "b-opener__count" }));
  /* In the header it covers no words, and moves none: the title has what room is left. */
  const after = document.querySelector(".md-header__option, .md-header__button[for='__search']");
  if (after) after.before(opener);
  else article.prepend(opener);
  document.body.append(panel);

  /* The page of the method, as this build names its pages. */
  function method() {
    const tab = document.querySelector(".md-tabs__link[href*='method'], .md-nav__link[href*='method']");
    return tab ? tab.href : location.pathname.endsWith(".html") && !location.pathname.endsWith("/index.html") ? "method.html" : "method/";
  }

  function group(title, names) {
    return make("section", { class: "b-legend__group" }, make("h2", { class: "b-legend__title" }, say(title)),
      make("ul", { class: "b-legend__list" }, ...names.map(line)));
  }

  function line(name) {
    const mark = make("span", { class: "b-mark b-mark--" + name, "aria-hidden": "true" });
    const words = make("span", { class: "b-legend__words" }, say("legend." + name));
    if (!WHO.includes(name) && !HOW.includes(name)) return make("li", {}, mark, words);
    const found = rows.filter((one) => one.marks.has(name)).length;
    const button = make("button", { type: "button", class: "b-button b-legend__only", "aria-pressed": "false", disabled: !found,
      "aria-label": say("mark." + name) + " " + found + ", " + say("filter.only"),
      on: { click: () => flip(name) } }, say("mark." + name), " ", make("span", { class: "b-count" }, String(found)));
    buttons.set(name, button);
    return make("li", {}, mark, words, button);
  }

  let chosen = new Set();

  function flip(name) {
    const next = new Set(chosen);
    if (!next.delete(name)) next.add(name);
    choose([...next]);
  }

  /* Shows the rows that bear one of the chosen voices and all of the other chosen marks; the address keeps the choice. */
  function choose(names) {
    chosen = new Set(names.filter((name) => buttons.has(name)));
    if (chosen.size) briefing.unfold();
    const who = WHO.filter((name) => chosen.has(name)), how = HOW.filter((name) => chosen.has(name));
    let shown = 0;
    for (const { row, marks } of rows) {
      const good = (!who.length || who.some((name) => marks.has(name))) && how.every((name) => marks.has(name));
      row.hidden = !good;
      shown += good;
    }
    for (const [name, button] of buttons) button.setAttribute("aria-pressed", String(chosen.has(name)));
    for (const heading of article.querySelectorAll("h2")) heading.hidden = empty(heading);
    all.hidden = !chosen.size;
    const total = rows.length;
    status.replaceChildren(chosen.size ? say("filter.of", { shown: briefing.count("filter.shown", shown), total }) : "");
    opener.lastChild.replaceChildren(chosen.size ? shown + " / " + total : "");
    opener.classList.toggle("b-opener--on", chosen.size > 0);
    keep();
  }

  /* Whether all that stands under a heading is hidden by the filter. */
  function empty(heading) {
    const list = heading.nextElementSibling;
    return Boolean(chosen.size && list && list.tagName === "UL" && list.children.length
      && [...list.children].every((item) => item.hidden));
  }

  function keep() {
    const address = new URL(location.href);
    if (chosen.size) address.searchParams.set("show", [...chosen].sort().join("."));
    else address.searchParams.delete("show");
    if (address.href === location.href) return;
    try {
      history.replaceState(history.state, "", address);
    } catch {
      /* a browser that lets no file's address be changed: the choice holds until the page is left */
    }
  }

  function toggle(open) {
    panel.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    (open ? panel : opener).focus({ preventScroll: true });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) {
      event.stopPropagation();
      toggle(false);
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!panel.hidden && !panel.contains(event.target) && !opener.contains(event.target)) {
      panel.hidden = true;
      opener.setAttribute("aria-expanded", "false");
    }
  });
  const asked = new URL(location.href).searchParams.get("show");
  if (asked) choose(asked.split("."));
})();
