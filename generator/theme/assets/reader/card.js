/* A citation opens a card with its sentence: by pointing, by focus, by tap; a click pins it, Escape closes it. */
"use strict";

(function () {
  const { say, make, known, article } = briefing;
  if (!article || !known.sentences.size) return;
  const REST = 140, LEAVE = 260;
  const parts = {
    title: make("p", { class: "b-card__source", id: "b-card-title" }),
    facts: make("p", { class: "b-card__facts" }),
    words: make("blockquote", { class: "b-card__words", lang: "en", id: "b-card-words" }),
    note: make("p", { class: "b-card__note", "aria-live": "polite" }),
    table: make("dl", { class: "b-card__sure" }),
    before: make("button", { type: "button", class: "b-button" }, "‹ ", say("card.before")),
    after: make("button", { type: "button", class: "b-button" }, say("card.after"), " ›"),
    copy: make("button", { type: "button", class: "b-button" }, say("card.copy")),
    open: make("a", { class: "b-card__open" }, say("card.open")),
    close: make("button", { type: "button", class: "b-card__close", "aria-label": say("card.close") }, "×"),
  };
  const card = make("div", { class: "b-card md-typeset", role: "dialog", id: "b-card", tabindex: "-1", hidden: true,
    "aria-labelledby": "b-card-title" },
    parts.close, parts.title, parts.facts, parts.words, parts.note, parts.table,
    make("div", { class: "b-card__steps" }, parts.before, parts.after, parts.copy, parts.open));
  document.body.append(card);

  let chip = null, pinned = false, cited = null, now = null, timer = 0, returning = false;

  /* Which sentence a link cites, if the page knows it. */
  function sentence(link) {
    const place = link && briefing.place(link);
    return place ? known.sentences.get(place.source + "#" + place.id) || null : null;
  }

  function chipAt(target) {
    const link = target instanceof Element ? target.closest("a[href]") : null;
    return link && article.contains(link) && sentence(link) ? link : null;
  }

  function show(link, pin) {
    clearTimeout(timer);
    if (chip !== link) {
      shut(false);
      chip = link;
      cited = sentence(link);
      fill(cited);
      card.hidden = false;
      link.setAttribute("aria-expanded", "true");
      link.setAttribute("aria-describedby", "b-card-words");
      put();
    }
    if (pin) {
      pinned = true;
      card.classList.add("b-card--pinned");
      card.focus({ preventScroll: true });
    }
  }

  function shut(back) {
    clearTimeout(timer);
    if (!chip) return;
    const link = chip;
    link.setAttribute("aria-expanded", "false");
    link.removeAttribute("aria-describedby");
    card.hidden = true;
    card.classList.remove("b-card--pinned");
    chip = now = cited = null;
    pinned = false;
    if (!back) return;
    returning = true; /* the focus that comes back opens nothing */
    link.focus({ preventScroll: true });
    returning = false;
  }

  /* Under the citation, or over it where there is no room; on a narrow screen the style sheet puts it at the foot. */
  function put() {
    const at = chip.getClientRects()[0] || chip.getBoundingClientRect();
    const width = card.offsetWidth, height = card.offsetHeight, edge = 8;
    const room = document.documentElement.clientWidth;
    const left = Math.max(edge, Math.min(at.left - 24, room - width - edge));
    const under = at.bottom + edge + height <= innerHeight || at.top - edge - height < 0;
    card.style.left = left + scrollX + "px";
    card.style.top = (under ? at.bottom + edge : at.top - edge - height) + scrollY + "px";
  }

  function fill(found) {
    now = found;
    const source = known.sources.get(found.source) || { id: found.source };
    const stepped = found !== cited;
    parts.title.replaceChildren(make("b", {}, found.source + ":" + found.n), " ",
      source.title ? make("span", { lang: "en" }, source.title) : say("card.article", { source: source.id }));
    parts.facts.replaceChildren([source.publisher || say("card.publisher.none"), source.author, date(source)]
      .filter(Boolean).join(" · "));
    parts.words.replaceChildren(found.text === null ? "" : found.text);
    parts.words.hidden = found.text === null;
    parts.note.replaceChildren(found.text === null ? say("card.kept") : stepped ? say("card.stepped") : "");
    parts.table.replaceChildren(...(found.who ? rows(found) : []));
    parts.open.href = chip.href.replace(/#.*$/, "#" + found.id);
    parts.copy.hidden = found.text === null;
    parts.before.disabled = found.n === 0;
    parts.after.disabled = false;
  }

  /* The sentence as a memo quotes it: its words, whose they are, of when, and where it is read. */
  function quoted() {
    const source = known.sources.get(now.source) || { id: now.source };
    const whose = [source.title, source.publisher, source.published && date(source)].filter(Boolean).join(", ");
    const at = /^http/.test(parts.open.href) ? " " + parts.open.href : "";
    return "“" + now.text + "” (" + (whose ? whose + "; " : "") + now.source + ":" + now.n + ")" + at;
  }

  /* A page from a folder, or without a lock, may not write to the clipboard by itself: then a field is copied. */
  function copy(text) {
    const field = make("textarea", { class: "b-card__field", "aria-hidden": "true" }, text);
    card.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    parts.copy.focus({ preventScroll: true });
    return done ? Promise.resolve() : navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject();
  }

  function date(source) {
    if (!source.published) return say("card.date.none");
    const day = briefing.day(source.published);
    return source.published_estimated ? say("card.date.estimate", { day }) : day;
  }

  function row(label, ...words) {
    return [make("dt", {}, label), make("dd", {}, ...words)];
  }

  function rows(found) {
    const who = found.told.map((one) => {
      const name = /^un/.test(one.kind) ? say("card.unnamed", { who: one.label }) : one.label;
      return one.via ? say("card.via", { who: name, via: one.via }) : name;
    });
    const words = found.cues.map((cue) => "“" + cue + "”").join(", ");
    const mode = say("mode." + found.mode);
    const plain = ["hedged", "hypothetical", "asserted"].includes(found.mode) && !(found.mode === "asserted" && found.hedged);
    const sure = found.hedged && !plain ? say("mode.also", { mode }) : mode;
    return [
      ...row(say("card.who"), mark(found.who), who.length ? who.join("; ") : say("who.own"),
        found.who === "record" ? " · " + say("mark.record") : ""),
      ...row(say("card.sure"), found.hedged ? mark("hedged") : "",
        words && found.mode !== "asserted" || found.hedged ? say("mode.words", { mode: sure, words }) : sure),
      ...row(say("card.many"), mark(briefing.legs(found)), many(found)),
    ];
  }

  function many(found) {
    const sources = say("many.of", { sources: briefing.count("many.sources", found.sources), total: known.total });
    const origins = briefing.count("many.origins", found.origins);
    const named = found.counted.length && found.sources > 1 ? ": " + found.counted.join(", ") : "";
    return sources + ", " + origins + named + (found.disputed ? " · " + say("many.disputed") : "");
  }

  function mark(name) {
    return make("span", { class: "b-mark b-mark--" + name, "aria-hidden": "true" });
  }

  function step(by) {
    const asked = now.source;
    briefing.source(asked).then((given) => {
      const { source, n } = now; // read late: a second click may come before the first is answered
      const next = given.sentences[n + by];
      if (!chip || source !== asked || !next) return;
      fill(next.id === cited.id && next.n === cited.n ? cited : { source, ...next });
      parts.before.disabled = n + by === 0;
      parts.after.disabled = n + by === given.sentences.length - 1;
      if (document.activeElement === document.body || document.activeElement.disabled) card.focus({ preventScroll: true });
      put();
    }, () => parts.note.replaceChildren(say("card.missing")));
  }

  for (const link of article.querySelectorAll("a[href*='#s']")) {
    if (!sentence(link)) continue;
    link.setAttribute("aria-haspopup", "dialog");
    link.setAttribute("aria-expanded", "false");
    link.classList.add("b-cite");
  }

  parts.before.addEventListener("click", () => step(-1));
  parts.after.addEventListener("click", () => step(1));
  parts.copy.addEventListener("click", () =>
    copy(quoted()).then(() => say("card.copied"), () => say("card.copied.not")).then((said) => parts.note.replaceChildren(said)));
  parts.close.addEventListener("click", () => shut(true));
  article.addEventListener("click", (event) => {
    const link = chipAt(event.target);
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (chip === link && pinned) shut(true);
    else show(link, true);
  });
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch" || pinned) return;
    const link = chipAt(event.target);
    if (link && link !== chip) {
      clearTimeout(timer);
      timer = setTimeout(() => show(link, false), REST);
    } else if (link || card.contains(event.target)) clearTimeout(timer);
    else {
      clearTimeout(timer);
      if (chip && document.activeElement !== chip) timer = setTimeout(() => shut(false), LEAVE);
    }
  });
  article.addEventListener("focusin", (event) => {
    const link = chipAt(event.target);
    if (link && !pinned && !returning && link.matches(":focus-visible")) show(link, false);
  });
  document.addEventListener("focusout", (event) => {
    if (!chip || !event.relatedTarget) return;
    const inside = card.contains(event.relatedTarget) || event.relatedTarget === chip;
    if (!inside && (event.target === chip || card.contains(event.target))) shut(false);
  });
  document.addEventListener("pointerdown", (event) => {
    if (pinned && !card.contains(event.target) && chipAt(event.target) !== chip) shut(false);
  });
  document.addEventListener("keydown", (event) => {
    if (!chip) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      shut(pinned || card.contains(document.activeElement) || document.activeElement === chip);
    } else if (event.key === "Tab" && pinned && event.shiftKey && [card, parts.close].includes(document.activeElement)) {
      event.preventDefault();
      shut(true);
    } else if (event.key === "Tab" && pinned && !event.shiftKey && document.activeElement === parts.open) {
      shut(true); /* the browser then goes on from the citation */
    }
  }, true);
  addEventListener("resize", () => chip && put());
})();
