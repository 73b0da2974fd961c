// Shows what the weight of a pair is made of: each bar begins where the one before ended.
const byId = id => document.getElementById(id);
const SVG = 'http://www.w3.org/2000/svg';

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function signed(bits) {
  return (bits < 0 ? '−' : '+') + Math.abs(bits).toFixed(1);
}

function bar(from, to, scale, kind) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 100 4');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  const place = bits => (bits - scale.low) / (scale.high - scale.low) * 100;
  const zero = document.createElementNS(SVG, 'line');
  for (const [name, value] of [['x1', place(0)], ['x2', place(0)], ['y1', 0], ['y2', 4]]) zero.setAttribute(name, value);
  zero.setAttribute('class', 'zero');
  const rect = document.createElementNS(SVG, 'rect');
  rect.setAttribute('x', Math.min(place(from), place(to)));
  rect.setAttribute('width', Math.max(.4, Math.abs(place(to) - place(from))));
  rect.setAttribute('y', .5);
  rect.setAttribute('height', 3);
  rect.setAttribute('class', kind);
  svg.append(zero, rect);
  return svg;
}

function row(name, bits, what, drawn, total) {
  const item = document.createElement('li');
  if (total) item.className = 'total';
  const holder = element('span', 'bar', '');
  holder.append(drawn);
  item.append(element('span', 'name', name), element('span', 'bits', signed(bits)), holder, element('span', 'what', what));
  return item;
}

function show(answer) {
  const ends = [];
  let at = 0;
  for (const step of answer.steps) {
    const from = step.name === 'rule' ? 0 : at;
    at = step.name === 'rule' ? step.bits : at + step.bits;
    ends.push([from, at]);
  }
  const all = [0, answer.weight, answer.automatic, ...ends.flat()];
  const scale = { low: Math.min(...all) - 1, high: Math.max(...all) + 1 };
  const rows = answer.steps.map((step, i) => {
    const values = step.one === null ? '' : ` · ${step.one || '–'} | ${step.other || '–'}`;
    return row(step.name, step.bits, step.what + values, bar(ends[i][0], ends[i][1], scale, step.bits < 0 ? 'against' : 'for'), false);
  });
  rows.push(row('total', answer.weight, `${answer.automatic.toFixed(1)} bits make it certain`, bar(0, answer.weight, scale, 'sum'), true));
  byId('steps').replaceChildren(...rows);
  const verdict = answer.weight >= answer.automatic ? 'One customer.'
    : answer.weight >= answer.edge ? `In doubt: ${(answer.automatic - answer.weight).toFixed(1)} bits are missing.` : 'Two customers.';
  const side = one => `${one.partner}/${one.key} (${byId('entity').value}-${one.golden})`;
  byId('said').className = '';
  byId('said').replaceChildren(element('strong', '', verdict), ` ${side(answer.one)} and ${side(answer.other)}, probability ${answer.probability.toFixed(4)}`);
}

async function ask() {
  const wanted = new URLSearchParams({ one: byId('one').value, other: byId('other').value, values: byId('values').checked });
  byId('steps').replaceChildren();
  byId('said').textContent = 'Weighing…';
  try {
    const reply = await fetch(`/api/match/${encodeURIComponent(byId('entity').value)}/why?${wanted}`, { headers: { Accept: 'application/json' } });
    const body = await reply.json();
    if (reply.ok) show(body); else byId('said').textContent = body.detail || body.message || body.reason || body.error || 'The hub cannot say.';
  } catch (gone) {
    byId('said').textContent = 'The hub does not answer.';
  }
}

byId('ask').addEventListener('submit', event => {
  event.preventDefault();
  const place = new URLSearchParams({ entity: byId('entity').value, one: byId('one').value, other: byId('other').value });
  history.replaceState(null, '', '#' + place);
  ask();
});
const asked = new URLSearchParams(location.hash.slice(1));
for (const id of ['entity', 'one', 'other']) if (asked.get(id)) byId(id).value = asked.get(id);
if (asked.get('one') && asked.get('other')) ask();
