/* Whoever follows a citation finds the way back to the place that they came from. Kept for this tab's session alone. */
"use strict";

(function () {
  const { say, make, article } = briefing;
  const TRAIL = "briefing.trail", RETURN = "briefing.return";
  if (!article) return;

  function remember(key, value) {
    try {
      sessionStorage.setItem(key, JSON.stringify(value));
    } catch {
      /* no storage: no way back but the browser's own */
    }
  }

  function recall(key) {
    try {
      return JSON.parse(sessionStorage.getItem(key));
    } catch {
      return null;
    }
  }

  function forget(key) {
    try {
      sessionStorage.removeItem(key);
    } catch {
      /* nothing was kept */
    }
  }

  const here = location.href.replace(/#.*$/, "");
  const title = article.querySelector("h1");
  const links = () => [...article.querySelectorAll("a[href]")];

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey) return;
    const inCard = link.closest("#b-card");
    if (!inCard && !briefing.place(link)) return;
    const from = inCard ? article.querySelector("a[aria-expanded='true']") : link;
    const page = title ? title.textContent.replace(/¶$/, "").trim() : document.title;
    remember(TRAIL, { url: location.href, page, link: links().indexOf(from), top: scrollY, to: link.href });
  });

  function offer() {
    const trail = recall(TRAIL);
    const old = document.getElementById("b-back");
    if (old) old.remove();
    if (!trail || trail.to !== location.href || trail.url.replace(/#.*$/, "") === here) return;
    if (!/^(https?|file):/.test(trail.url) || new URL(trail.url).origin !== location.origin) return;
    const back = make("a", { id: "b-back", class: "b-back", href: trail.url }, "‹ ", say("back.to", { page: trail.page }));
    back.addEventListener("click", () => remember(RETURN, trail));
    document.body.append(back);
  }

  function settle() {
    const trail = recall(RETURN);
    if (!trail || trail.url.replace(/#.*$/, "") !== here) return;
    forget(RETURN);
    const link = links()[trail.link];
    briefing.unfold();
    if (link) link.focus({ preventScroll: true }); // its card opens, and makes room below
    scrollTo({ top: trail.top, behavior: "instant" });
  }

  addEventListener("hashchange", offer);
  offer();
  settle();
})();
