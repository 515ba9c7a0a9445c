"use strict";
// Sorting, filtering, and opening what a link points at. Without this script the page is whole, and unsorted.

const collator = new Intl.Collator("en-GB", {numeric: true, sensitivity: "base"});

function cellValue(row, column) {
  const cell = row.cells[column];
  return cell.dataset.value ?? cell.textContent.trim();
}

function sortBy(table, column) {
  const heads = [...table.tHead.rows[0].cells];
  const down = heads[column].getAttribute("aria-sort") === "ascending";
  heads.forEach((head) => head.removeAttribute("aria-sort"));
  heads[column].setAttribute("aria-sort", down ? "descending" : "ascending");
  const body = table.tBodies[0];
  const keyed = [...body.rows].map((row) => [cellValue(row, column), row]);
  const numeric = heads[column].classList.contains("number");
  const compare = numeric ? (a, b) => parseFloat(a) - parseFloat(b) : collator.compare;
  keyed.sort(([a], [b]) => (down ? compare(b, a) : compare(a, b)));
  body.append(...keyed.map(([, row]) => row));
}

for (const table of document.querySelectorAll("table.sortable")) {
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    const printed = document.createElement("span"); // browsers leave buttons out of a head that is printed again
    printed.className = "printed";
    printed.textContent = button.textContent;
    button.addEventListener("click", () => sortBy(table, column));
    head.append(button, printed);
  });
}

function rowsOf(place) {
  return place.tBodies ? [...place.tBodies[0].rows] : [...place.querySelectorAll("[data-row]")];
}

function filter(input) {
  const place = document.getElementById(input.dataset.filter);
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rowsOf(place)) {
    row.words ??= row.textContent.toLowerCase();
    row.hidden = !words.every((word) => row.words.includes(word));
    shown += row.hidden ? 0 : 1;
  }
  for (const group of place.querySelectorAll("details.rule")) {
    group.hidden = !group.querySelector("[data-row]:not([hidden])");
    if (words.length && !group.hidden) group.open = true;
  }
  const output = input.parentElement.querySelector("output");
  output.textContent = `${shown} ${output.dataset.noun}${shown === 1 ? "" : "s"} shown`;
}

for (const input of document.querySelectorAll("input[data-filter]")) {
  input.parentElement.hidden = false;
  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => filter(input), 120);
  });
}

// A link to a paper or rule opens it, even where a filter has hidden it.
function follow() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target || target.tagName !== "DETAILS") return;
  target.hidden = false;
  target.open = true;
  target.scrollIntoView();
  target.querySelector("summary").focus({preventScroll: true});
}

addEventListener("hashchange", follow);
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (link && link.hash === location.hash) follow();
});
follow();
