/* The theme loads its search's index with every page; here it waits until somebody searches, or comes from a result. */
"use strict";

(function () {
  const toggle = document.getElementById("__search");
  const open = XMLHttpRequest.prototype.open;
  if (!toggle || new URL(location).searchParams.has("h")) return;
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    open.call(this, method, address, ...rest);
    if (!address.endsWith("/search/search_index.json")) return;
    XMLHttpRequest.prototype.open = open;
    const send = () => XMLHttpRequest.prototype.send.call(this);
    this.send = () => (toggle.checked ? send() : toggle.addEventListener("change", send, { once: true }));
  };
})();
