/* A strip above the timeline's list: a point for a day, a bar for what is only known to a month, season or year.
   It is read off the list's own headings, which stay what they are without scripts.
   A long time of which nothing is told is cut out, and marked: one old year would press all others together. Each side
   of a cut has as much room as it has dates, so proportions hold between two cuts. A bar from one date to another is
   cut where nothing else is told of its middle. */
(() => {
  "use strict";

  const given = window.briefingTexts || {};
  const WORDS = {
    label: "Dates in proportion", wider: "Wider", narrower: "Narrower", range: "a span of time", day: "a day",
    cut: "empty time left out", ...given.timeline,
  };
  const MONTHS = "January February March April May June July August September October November December".split(" ");
  const DATES = given.dates || {
    forms: {
      day: "{d} {month_of} {y}", short: "{d} {month_of}", month: "{month} {y}", season: "{season} {y}", year: "{y}", range: "{one} to {other}",
    },
    months: MONTHS, months_of: MONTHS, seasons: ["Spring", "Summer", "Autumn", "Winter"],
  };
  const SEASONS = [2, 5, 8, 11];
  const DAY = 86400000;
  const WIDEST = 16;
  const LONG = 0.3; // empty time that takes so much of the whole is cut out
  const LONGER = 0.6; // so much, where a bar spans it
  const PRESSED = 0.2; // so small a part of a stretch in which half of the dates lie has no room
  const EMPTY = 1 / 3; // of that part: longer empty times are cut out then
  const ACROSS = 3; // and such, where a bar spans them
  const BREAK = 0.03; // the room that a cut takes
  const LINES = 12; // so many fit without a scroll bar
  const HIGH = 1.5; // of a line, as the style sheet has it

  const utc = (year, month, day) => Date.UTC(year, month, day);
  const names = { month: DATES.months, month_of: DATES.months_of, season: DATES.seasons };
  const plain = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const slot = (name) =>
    name === "d" ? "(?<d>\\d{1,2})" : name === "y" ? "(?<y>\\d{4})" : name in names ? `(?<${name}>${names[name].map(plain).join("|")})` : plain(name);
  const patterns = Object.entries(DATES.forms).filter(([name]) => name !== "range")
    .map(([name, form]) => [name, new RegExp(`^${form.split(/[{}]/).map(slot).join("")}$`, "i")]);
  const number = (kind, name) => names[kind].findIndex((word) => word.toLowerCase() === name.toLowerCase());

  /** What a date's words say: its form, and the numbers in it; null where they are no date. */
  function read(text) {
    for (const [form, pattern] of patterns) {
      const found = text.match(pattern)?.groups;
      if (!found) continue;
      const month = found.month_of ? number("month_of", found.month_of) : found.month ? number("month", found.month) : 0;
      const season = found.season ? SEASONS[number("season", found.season)] : 0;
      return { form, day: +(found.d || 0), month, season, year: found.y ? +found.y : null };
    }
    return null;
  }

  /** The times that a heading names, in milliseconds, each with its first and last day: one, or two that a bar joins. */
  function span(text) {
    const one = read(text);
    if (one && one.form !== "short") return [days(one)];
    const parts = text.split(DATES.forms.range.replace("{one}", "").replace("{other}", ""));
    const [first, last] = parts.length === 2 ? parts.map(read) : [null, null];
    if (!first || !last || last.form === "short") return null;
    return [days({ ...first, year: first.year ?? last.year }), days(last)];
  }

  function days({ form, day, month, season, year }) {
    if (form === "year") return [utc(year, 0, 1), utc(year, 11, 31)];
    if (form === "month") return [utc(year, month, 1), utc(year, month + 1, 0)];
    if (form !== "season") return [utc(year, month, day), utc(year, month, day)];
    const begin = year - (season === 11 ? 1 : 0);
    return [utc(begin, season, 1), utc(begin, season + 3, 0)];
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
  const room = article?.querySelector(".briefing-room");
  if (!room) return;
  const rows = [];
  for (const heading of article.querySelectorAll("h2[id]")) {
    const text = heading.firstChild.textContent.trim();
    const ends = span(text);
    if (ends) rows.push({ id: heading.id, text, ends, first: ends[0][0], last: ends[ends.length - 1][1] });
  }
  if (rows.length < 2) return room.remove();

  /** The times between two cuts, with the room of each: where it begins and how wide it is, of 1. */
  function stretches() {
    const runs = [];
    const told = rows.flatMap((row) => row.ends).sort((a, b) => a[0] - b[0]);
    for (const [first, last] of told) {
      const run = runs[runs.length - 1];
      if (run && first <= run.end) [run.end, run.count] = [Math.max(run.end, last + DAY), run.count + 1];
      else runs.push({ begin: first, end: last + DAY, count: 1 });
    }
    /* The shortest time in which half of the dates are told; where it is a small part of what stands with it between
       two cuts, it is given room. */
    const last = runs.length - 1;
    let core = { from: 0, to: last };
    const long = ({ from, to }) => runs[to].end - runs[from].begin;
    runs.forEach((_, from) => {
      let count = 0;
      const to = runs.findIndex((one, at) => at >= from && 2 * (count += one.count) >= told.length);
      if (to >= 0 && long({ from, to }) < long(core)) core = { from, to };
    });
    const half = long(core);
    const around = { from: 0, to: last };
    const spanned = (run) => rows.some(({ first, last }) => first < run.begin && last > run.begin);
    const gaps = runs.slice(1).map((run, before) => ({ at: before + 1, empty: run.begin - runs[before].end, across: spanned(run) }));
    gaps.sort((a, b) => b.empty - a.empty);
    let left = long(around);
    const cuts = new Set();
    for (const { at, empty, across } of gaps) {
      const pressed = half < PRESSED * long(around) && empty > (across ? ACROSS : EMPTY) * half;
      if (!pressed && empty <= (across ? LONGER : LONG) * left) continue;
      left -= empty;
      cuts.add(at);
      if (at <= core.from) around.from = Math.max(around.from, at);
      else if (at > core.to) around.to = Math.min(around.to, at - 1);
    }
    const made = [];
    runs.forEach((run, at) => {
      if (!at || cuts.has(at)) made.push({ ...run });
      else Object.assign(made[made.length - 1], { end: run.end, count: made[made.length - 1].count + run.count });
    });
    const room = 1 - BREAK * (made.length - 1);
    const shares = made.map(({ count }) => Math.max(count / told.length, 0.06));
    const all = shares.reduce((sum, share) => sum + share);
    let at = 0;
    made.forEach((one, number) => {
      Object.assign(one, { at, wide: (room * shares[number]) / all });
      at += one.wide + BREAK;
    });
    return made;
  }

  const parts = stretches();
  const place = (time) => {
    const part = parts.find((one) => time <= one.end);
    return part.at + (part.wide * (time - part.begin)) / (part.end - part.begin);
  };
  const part = (share) => `${(100 * share).toFixed(3)}%`;

  const track = make("ol", { className: "strip-track" });
  for (const row of rows) {
    const isDay = row.first === row.last;
    const mark = make("span", { className: isDay ? "strip-day" : "strip-span" });
    const [from, to] = [place(row.first), place(row.last + (isDay ? 0 : DAY))];
    mark.style.left = part(from);
    if (!isDay) mark.style.width = part(to - from);
    const name = make("a", { href: `#${row.id}`, className: "strip-name" }, row.text);
    name.setAttribute("aria-label", `${row.text}, ${isDay ? WORDS.day : WORDS.range}`);
    if (from > 0.55) {
      name.style.right = part(1 - from);
      name.classList.add("strip-left");
    } else if (to > 0.7) {
      name.style.left = part(from);
      for (const one of [mark, name]) one.classList.add("strip-under"); // no room beside the bar: it stands over it
    } else name.style.left = part(to);
    const cuts = parts.slice(1).map((one) => {
      const cut = make("span", { className: "strip-cut" });
      cut.style.left = part(one.at - BREAK / 2);
      return cut;
    });
    track.append(make("li", {}, ...cuts, mark, name));
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
  const strip = make("div", { className: "strip" }, make("p", { className: "strip-buttons" }, narrower, wider), view);
  if (parts.length > 1) {
    const said = make("small", { className: "strip-said" }, make("span", { className: "strip-sign" }), WORDS.cut);
    narrower.before(said);
  }
  room.replaceWith(strip);
  /* A name too long for the right of its mark stands left of it; one too long for that begins at the edge. */
  for (const name of track.querySelectorAll(".strip-name:not(.strip-left, .strip-under)")) {
    if (name.offsetLeft + name.offsetWidth <= track.clientWidth) continue;
    [name.style.left, name.style.right] = ["auto", `${100 - parseFloat(name.previousElementSibling.style.left)}%`];
    name.classList.add("strip-left");
  }
  for (const name of track.querySelectorAll(".strip-left"))
    if (name.offsetLeft < 0) [name.style.right, name.style.left, name.style.paddingInline] = ["auto", "0", "0"];

  /* More dates than there are lines share them: each takes the next line on which nothing stands in its way. */
  function share() {
    const lines = Array.from({ length: LINES }, () => []);
    let at = -1;
    const told = [...track.children].map((item) => {
      const boxes = [...item.children].filter((one) => one.className !== "strip-cut").map((one) => one.getBoundingClientRect());
      return { item, left: Math.min(...boxes.map((box) => box.left)), right: Math.max(...boxes.map((box) => box.right)) };
    });
    for (const one of told.sort((a, b) => a.left - b.left)) {
      const order = lines.map((_, step) => (at + 1 + step) % lines.length);
      at = order.find((line) => !(lines[line].at(-1)?.right >= one.left)) ?? lines.push([]) - 1;
      lines[at].push(one);
      one.item.style.top = `${0.5 + HIGH * at}rem`;
    }
    track.style.height = `${1 + HIGH * lines.length}rem`;
  }

  scale(1);
  if (rows.length > LINES) {
    track.classList.add("strip-shared");
    share();
    window.addEventListener("resize", share);
  }
})();
