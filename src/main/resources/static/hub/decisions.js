"use strict";
// Shows proposals as they stand; an operator may decide in the partners' place, or take a decision back.
const $ = id => document.getElementById(id);
const number = n => Number(n).toLocaleString("en", { maximumFractionDigits: 2 });
const SVG = "http://www.w3.org/2000/svg";

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

function scale(d) {
  const made = document.createElementNS(SVG, "svg");
  made.setAttribute("class", "bar");
  made.setAttribute("viewBox", "-1 0 2 .16");
  made.setAttribute("preserveAspectRatio", "none");
  made.setAttribute("aria-hidden", "true");
  const bar = document.createElementNS(SVG, "rect");
  bar.setAttribute("class", d < 0 ? "c1" : "c0");
  bar.setAttribute("x", Math.min(0, d));
  bar.setAttribute("width", Math.abs(d));
  bar.setAttribute("height", ".16");
  made.append(bar);
  return made;
}

const csrf = () => (document.cookie.match(/XSRF-TOKEN=([^;]+)/) || [])[1] || "";

async function send(path, body) {
  const answer = await fetch(`api/decisions/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": decodeURIComponent(csrf()) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    const told = await answer.json().catch(() => ({}));
    throw new Error(told.detail || "The hub did not do this.");
  }
}

function ask(title, text, action, path, body) {
  $("ask-title").textContent = title;
  $("ask-text").textContent = text;
  $("ask-do").textContent = action;
  $("reason").value = "";
  $("ask").onclose = async () => {
    if ($("ask").returnValue !== "do") return;
    try {
      await send(path, { ...body, reason: $("reason").value });
    } catch (e) {
      problem(e.message);
    }
    load();
  };
  $("ask").returnValue = "";
  $("ask-do").value = "do";
  $("ask").showModal();
}

function problem(text) {
  $("problem").textContent = text;
  $("problem").hidden = !text;
}

function question(p) {
  if (p.kind === "pair") return "Are two records one customer?";
  if (p.kind === "bridge") return "Does one link, or one record, hold two customers together?";
  if (!p.fields.length) return "Two values of something of which there is one: is it one customer?";
  return `${p.fields.join(", ")} of ${p.golden}`;
}

function sideBySide(records) {
  const fields = [...new Set(records.flatMap(r => Object.keys(r.values)))];
  const table = element("table", { class: "sides" }, element("tr", {}, element("th", {}, "field"), ...records.map(r => element("th", {}, `record ${r.label}`))));
  fields.forEach(f => table.append(element("tr", {}, element("td", {}, f), ...records.map(r => element("td", {}, r.values[f] || "–")))));
  return element("div", { class: "scroll" }, table);
}

function card(p) {
  const card = element("section", { class: "card" });
  card.append(element("h2", {}, question(p)), element("p", { class: "quiet" },
    `Proposal ${p.id}, `, element("span", { class: "tag" }, p.state),
    p.state === "open" ? ` until ${p.deadline.slice(0, 16).replace("T", " ")} UTC` : p.endedBy ? ` by ${p.endedBy}` : ""));
  card.append(element("p", {}, element("a", { href: `golden.html?id=${encodeURIComponent(p.golden)}` }, `Why ${p.golden} is as it is`)));
  card.append(element("p", {}, `${number(p.answeredWeight)} of ${number(p.askedWeight)} weight answered, ${number(p.quorum)} needed. A choice holds from D ${number(p.accept)}.`));
  if (p.records.length) card.append(sideBySide(p.records));
  const list = element("ul", { class: "bars" });
  p.choices.forEach(c => {
    const says = c.says && Object.values(c.says).length ? Object.values(c.says).join(", ") : c.label;
    const marks = [c.computed ? "holds now" : "", p.outcome === c.key ? "decided" : "", c.vetoed ? "vetoed" : "", p.records.length || c.key === "none" ? "" : c.partners === 1 ? "one partner says it" : `${c.partners} partners say it`].filter(Boolean).join(" · ");
    const terms = c.terms.map(t => `${t.partner} ${number(t.weight)} × ${number(t.position)}`).join(" + ");
    const item = element("li", {}, element("span", { class: "said" }, says, element("br"), element("small", { class: "quiet" }, marks)), element("strong", {}, `D ${number(c.d)}`), scale(Number(c.d)), element("small", { class: "quiet" }, terms ? `(${terms}) / ${number(p.answeredWeight)}` : "no answer yet"));
    if (p.state === "open") {
      const decide = element("button", { type: "button" }, "Decide");
      decide.addEventListener("click", () => ask(`Decide proposal ${p.id}`, `In the partners' place: ${says}`, "Decide", `${p.id}/decide`, { choice: c.key }));
      item.append(decide);
    }
    list.append(item);
  });
  card.append(list);
  p.notes.forEach(n => card.append(element("p", {}, element("strong", {}, n.author), `: ${n.text}`)));
  if (p.state === "decided" || p.state === "fallback") {
    const back = element("button", { type: "button" }, "Take back");
    back.addEventListener("click", () => ask(`Take back proposal ${p.id}`, "What was computed holds again, and the question is open again.", "Take back", `${p.id}/reverse`, {}));
    card.append(element("div", { class: "row" }, back));
  }
  return card;
}

async function load() {
  try {
    const answer = await fetch(`api/decisions?state=${$("state").value}`, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error("The hub does not answer. Try again, or log in once more.");
    const proposals = await answer.json();
    $("count").textContent = proposals.length === 1 ? "one question" : `${proposals.length} questions`;
    $("list").replaceChildren(...proposals.map(card));
    if (!proposals.length) $("list").append(element("p", { class: "quiet" }, $("state").value === "open" ? "Nothing is open: partners agree well enough, or nothing asks them." : "There is none."));
  } catch (e) {
    problem(e.message);
  }
}

$("state").addEventListener("change", () => { problem(""); load(); });
$("ask-close").addEventListener("click", () => $("ask").close(""));
load();
