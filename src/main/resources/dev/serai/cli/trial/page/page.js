"use strict";
(() => {
  const $ = id => document.getElementById(id);
  const WAIT = 40;
  let file = "";
  let version = "";
  let savedText = "";
  let last = null;
  let filter = "all";
  let timer = 0;
  let running = null;
  let turn = 0;

  function node(tag, kind, content) {
    const made = document.createElement(tag);
    if (kind) made.className = kind;
    if (content !== undefined && content !== null) made.textContent = content;
    return made;
  }

  async function post(where, body, signal) {
    const answer = await fetch(where, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Serai-Page": "1" },
      body: JSON.stringify(body),
      signal,
    });
    return { ok: answer.ok, status: answer.status, json: await answer.json() };
  }

  function notice(said, act, does) {
    $("notice").hidden = !said;
    $("notice-text").textContent = said || "";
    $("notice-act").hidden = !act;
    $("notice-act").textContent = act || "";
    $("notice-act").onclick = does || null;
  }

  // ---- trying

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(tryNow, WAIT);
    showDirt();
  }

  async function tryNow() {
    if (running) running.abort();
    running = new AbortController();
    const mine = ++turn;
    try {
      const { ok, status, json } = await post("try", { text: Editor.text() }, running.signal);
      if (mine !== turn) return;
      if (status === 410) return soon(); // another window of this page was faster
      if (!ok) return notice(json.error);
      show(json);
    } catch (failure) {
      if (failure.name !== "AbortError") notice("serai try has ended. Start it again to go on; what you typed is still here.");
    }
  }

  function show(result) {
    Editor.show(result.problems, file);
    const canRun = Boolean(result.wiring);
    document.body.classList.toggle("stale", !canRun);
    $("old").hidden = canRun || !last;
    if (canRun) last = result;
    counts(result, canRun);
    if (canRun) rows();
  }

  function chip(kind, said) { return node("span", "chip " + kind, said); }

  function counts(result, canRun) {
    const s = result.summary;
    const chips = [];
    if (!canRun) {
      const errors = result.problems.filter(p => p.severity === "error").length;
      chips.push(chip("bad", `✗ ${errors} ${errors === 1 ? "error" : "errors"} in the mapping`));
    } else {
      chips.push(chip("good", `✓ ${s.accepted} accepted`));
      if (s.rejected) chips.push(chip("bad", `✗ ${s.rejected} rejected`));
      if (s.dropped) chips.push(chip("warn", `△ ${s.dropped} left out`));
      if (s.kept) chips.push(chip("warn", `△ ${s.kept} kept as ${s.kept === 1 ? "it" : "they"} came`));
      if (s.broken) chips.push(chip("bad", "reading stopped: " + s.broken));
      chips.push(chip("plain", (s.more ? "first " : "") + `${s.rows} rows, ${result.millis} ms`));
    }
    $("counts").replaceChildren(...chips);
  }

  // ---- rows

  function wanted(row) {
    if (filter === "rejected") return row.outcome === "rejected";
    return filter === "all" || row.dropped.length + row.kept.length > 0;
  }

  function rows() {
    const shown = last.rows.filter(wanted);
    $("notes").replaceChildren(...last.notes.map(said => node("li", "", said)));
    $("list").replaceChildren(...shown.map(card));
    const none = last.rows.length === 0 ? "The sample has no row." : "No row of this kind.";
    $("empty").textContent = none;
    $("empty").hidden = shown.length > 0;
  }

  function card(row) {
    const rejected = row.outcome === "rejected";
    const item = node("li", "row" + (rejected ? " rejected" : row.dropped.length + row.kept.length ? " dropped" : ""));
    const head = node("div", "head");
    head.append(node("span", "number", `row ${row.row}` + (last.records.length > 1 ? ` ${row.entity}` : "")));
    const fates = [[row.dropped.length, "left out"], [row.kept.length, "kept"]].filter(([n]) => n).map(([n, fate]) => `${n} ${fate}`);
    const left = fates.length ? "△ " + ["accepted", ...fates].join(", ") : "✓ accepted";
    head.append(node("span", "outcome", rejected ? "✗ rejected" : left));
    if (rejected) {
      head.append(node("span", "code", row.reject.code));
      head.append(node("span", "why", (row.reject.field ? row.reject.field + ": " : "") + row.reject.reason));
    }
    item.append(head, pairs(row));
    if ($("raw").checked || !Object.keys(row.source).length) item.append(node("div", "raw", row.raw));
    return item;
  }

  function pairs(row) {
    const list = node("div", "pairs");
    const wiring = last.records[row.of];
    wiring.key.forEach(name => add(list, name, row.source[name], "key", row.key));
    if (wiring.version) add(list, wiring.version, row.source[wiring.version], "version", row.outcome === "accepted" ? "by its clock" : "");
    for (const [field, sources] of Object.entries(wiring.fields)) {
      const dropped = row.dropped.find(d => d.target === field);
      const kept = row.kept.find(k => k.target === field);
      // orders[2].total is what the mapping calls orders[].total
      const at_fault = row.reject && row.reject.field && row.reject.field.replace(/\[\d+\]/g, "[]");
      const faulty = row.reject && row.reject.field &&
        [row.reject.field, at_fault].some(name => sources.includes(name) || name === sources.join(" + "));
      const made = row.record[field];
      const said = made !== undefined ? made : dropped ? "left out: " + dropped.reason : kept ? "kept as it came: " + kept.reason : faulty ? row.reject.reason : "";
      const kind = made !== undefined ? "" : dropped || kept ? "left" : faulty ? "fault" : "";
      const names = sources.length ? sources : [""];
      // The field stands beside the first of its sources that has a value.
      const at = Math.max(0, names.findIndex(name => row.source[name]));
      names.forEach((name, i) => add(list, name, row.source[name], i === at ? field : "", i === at ? said : "", kind));
    }
    return list;
  }

  function add(list, name, given, field, made, kind) {
    if (!given && !made) return;
    const pair = node("div", "pair");
    pair.append(node("span", "name", name), node("span", "value given " + (kind || ""), given),
      node("span", "arrow", made ? "→" : ""), node("span", "name made-name", made ? field : ""),
      node("span", "value " + (kind || ""), made));
    list.append(pair);
  }

  // ---- saving

  function showDirt() {
    const dirty = Editor.text() !== savedText;
    $("save").disabled = !dirty;
    $("saved").textContent = dirty ? "not saved" : "";
    document.title = (dirty ? "● " : "") + "serai try " + $("mapping").textContent;
  }

  async function save() {
    const text = Editor.text();
    if (text === savedText) return;
    try {
      const { ok, json } = await post("save", { text, version });
      if (!ok) {
        return notice(json.error + ".", "Show the file as it is now", load);
      }
      version = json.version;
      savedText = text;
      showDirt();
      $("saved").textContent = "saved";
    } catch (failure) {
      notice("Not saved: serai try has ended.");
    }
  }

  async function load() {
    const state = await (await fetch("state")).json();
    file = state.file;
    version = state.version;
    savedText = state.text;
    $("mapping").textContent = state.file.replace(/^.*[\\/]([^\\/]+[\\/][^\\/]+)\.yaml$/, "$1").replace(/\\/g, "/");
    $("file").textContent = state.file;
    $("sample").textContent = state.sample;
    Editor.set(state.text);
    notice("");
    showDirt();
    await tryNow();
  }

  // A file changed on disk: take it over, but never over what was typed.
  async function filesChanged() {
    const state = await (await fetch("state")).json();
    if (state.version === version) return tryNow();
    if (Editor.text() === savedText) return load();
    notice("The mapping's file was changed outside.", "Show the file, drop what I typed", load);
  }

  // ---- wiring up

  document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      save();
    }
  });
  $("save").addEventListener("click", save);
  $("raw").addEventListener("change", rows);
  $("filter").addEventListener("click", event => {
    const chosen = event.target.closest("[data-filter]");
    if (!chosen) return;
    filter = chosen.dataset.filter;
    document.querySelectorAll("[data-filter]").forEach(b => b.setAttribute("aria-pressed", String(b === chosen)));
    rows();
  });
  function showView() {
    document.querySelectorAll("[data-show]").forEach(b => b.dataset.show === document.body.dataset.view
      ? b.setAttribute("aria-current", "true") : b.removeAttribute("aria-current"));
  }
  document.querySelectorAll("[data-show]").forEach(b =>
    b.addEventListener("click", () => { document.body.dataset.view = b.dataset.show; }));
  new MutationObserver(showView).observe(document.body, { attributes: true, attributeFilter: ["data-view"] });
  window.addEventListener("beforeunload", event => Editor.text() !== savedText && event.preventDefault());
  Editor.changed(soon);
  new EventSource("events").addEventListener("changed", filesChanged);
  load();
})();
