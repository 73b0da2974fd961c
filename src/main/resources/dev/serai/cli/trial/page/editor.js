"use strict";
// A textarea over a coloured copy of its text: the browser's own editing, undo and accessibility, with marks below it.
const Editor = (() => {
  const text = document.getElementById("text");
  const ink = document.getElementById("ink");
  const gutter = document.getElementById("gutter");
  const here = document.getElementById("here");
  const problemList = document.getElementById("problems");
  let problems = [];
  let onChange = () => {};

  const KEY = /^(\s*(?:- +)?|.*?[{,]\s*)("(?:[^"\\]|\\.)*"|[^\s"'#{}\[\],:&*!|>%@`][^#{}\[\],:]*)(:)(?=\s|$)/;

  // The pieces of a line: [text, class]. Comments and strings first, then whatever stands before a colon.
  function pieces(line) {
    const found = [];
    const parts = line.match(/"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?|(?:^|\s)#.*$|[^"'#]+|#/g) || [];
    parts.forEach((part, at) => {
      if (/^\s*#/.test(part) && (at === 0 || /^\s/.test(part))) found.push([part, "comment"]);
      else if (/^["']/.test(part)) found.push([part, /^\s*:/.test(parts[at + 1] || "") ? "key" : "string"]);
      else part.split(/([^\s{}\[\],:]+(?: [^\s{}\[\],:]+)*(?=:(?:\s|$)))/).forEach((word, i) => word && found.push([word, i % 2 ? "key" : ""]));
    });
    return found;
  }

  // Where a problem's mark ends: at the end of the word that begins there.
  function end(points, from) {
    let to = from;
    while (to < points.length && !/[\s{}\[\],:#]/.test(points[to])) to++;
    return Math.max(to, Math.min(from + 1, points.length));
  }

  function marks(line, number) {
    const points = Array.from(line);
    return problems.filter(p => p.line === number).map(p => {
      const from = Math.min(p.column - 1, Math.max(0, points.length - 1));
      const at = points.slice(0, from).join("").length;
      return { from: at, to: points.slice(0, end(points, from)).join("").length, severity: p.severity };
    });
  }

  function span(content, kind) {
    const node = document.createElement("span");
    node.textContent = content;
    if (kind) node.className = kind;
    return node;
  }

  function paintLine(line, number, into) {
    const marked = marks(line, number);
    let at = 0;
    for (const [piece, kind] of pieces(line)) {
      let rest = piece;
      while (rest) {
        const mark = marked.find(m => m.from <= at && at < m.to);
        const edges = marked.flatMap(m => [m.from, m.to]).filter(edge => edge > at && edge < at + rest.length);
        const length = edges.length ? Math.min(...edges) - at : rest.length;
        const node = span(rest.slice(0, length), kind);
        if (mark) {
          const wrap = document.createElement("mark");
          wrap.className = mark.severity;
          wrap.append(node);
          into.append(wrap);
        } else {
          into.append(node);
        }
        at += length;
        rest = rest.slice(length);
      }
    }
    if (marked.length && !line.length) {
      const wrap = document.createElement("mark");
      wrap.className = marked[0].severity;
      wrap.textContent = " ";
      into.append(wrap);
    }
    into.append("\n");
  }

  function paint() {
    const lines = text.value.split("\n");
    const page = document.createDocumentFragment();
    const numbers = document.createDocumentFragment();
    lines.forEach((line, i) => {
      paintLine(line, i + 1, page);
      const number = document.createElement("div");
      number.textContent = i + 1;
      const worst = problems.filter(p => p.line === i + 1).map(p => p.severity).sort()[0];
      if (worst) number.className = worst;
      numbers.append(number);
    });
    ink.replaceChildren(page);
    gutter.replaceChildren(numbers);
    scroll();
    tellHere();
  }

  function scroll() {
    ink.scrollTop = text.scrollTop;
    ink.scrollLeft = text.scrollLeft;
    gutter.scrollTop = text.scrollTop;
  }

  function place() {
    const before = text.value.slice(0, text.selectionStart);
    return { line: before.split("\n").length, column: Array.from(before.slice(before.lastIndexOf("\n") + 1)).length + 1 };
  }

  // What is wrong in the line of the caret, said below the text.
  function tellHere() {
    const { line, column } = place();
    const found = problems.filter(p => p.line === line);
    const said = found.length ? found.map(p => p.message).join(" · ") : `line ${line}, column ${column}`;
    if (here.textContent !== said) here.textContent = said;
  }

  function goTo(problem) {
    const lines = text.value.split("\n");
    const line = Math.min(problem.line, lines.length);
    const start = lines.slice(0, line - 1).reduce((sum, l) => sum + l.length + 1, 0);
    const points = Array.from(lines[line - 1]);
    const from = start + points.slice(0, problem.column - 1).join("").length;
    document.body.dataset.view = "mapping";
    text.focus();
    text.setSelectionRange(from, start + points.slice(0, end(points, problem.column - 1)).join("").length);
    const height = parseFloat(getComputedStyle(text).lineHeight);
    text.scrollTop = Math.max(0, (line - 4) * height);
    scroll();
    tellHere();
  }

  function listProblems() {
    problemList.replaceChildren(...problems.map(problem => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.className = problem.severity;
      const place = problem.own ? `${problem.line}:${problem.column}` : problem.file;
      button.append(span(problem.severity === "error" ? "●" : "▲", "sign"), span(place, "place"), span(problem.message, "said"));
      button.setAttribute("aria-label", `${problem.severity} at ${place}: ${problem.message}`);
      if (problem.own) button.addEventListener("click", () => goTo(problem));
      item.append(button);
      return item;
    }));
  }

  // Enter keeps the indent, as in any editor for YAML.
  text.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.isComposing) return;
    const before = text.value.slice(0, text.selectionStart);
    const line = before.slice(before.lastIndexOf("\n") + 1);
    const indent = line.match(/^ */)[0] + (/:\s*$/.test(line) ? "  " : "");
    if (!indent) return;
    event.preventDefault();
    text.setRangeText("\n" + indent, text.selectionStart, text.selectionEnd, "end");
    text.dispatchEvent(new Event("input"));
  });
  text.addEventListener("input", () => { problems = problems.filter(p => !p.own); paint(); onChange(text.value); });
  text.addEventListener("scroll", scroll);
  document.addEventListener("selectionchange", () => document.activeElement === text && tellHere());

  return {
    text: () => text.value,
    set(value) {
      const at = text.selectionStart;
      text.value = value;
      text.setSelectionRange(Math.min(at, value.length), Math.min(at, value.length));
      paint();
    },
    show(found, file) {
      problems = found.map(p => ({ ...p, own: p.file === file }));
      paint();
      listProblems();
    },
    changed(listener) { onChange = listener; },
  };
})();
