/* On a phone a row of a wide table stands as a block: each cell knows the name of its column, and shows it there. */
"use strict";

(function () {
  for (const table of document.querySelectorAll("article.md-content__inner table:not([class])")) {
    const names = [...table.querySelectorAll("thead th")].map((cell) => cell.textContent.trim());
    for (const row of table.tBodies[0] ? table.tBodies[0].rows : []) {
      [...row.cells].forEach((cell, at) => names[at] && cell.setAttribute("data-label", names[at]));
    }
  }
})();
