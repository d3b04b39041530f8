/* A strip above the timeline's list: a point for a day, a bar for what is only known to a month, season or year.
   It is read off the list's own headings, which stay what they are without scripts. */
(() => {
  "use strict";

  const WORDS = { label: "Dates in proportion", wider: "Wider", narrower: "Narrower", range: "a span of time", day: "a day" };
  const MONTHS = "January February March April May June July August September October November December".split(" ");
  const SEASONS = { Spring: 2, Summer: 5, Autumn: 8, Winter: 11 };
  const DAY = 86400000;
  const WIDEST = 16;

  const utc = (year, month, day) => Date.UTC(year, month, day);
  const month = (name) => MONTHS.indexOf(name);

  /** First and last day that a heading names, in milliseconds; null where it names none. */
  function span(text) {
    let found = text.match(/^(\d{4})$/);
    if (found) return [utc(+found[1], 0, 1), utc(+found[1], 11, 31)];
    found = text.match(/^(Spring|Summer|Autumn|Winter) (\d{4})$/);
    if (found) {
      const begin = SEASONS[found[1]];
      const year = +found[2] - (begin === 11 ? 1 : 0);
      return [utc(year, begin, 1), utc(year, begin + 3, 0)];
    }
    found = text.match(/^([A-Z]\w+) (\d{4})$/);
    if (found && month(found[1]) >= 0) return [utc(+found[2], month(found[1]), 1), utc(+found[2], month(found[1]) + 1, 0)];
    found = text.match(/^(\d{1,2}) ([A-Z]\w+)(?: (\d{4}))?(?: to (\d{1,2}) ([A-Z]\w+) (\d{4}))?$/);
    if (!found || month(found[2]) < 0) return null;
    const [, day, name, year, lastDay, lastName, lastYear] = found;
    if (!lastDay) return year ? [utc(+year, month(name), +day), utc(+year, month(name), +day)] : null;
    return [utc(+(year || lastYear), month(name), +day), utc(+lastYear, month(lastName), +lastDay)];
  }

  const make = (tag, given = {}, ...inside) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(given))
      if (name in made) made[name] = value;
      else made.setAttribute(name, value);
    made.append(...inside);
    return made;
  };

  const article = document.querySelector("article");
  const title = article?.querySelector("h1");
  if (!title) return;
  const rows = [];
  for (const heading of article.querySelectorAll("h2[id]")) {
    const text = heading.firstChild.textContent.trim();
    const dates = span(text);
    if (dates) rows.push({ id: heading.id, text, first: dates[0], last: dates[1] });
  }
  if (rows.length < 2) return;

  const begin = Math.min(...rows.map((row) => row.first));
  const end = Math.max(...rows.map((row) => row.last)) + DAY;
  const part = (time) => `${((100 * (time - begin)) / (end - begin)).toFixed(3)}%`;

  const track = make("ol", { className: "strip-track" });
  for (const row of rows) {
    const isDay = row.first === row.last;
    const mark = make("span", { className: isDay ? "strip-day" : "strip-span" });
    mark.style.left = part(row.first);
    if (!isDay) mark.style.width = part(begin + row.last - row.first + DAY);
    const name = make("a", { href: `#${row.id}`, className: "strip-name" }, row.text);
    name.setAttribute("aria-label", `${row.text}, ${isDay ? WORDS.day : WORDS.range}`);
    if (row.first - begin > (end - begin) * 0.55) {
      name.style.right = part(begin + end - row.first);
      name.classList.add("strip-left");
    } else if (row.last - begin > (end - begin) * 0.7) {
      name.style.left = part(row.first);
      name.classList.add("strip-inside");
    } else name.style.left = part(row.last + DAY * (isDay ? 1 : 0));
    track.append(make("li", {}, mark, name));
  }
  const view = make("div", { className: "strip-view", tabIndex: 0, role: "region" }, track);
  view.setAttribute("aria-label", WORDS.label);

  let zoom = 1;
  const wider = make("button", { type: "button", className: "strip-button" }, WORDS.wider);
  const narrower = make("button", { type: "button", className: "strip-button" }, WORDS.narrower);
  const scale = (factor) => {
    const middle = (view.scrollLeft + view.clientWidth / 2) / view.scrollWidth;
    zoom = Math.min(WIDEST, Math.max(1, zoom * factor));
    track.style.width = `${100 * zoom}%`;
    view.scrollLeft = middle * view.scrollWidth - view.clientWidth / 2;
    wider.disabled = zoom >= WIDEST;
    narrower.disabled = zoom <= 1;
  };
  wider.addEventListener("click", () => scale(2));
  narrower.addEventListener("click", () => scale(0.5));
  const lead = title.nextElementSibling;
  const strip = make("div", { className: "strip" }, make("p", { className: "strip-buttons" }, narrower, wider), view);
  (lead && lead.tagName === "P" ? lead : title).after(strip);
  scale(1);
})();
