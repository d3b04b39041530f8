/* Printed, a page carries its citations as notes: what is known of each source, and which of its sentences are cited. */
"use strict";

(function () {
  const { say, make, known, article } = briefing;
  if (!article || !known.sentences.size) return;
  const cited = new Map();
  for (const sentence of known.sentences.values()) {
    if (!cited.has(sentence.source)) cited.set(sentence.source, []);
    cited.get(sentence.source).push(sentence);
  }

  function about(source) {
    const day = source.published ? briefing.day(source.published) : "";
    const date = day && source.published_estimated ? say("card.date.estimate", { day }) : day || say("card.date.none");
    return [source.publisher || say("card.publisher.none"), source.author, date, source.url].filter(Boolean).join(" · ");
  }

  /* The words of a sentence that the page cites; what the page shows itself is not printed twice. */
  function words(sentence) {
    return sentence.text && !shown.has(sentence.id) ? make("li", {}, make("b", {}, String(sentence.n)), " ",
      make("span", { lang: "en" }, sentence.text)) : null;
  }

  const shown = new Set();
  for (const row of article.querySelectorAll("li")) {
    const first = [...row.querySelectorAll("a[href*='#s']")].map(briefing.place).find(Boolean);
    if (first && row.dataset.legs) shown.add(first.id);
  }
  const lists = [...cited].sort(([one], [other]) => (one < other ? -1 : 1)).map(([id, sentences]) => {
    const source = known.sources.get(id);
    const numbers = sentences.map((sentence) => sentence.n).sort((one, other) => one - other).join(", ");
    return [make("dt", {}, id),
      make("dd", {}, source.title ? make("cite", { lang: "en" }, source.title) : say("card.article", { source: id }),
        make("p", {}, about(source), " · ", say("notes.sentences"), " ", numbers),
        make("ol", {}, ...sentences.map(words)))];
  });
  article.append(make("section", { class: "b-notes" }, make("h2", {}, say("notes.title")), make("dl", {}, ...lists.flat())));
})();
