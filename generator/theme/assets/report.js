/* Who came to a sentence finds beside it the link that reports it, its mark filled in. Without it the page's foot has one. */
"use strict";

(function () {
  const foot = document.querySelector("a[data-report]");
  const source = /\/sources\/([^/]+?)(?:\.html|\/(?:index\.html)?)$/.exec(location.pathname);
  if (!foot || !source) return;
  const link = document.createElement("a");
  link.className = "briefing-report__here";

  function point() {
    link.remove();
    const at = /^#s[0-9a-f]{10}$/.test(location.hash) && document.getElementById(location.hash.slice(1));
    const number = at && at.nextElementSibling;
    if (!number || number.tagName !== "EM") return;
    const cite = decodeURIComponent(source[1]) + ":" + number.textContent;
    link.href = foot.dataset.report + encodeURIComponent(cite);
    link.textContent = foot.dataset.words.replace("{cite}", cite);
    const holder = at.parentElement;
    holder.insertBefore(link, holder.querySelector("ul"));
  }

  addEventListener("hashchange", point);
  point();
})();
