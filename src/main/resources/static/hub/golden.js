"use strict";
// Shows how each golden value of one customer came about: what serai explain prints, drawn.
const $ = id => document.getElementById(id);
const number = n => Number(n).toLocaleString("en", { maximumFractionDigits: 4 });
const SVG = "http://www.w3.org/2000/svg";
const FIRST_TIMESTAMP = 1e14; // versions below are a partner's own counter
const FATES = { WON: "won", SUPERSEDED: "not heard: the same partner says something newer", BARRED: "not heard: weighs nothing" };

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

function bar(part, won) {
  const svg = document.createElementNS(SVG, "svg");
  Object.entries({ class: "bar", viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" }).forEach(([k, v]) => svg.setAttribute(k, v));
  const rect = document.createElementNS(SVG, "rect");
  Object.entries({ class: won ? "c0" : "c1", width: 100 * part, height: 8 }).forEach(([k, v]) => rect.setAttribute(k, v));
  svg.append(rect);
  return svg;
}

const texts = values => Object.values(values).join(", ") || "none";

function version(v) {
  return v < FIRST_TIMESTAMP ? String(v) : new Date(v / 1000).toISOString().slice(0, 16).replace("T", " ");
}

function records(explanation) {
  // On a narrow screen the columns that only support asks for give way.
  const columns = [["record", ""], ["partner", ""], ["its key", ""], ["version (UTC)", ""], ["mapping", "wide"], ["row", "wide n"]];
  const cells = (name, texts) => texts.map((t, i) => element(name, columns[i][1] ? { class: columns[i][1] } : {}, t));
  const table = element("table", {}, element("tr", {}, ...cells("th", columns.map(([heading]) => heading))));
  explanation.records.forEach((r, i) => table.append(element("tr", {}, ...cells("td", [`#${i + 1}`, r.key.partner, r.key.sourceKey, version(r.version), r.mapping, String(r.row)]))));
  return table;
}

/** The fields that are decided as one: their group first, such as address: street, city. */
function heading(fields) {
  const group = fields[0].slice(0, fields[0].indexOf(".") + 1);
  const together = group && fields.length > 1 && fields.every(f => f.startsWith(group));
  return together ? `${group.slice(0, -1)}: ${fields.map(f => f.slice(group.length)).join(", ")}` : fields.join(", ");
}

/** The product that makes a weight; a factor of 1 changes nothing and is left out. */
function product(said) {
  const f = said.factors;
  const rest = [["age", f.age], ["quality", f.quality], ["match", f.match], ["confirmed", f.confirmed]].filter(([, v]) => Number(v) !== 1);
  return [`W ${number(f.base)}`, ...rest.map(([name, v]) => `${name} ${number(v)}`)].join(" · ") + (rest.length ? ` = ${number(said.weight)}` : "");
}

function card(field, sources) {
  const all = field.said.reduce((sum, s) => Math.max(sum, Number(s.weight)), 0) || 1;
  const list = element("ul", { class: "bars" });
  [...field.said].sort((a, b) => (b.fate === "WON") - (a.fate === "WON") || b.weight - a.weight).forEach(s => {
    const fate = FATES[s.fate] || `lost by ${number(s.behind)}`;
    const kept = s.kept.length ? ` · not valid, kept as it came: ${s.kept.join(", ")}` : "";
    list.append(element("li", {},
      element("span", { class: "said" }, texts(s.value), element("br"), element("small", { class: "quiet" }, `${sources[s.record].key.partner} (#${s.record + 1}) · ${fate}${kept}`)),
      element("strong", {}, number(s.weight)), bar(Number(s.weight) / all, s.fate === "WON"),
      element("small", { class: "quiet" }, product(s))));
  });
  const made = element("section", { class: "card" }, element("h2", {}, heading(field.fields)),
    element("p", { class: "said" }, element("strong", {}, texts(field.value))),
    element("p", { class: "quiet" }, field.pin
      ? `Pinned by ${field.pin.author}: ${field.pin.reason}${field.pin.until ? `, until ${field.pin.until.slice(0, 16).replace("T", " ")} UTC` : ""}`
      : `${field.strategy}; weight ${number(field.weight)}, confidence ${number(field.confidence)}`));
  if (field.said.length) made.append(list);
  return made;
}

function problem(text) {
  $("problem").textContent = text;
  $("problem").hidden = !text;
}

function show(explanation) {
  $("title").textContent = `${explanation.id.entity}-${explanation.id.number}`;
  $("about").textContent = `${explanation.records.length === 1 ? "one record" : `${explanation.records.length} records`}, merged by definition ${explanation.revision}`;
  $("records").replaceChildren(records(explanation));
  $("fields").replaceChildren(...explanation.fields.map(f => card(f, explanation.records)));
  $("empty").hidden = true;
  $("found").hidden = false;
}

async function load() {
  const [, entity, n] = $("id").value.trim().match(/^(.+)-(\d+)$/) || [];
  if (!entity) return;
  problem("");
  $("found").hidden = true;
  try {
    const answer = await fetch(`/api/golden/${encodeURIComponent(entity)}/${n}/explain?values=${$("values").checked}`, { headers: { Accept: "application/json" } });
    if (answer.status === 404) throw new Error(`No records belong to ${entity}-${n}: it never was there, or its records belong to another customer now.`);
    if (!answer.ok) throw new Error("The hub does not answer. Try again, or log in once more.");
    show(await answer.json());
  } catch (e) {
    problem(e.message);
  }
}

$("ask").addEventListener("submit", event => {
  event.preventDefault();
  history.replaceState(null, "", `?id=${encodeURIComponent($("id").value.trim())}`);
  load();
});
$("values").addEventListener("change", load);
$("id").value = new URLSearchParams(location.search).get("id") || "";
load();
