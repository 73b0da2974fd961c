"use strict";
// Draws what /hub/api/measures tells. Every number is a button that opens the sum behind it.
const SVG = "http://www.w3.org/2000/svg";
const $ = id => document.getElementById(id);
// Whole numbers stay whole; others end alike, so that they can be compared down a column.
const number = n => Number(n).toLocaleString("en", { minimumFractionDigits: Number.isInteger(Number(n)) ? 0 : 2, maximumFractionDigits: 2 });

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

function drawn(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text !== undefined) made.textContent = text;
  return made;
}

function table(titles, rows, foot) {
  const head = element("tr");
  titles.forEach((title, i) => head.append(element("th", { scope: "col", class: i ? "n" : "" }, title)));
  const body = element("tbody");
  rows.forEach(row => {
    const line = element("tr");
    row.forEach((cell, i) => line.append(element("td", { class: i ? "n" : "" }, cell)));
    body.append(line);
  });
  const made = element("table", {}, element("thead", {}, head), body);
  if (foot) {
    const line = element("tr");
    foot.forEach((cell, i) => line.append(element("td", { class: i ? "n" : "" }, cell)));
    made.append(element("tfoot", {}, line));
  }
  return made;
}

function trace(title, sum) {
  $("trace-title").textContent = title;
  $("trace-formula").textContent = sum.formula;
  const amount = t => t.from ? element("span", {}, number(t.amount), element("br"), element("small", { class: "quiet" }, t.from)) : number(t.amount);
  const rows = sum.terms.map(t => [t.what, number(t.weight), amount(t), number(t.product)]);
  $("trace-terms").replaceChildren(rows.length ? table(["", "weight W", "amount", "W × amount"], rows, ["result", "", "", number(sum.value)]) : "Nothing was counted in this period.");
  $("trace").showModal();
}

function traced(title, sum) {
  const value = element("button", { type: "button", class: "number", "aria-label": `${title}: ${number(sum.value)}, show the sum` }, number(sum.value));
  value.addEventListener("click", () => trace(title, sum));
  return value;
}

function view(id, titles, rows) {
  $(id).replaceChildren(rows.length ? table(titles, rows) : element("p", { class: "quiet" }, "Nothing was counted in this period."));
}

function bars(id, partners, measure, top) {
  const most = top || Math.max(1e-9, ...partners.map(p => Number(p[measure].value)));
  $(id).replaceChildren(...partners.map((p, i) => {
    const value = traced(`${p.partner}: ${id}`, p[measure]);
    const bar = drawn("svg", { class: "bar", viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" });
    bar.append(drawn("rect", { class: `c${i % 6}`, width: Math.max(0, 100 * Number(p[measure].value) / most), height: 8 }));
    return element("li", {}, element("span", {}, p.partner), value, bar);
  }));
  if (!partners.length) $(id).append(element("li", { class: "quiet" }, "Nothing was counted in this period."));
}

function lines(days, names) {
  const width = Math.max(280, $("lines").clientWidth), height = 200, left = 34, bottom = 24;
  const chart = drawn("svg", { class: "chart", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": "Resource effect of each partner by day" });
  [0, 0.25, 0.5, 0.75, 1].forEach(at => {
    const y = 8 + (height - bottom - 8) * (1 - at);
    chart.append(drawn("line", { class: "grid", x1: left, x2: width, y1: y, y2: y }), drawn("text", { x: 0, y: y + 4 }, at));
  });
  const x = i => days.length < 2 ? (left + width) / 2 : left + 8 + (width - left - 16) * i / (days.length - 1);
  names.forEach((name, n) => {
    const points = [];
    days.forEach((day, i) => {
      const found = day.partners.find(p => p.partner === name);
      if (found && found.resource.terms.length) points.push([x(i), 8 + (height - bottom - 8) * (1 - Number(found.resource.value))]);
    });
    chart.append(drawn("polyline", { class: `s${n % 6}`, points: points.map(p => p.join(",")).join(" ") }));
    points.forEach(p => chart.append(drawn("circle", { class: `c${n % 6}`, cx: p[0], cy: p[1], r: 3.5 })));
  });
  if (days.length) {
    chart.append(drawn("text", { x: left, y: height - 4 }, days[0].day));
    if (days.length > 1) chart.append(drawn("text", { x: width, "text-anchor": "end", y: height - 4 }, days[days.length - 1].day));
  }
  $("lines").replaceChildren(chart);
  $("legend").replaceChildren(...names.map((name, n) => element("li", {}, element("span", { class: `dot c${n % 6}` }), name)));
}

function decided(decisions) {
  if (!decisions.length) {
    $("decisions").replaceChildren(element("p", { class: "quiet" }, "Nothing was decided in this period."));
    return;
  }
  $("decisions").replaceChildren(table(["proposal", "about", "ended", "D = Σ W·P / Σ W"], decisions.map(d => {
    const open = element("button", { type: "button", class: "number" }, d.d === null ? "none" : number(d.d));
    open.addEventListener("click", () => {
      $("trace-title").textContent = `Proposal ${d.proposal}: D`;
      $("trace-formula").textContent = "D = Σ W·P / Σ W over the partners that answered; P is 1 for, −1 against, 0 for an abstention";
      $("trace-terms").replaceChildren(element("p", {}, d.terms ? `D = (${d.terms}) / Σ W = ${number(d.d)}` : "Nobody answered."));
      $("trace").showModal();
    });
    return [`${d.proposal}`, d.about || "one customer or two", `${d.day}, ${d.state}`, open];
  })));
}

let shown = () => {};

async function load() {
  if (!$("when").reportValidity()) return;
  try {
    const answer = await fetch(`api/measures?from=${$("from").value}&to=${$("to").value}`, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(answer.status);
    const report = await answer.json();
    $("problem").hidden = true;
    $("period").textContent = `${report.from} to ${report.to}`;
    $("currency").textContent = report.currency ? `, in ${report.currency}` : "";
    bars("integration", report.partners, "integration");
    bars("sharing", report.partners, "sharing");
    bars("cost", report.partners, "cost");
    bars("resource", report.partners, "resource", 1);
    view("subscriptions", ["subscription", "sharing S", "cost C"], report.subscriptions.map(s =>
      [s.subscription, traced(`${s.subscription}: sharing`, s.sharing), traced(`${s.subscription}: cost`, s.cost)]));
    const several = new Set(report.fields.map(f => f.entity)).size > 1;
    view("fields", ["field", "integration I", "sharing S"], report.fields.map(f => {
      const name = several ? `${f.entity} ${f.field}` : f.field;
      return [name, traced(`${name}: integration`, f.integration), traced(`${name}: sharing`, f.sharing)];
    }));
    shown = () => lines(report.days, report.partners.map(p => p.partner));
    shown();
    decided(report.decisions);
  } catch (e) {
    $("problem").textContent = "The hub does not answer. Try again, or log in once more.";
    $("problem").hidden = false;
  }
}

function choose() {
  const days = Number($("days").value);
  if (!days) { $("from").focus(); return; }
  const to = new Date(), day = at => at.toISOString().slice(0, 10);
  $("from").value = day(new Date(to.getTime() - (days - 1) * 86400000));
  $("to").value = day(to);
  load();
}

$("days").addEventListener("change", choose);
["from", "to"].forEach(id => $(id).addEventListener("change", () => { $("days").value = ""; load(); }));
addEventListener("resize", () => shown());
$("when").addEventListener("submit", event => event.preventDefault());
$("trace-close").addEventListener("click", () => $("trace").close());
choose();
