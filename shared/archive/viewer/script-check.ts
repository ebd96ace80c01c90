/** Page script: reads the folder the user picks and compares every file with the manifests in it. */
export const SCRIPT_CHECK = String.raw`
  // ---- check
  var picker = byId('folder');
  var state = byId('state');
  var bar = byId('bar');
  var stopper = byId('stop');
  var verdict = byId('verdict');
  var run = 0;

  function readPart(blob) {
    return new Promise(function (resolve, reject) {
      var reader = new FileReader();
      reader.onload = function () { resolve(new Uint8Array(reader.result)); };
      reader.onerror = function () { reject(reader.error); };
      reader.readAsArrayBuffer(blob);
    });
  }
  function readText(file) {
    return readPart(file).then(function (bytes) { return new TextDecoder('utf-8').decode(bytes); });
  }
  function hashFile(file, mine, onBytes) {
    var hash = new Sha512();
    function next(at) {
      if (mine !== run) return Promise.reject(new Error('stopped'));
      if (at >= file.size) return Promise.resolve(hash.hex());
      return readPart(file.slice(at, Math.min(at + STEP, file.size))).then(function (bytes) {
        hash.update(bytes);
        onBytes(bytes.length);
        return next(at + STEP);
      });
    }
    return next(0);
  }
  function parse(name, text, problems) {
    var list = [];
    text.split(/\r\n|\n|\r/).forEach(function (line, index) {
      if (line.trim() === '') return;
      var match = /^([0-9a-fA-F]{128})[ \t]+\*?(.+)$/.exec(line);
      if (match) list.push({ sum: match[1].toLowerCase(), path: match[2].replace(/^\.\//, '').normalize('NFC') });
      else problems.push({ kind: 'badList', path: fill(WORDS.badLine, { name: name, n: index + 1 }) });
    });
    return list;
  }
  function locate(files) {
    var roots = files
      .filter(function (file) { return file.name === 'manifest-sha512.txt'; })
      .map(function (file) { return file.webkitRelativePath.slice(0, -file.name.length); })
      .filter(function (root) {
        return files.some(function (file) { return file.webkitRelativePath === root + 'bagit.txt'; });
      });
    var named = roots.filter(function (root) { return root === PACKAGE_NAME + '/' || root.slice(-PACKAGE_NAME.length - 2) === '/' + PACKAGE_NAME + '/'; });
    if (roots.length === 1) return roots[0];
    if (named.length === 1) return named[0];
    throw new Error(fill(roots.length ? WORDS.severalPackages : WORDS.notPackage, { name: PACKAGE_NAME, n: roots.length }));
  }
  function check(picked) {
    run += 1;
    var mine = run;
    var started = Date.now();
    var problems = [];
    var notes = [];
    var here = {};
    var code = '';
    var root;
    try { root = locate(picked); } catch (error) { return refuse(error.message); }
    picked.forEach(function (file) {
      if (file.webkitRelativePath.indexOf(root) === 0) here[file.webkitRelativePath.slice(root.length).normalize('NFC')] = file;
    });
    verdict.hidden = true;
    stopper.hidden = false;
    bar.hidden = false;
    var tagFile = here['tagmanifest-sha512.txt'];
    Promise.all([readText(here['manifest-sha512.txt']), tagFile ? readText(tagFile) : ''])
      .then(function (texts) {
        if (!tagFile) problems.push({ kind: 'badList', path: WORDS.noTagManifest });
        var list = parse('manifest-sha512.txt', texts[0], problems).concat(parse('tagmanifest-sha512.txt', texts[1], problems));
        var listed = { 'tagmanifest-sha512.txt': true };
        var work = list.filter(function (entry) {
          listed[entry.path] = true;
          if (here[entry.path]) return true;
          problems.push({ kind: 'missing', path: entry.path });
          return false;
        });
        Object.keys(here).forEach(function (path) {
          if (listed[path]) return;
          if (path.indexOf('data/') === 0) problems.push({ kind: 'extra', path: path });
          else notes.push({ kind: 'note', path: path + '（' + WORDS.extraRoot + '）' });
        });
        var bytes = work.reduce(function (sum, entry) { return sum + here[entry.path].size; }, 0);
        var bytesDone = 0;
        function next(index) {
          var percent = bytes ? Math.min(100, Math.floor((bytesDone / bytes) * 100)) : 100;
          state.textContent = fill(WORDS.reading, { done: index, total: work.length, percent: percent });
          if (index >= work.length) return work.length;
          var entry = work[index];
          return hashFile(here[entry.path], mine, function (n) {
            bytesDone += n;
            bar.value = bytes ? Math.min(1, bytesDone / bytes) : 1;
          }).then(
            function (sum) { if (sum !== entry.sum) problems.push({ kind: 'changed', path: entry.path }); },
            function (error) {
              if (mine !== run) throw error;
              problems.push({ kind: 'unreadable', path: entry.path });
            }
          ).then(function () { return next(index + 1); });
        }
        return (tagFile ? hashFile(tagFile, mine, function () {}) : Promise.resolve('')).then(function (sum) {
          code = (sum.slice(0, 16).toUpperCase().match(/.{4}/g) || []).join('-');
          return next(0);
        });
      })
      .then(function (count) { show(count, problems, notes, code, (Date.now() - started) / 1000); })
      .catch(function (error) { if (mine === run) refuse(String(error && error.message ? error.message : error)); });
  }
  function finish() {
    bar.hidden = true;
    stopper.hidden = true;
    picker.value = '';
  }
  function refuse(text) {
    finish();
    state.textContent = '';
    verdict.className = 'verdict bad';
    verdict.textContent = '';
    verdict.appendChild(make('p', 'line', text));
    verdict.hidden = false;
  }
  function show(count, problems, notes, code, seconds) {
    finish();
    state.textContent = '';
    var good = problems.length === 0;
    verdict.className = good ? 'verdict good' : 'verdict bad';
    verdict.textContent = '';
    verdict.appendChild(make('h3', '', good ? WORDS.allSame : WORDS.different));
    verdict.appendChild(make('p', 'line', fill(good ? WORDS.allSameText : WORDS.differentText, { n: count, k: problems.length })));
    var list = make('ul', 'findings');
    var order = ['badList', 'changed', 'missing', 'extra', 'unreadable', 'note'];
    problems.concat(notes).sort(function (a, b) {
      return order.indexOf(a.kind) - order.indexOf(b.kind) || (a.path < b.path ? -1 : 1);
    }).forEach(function (problem) {
      var item = make('li', problem.kind);
      item.appendChild(make('b', '', WORDS[problem.kind]));
      item.appendChild(document.createTextNode(problem.path));
      list.appendChild(item);
    });
    if (list.firstChild) verdict.appendChild(list);
    if (code) {
      var line = make('p', 'code', '');
      line.appendChild(make('span', '', WORDS.checkCodeLabel));
      line.appendChild(make('strong', '', code));
      verdict.appendChild(line);
      verdict.appendChild(make('p', 'hint', WORDS.checkCodeHint));
    }
    verdict.appendChild(make('p', 'hint', fill(WORDS.took, { s: Math.max(0.1, seconds).toFixed(1) })));
    verdict.hidden = false;
    verdict.setAttribute('data-done', good ? 'good' : 'bad');
    verdict.focus();
  }
  stopper.addEventListener('click', function () {
    run += 1;
    finish();
    state.textContent = WORDS.stopped;
  });
  picker.addEventListener('change', function () {
    if (picker.files && picker.files.length) check(Array.prototype.slice.call(picker.files));
  });
`;
