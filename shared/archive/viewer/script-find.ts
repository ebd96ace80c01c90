/** Page script: find in the list that is already there, print, and mark where the reader is. */
export const SCRIPT_FIND = String.raw`
  // ---- find
  var rows = all('tr.item').map(function (row) {
    return { row: row, text: row.getAttribute('data-find') };
  });
  var query = byId('query');
  var found = byId('found');
  var nothing = byId('nothing');
  function find() {
    var text = query.value.normalize('NFC').trim().toLowerCase();
    var terms = text.split(/\s+/).filter(Boolean);
    var count = 0;
    rows.forEach(function (entry) {
      var hit = terms.every(function (term) { return entry.text.indexOf(term) !== -1; });
      entry.row.hidden = !hit;
      if (hit) count += 1;
    });
    all('.part, .category, .gaps').forEach(function (block) {
      block.hidden = terms.length > 0 && !block.querySelector('tr.item:not([hidden])');
    });
    byId('clear').hidden = text === '';
    found.textContent = terms.length ? fill(WORDS.found, { n: count }) : fill(WORDS.listed, { n: rows.length });
    nothing.hidden = count > 0 || !terms.length;
    nothing.textContent = fill(WORDS.foundNone, { q: query.value.trim() });
  }
  query.addEventListener('input', find);
  query.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && !event.isComposing) { query.value = ''; find(); }
  });
  byId('clear').addEventListener('click', function () { query.value = ''; find(); query.focus(); });
  byId('print').addEventListener('click', function () { window.print(); });
  find();

  // ---- where am I
  var marks = all('nav a[href^="#c"]').map(function (link) {
    return { link: link, block: byId(link.getAttribute('href').slice(1)) };
  });
  var waiting = false;
  function mark() {
    waiting = false;
    var current = null;
    marks.forEach(function (entry) {
      if (entry.block && !entry.block.hidden && entry.block.getBoundingClientRect().top < 120) current = entry;
    });
    marks.forEach(function (entry) {
      if (entry === current) entry.link.setAttribute('aria-current', 'true');
      else entry.link.removeAttribute('aria-current');
    });
  }
  window.addEventListener('scroll', function () {
    if (!waiting) window.requestAnimationFrame(mark);
    waiting = true;
  });
  mark();
`;
