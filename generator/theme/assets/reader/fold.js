/* A long page opens as an overview: each topic with its first statements, the rest a press away. What a reader looks for,
   prints, filters or comes to by a link is opened; nothing on the first screen folds, so that nothing moves. */
"use strict";

briefing.unfold = (function () {
  const { make, count, article } = briefing;
  const LONG = 16, SHOWN = 2, FEWEST = 2;
  const folded = new Map();
  /* A browser that does not search in what is folded gets the page whole. */
  const able = "onbeforematch" in document.documentElement;
  const kept = ["reload", "back_forward"].includes((performance.getEntriesByType("navigation")[0] || {}).type);
  const lists = article && able && !kept ? [...article.querySelectorAll(":scope > h2 + ul")] : [];
  const long = lists.reduce((sum, list) => sum + list.children.length, 0) > LONG;

  function fold(list) {
    const rest = [...list.children].slice(SHOWN);
    if (rest.length < FEWEST || list.querySelector("li > a[id]") || list.getBoundingClientRect().top < innerHeight) return;
    const button = make("button", { type: "button", class: "b-button b-more", "aria-expanded": "false", on: { click: () => open(list, true) } },
      count("fold.more", rest.length));
    for (const item of rest) item.setAttribute("hidden", "until-found");
    list.after(button);
    folded.set(list, { rest, button });
  }

  /* Shows a list whole; `go` puts who asked for it on the first item that was folded. */
  function open(list, go) {
    const { rest, button } = folded.get(list);
    folded.delete(list);
    for (const item of rest) item.removeAttribute("hidden");
    button.remove();
    if (!go) return;
    rest[0].setAttribute("tabindex", "-1");
    rest[0].focus({ preventScroll: true });
  }

  /* Opens all, or the list that an element stands in. */
  function unfold(element) {
    for (const list of [...folded.keys()]) if (!element || list.contains(element)) open(list, false);
  }

  function asked() {
    const name = decodeURIComponent(location.hash.slice(1));
    const target = name && document.getElementById(name);
    if (target) unfold(target);
  }

  if (long) lists.forEach(fold);
  document.addEventListener("beforematch", (event) => unfold(event.target));
  addEventListener("beforeprint", () => unfold());
  addEventListener("hashchange", asked);
  asked();
  return unfold;
})();
