/* What a page can do beyond being read. Without this script all of it is there: every tab open, every link a link. */
(function () {
  'use strict';
  const html = document.documentElement;
  const body = document.body;
  const root = body.dataset.root;
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const one = (selector, within) => (within || document).querySelector(selector);
  // A browser may refuse to keep anything; then nothing is remembered, and all else goes on
  const kept = {
    get(key) { try { return localStorage.getItem(key); } catch (e) { return null; } },
    set(key, value) { try { if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, value); } catch (e) { /* not kept */ } }
  };
  const said = body.appendChild(document.createElement('p'));
  said.className = 'said';
  said.setAttribute('role', 'status');
  const say = words => { said.textContent = words; };

  // Theme: as the system has it, light, dark
  const themes = ['system', 'light', 'dark'];
  const themeButton = one('.theme');
  function showTheme(theme) {
    if (theme === 'system') delete html.dataset.theme; else html.dataset.theme = theme;
    themeButton.dataset.shows = theme;
    themeButton.setAttribute('aria-label', 'Theme: ' + theme);
    themeButton.title = 'Theme: ' + theme;
  }
  themeButton.addEventListener('click', () => {
    const next = themes[(themes.indexOf(themeButton.dataset.shows) + 1) % themes.length];
    kept.set('theme', next === 'system' ? null : next);
    showTheme(next);
    say('Theme: ' + next);
  });
  showTheme(html.dataset.theme || 'system');

  // The lessons, where there is no room to show them always
  const menu = one('.menu');
  const stages = one('.stages');
  function openMenu(open) {
    body.classList.toggle('menu-open', open);
    menu.setAttribute('aria-expanded', String(open));
    if (open) (one('[aria-current]', stages) || one('a', stages)).focus();
  }
  if (menu) {
    menu.setAttribute('role', 'button');
    menu.setAttribute('aria-expanded', 'false');
    menu.setAttribute('aria-controls', 'nav');
    menu.addEventListener('click', event => { event.preventDefault(); openMenu(!body.classList.contains('menu-open')); });
    menu.addEventListener('keydown', event => { if (event.key === ' ') { event.preventDefault(); menu.click(); } });
    one('.skip[href="#nav"]')?.addEventListener('click', event => {
      if (getComputedStyle(menu).display !== 'none') { event.preventDefault(); openMenu(true); }
    });
    stages.addEventListener('click', event => { if (event.target.closest('a')) openMenu(false); });
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape' && body.classList.contains('menu-open')) { openMenu(false); menu.focus(); }
    });
    const current = one('[aria-current]', stages);
    // In the next frame, when the page is laid out anyway
    requestAnimationFrame(() => {
      if (current && current.offsetTop > stages.clientHeight * .7) stages.scrollTop = current.offsetTop - stages.clientHeight / 2;
    });
  }

  // A script, since a file may not read a file
  const load = file => new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = root + 'assets/' + file;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });

  // On a narrow page, what is far from the screen isn't laid out (book.css); to measure it would have the browser do so
  const isLaidOut = element => !element.checkVisibility || element.checkVisibility({ contentVisibilityAuto: true });

  // The SQL of another database, which is fetched when one is chosen. Each box is what H2 got, until then and where nothing else is known
  const chooser = one('.database select');
  const counted = n => n === 1 ? '1 statement' : n + ' statements';
  const boxes = all('[data-sent]').map(figure => {
    const code = one('pre', figure);
    const count = one('.count', figure);
    const database = count.parentElement.appendChild(document.createElement('span'));
    database.className = 'got';
    const why = document.createElement('p');
    why.className = 'why';
    return { number: figure.dataset.sent, code, count, database, why, onH2: [code.innerHTML, count.textContent] };
  });
  function showSent(box, name) {
    const instead = name === 'H2' ? undefined : window.elsewhere[box.number].find(([databases]) => databases.includes(name));
    const [html, count] = instead && instead.length > 2 ? ['<code>' + instead[1] + '</code>', counted(instead[2])] : box.onH2;
    box.code.innerHTML = html;
    markIndents(box.code.firstElementChild);
    box.count.textContent = count;
    box.database.textContent = name === 'H2' ? '' : !instead ? 'the same on ' + name : instead.length > 2 ? name : 'H2';
    box.why.remove();
    if (instead && instead.length < 3) {
      box.why.textContent = instead[1] ? 'Not on ' + name + ': ' + instead[1] + '.' : 'Only H2 was asked for this.';
      box.code.before(box.why);
    }
  }
  let fetched;
  async function showDatabase(name) {
    try {
      if (name !== 'H2') await (fetched = fetched || load('sql/' + body.dataset.page + '.js'));
    } catch (e) {
      fetched = undefined;
      say('The SQL of ' + name + ' could not be read.');
      chooser.value = 'H2';
    }
    if (chooser.value !== name) return false; // another one was chosen meanwhile, or none can be
    // What the reader looks at stays where it is
    const seen = all('article h2, article h3, article p, article figure').find(element => isLaidOut(element) && element.getBoundingClientRect().top >= 0);
    const before = seen && seen.getBoundingClientRect().top;
    boxes.forEach(box => showSent(box, name));
    if (seen) window.scrollBy({ top: seen.getBoundingClientRect().top - before, behavior: 'instant' });
    markScrolling();
    return true;
  }
  if (chooser) {
    const chosen = kept.get('database');
    chooser.value = all('option', chooser).some(option => option.textContent === chosen) ? chosen : 'H2';
    if (chooser.value !== 'H2') showDatabase(chooser.value);
    chooser.addEventListener('change', async () => {
      kept.set('database', chooser.value === 'H2' ? null : chooser.value);
      if (await showDatabase(chooser.value)) say('The page shows the SQL of ' + chooser.value + '.');
    });
  }

  // Lessons done
  const doneKey = page => 'done:' + page;
  const doneButton = one('.done button');
  const lessons = all('[data-entry]', stages || body).filter(entry => one('.number', entry));
  // What the coach has seen, where the book was made and opened on the learner's machine: done and all exercises of each lesson
  const seen = page => (window.progress || {})[page] || [0, 0];
  const seenDone = page => seen(page)[1] > 0 && seen(page)[0] === seen(page)[1];
  const isDone = page => seenDone(page) || kept.get(doneKey(page)) !== null;
  function showDone() {
    all('[data-entry]').forEach(entry => {
      const page = entry.dataset.entry;
      entry.classList.toggle('ticked', isDone(page));
      const minutes = one('.minutes', entry);
      if (minutes && seen(page)[0] && !seenDone(page)) minutes.textContent = seen(page).join(' of ');
    });
    all('.ticked > a').forEach(link => { if (!one('.tick', link)) link.insertAdjacentHTML('beforeend', '<span class="tick"><span class="only-read">, done</span></span>'); });
    all('[data-entry]:not(.ticked) .tick').forEach(tick => tick.remove());
    showProgress();
    if (doneButton) {
      const done = isDone(body.dataset.page);
      doneButton.setAttribute('aria-pressed', String(done));
      doneButton.textContent = done ? 'Done' : 'Mark this lesson as done';
      doneButton.disabled = seenDone(body.dataset.page);
    }
  }
  /* How many lessons are done, which is next, and where the reader was: above the list of lessons, and on the first page. */
  function showProgress() {
    const done = lessons.filter(entry => isDone(entry.dataset.entry)).length;
    const next = lessons.find(entry => !isDone(entry.dataset.entry));
    const [address, name] = (kept.get('place') || '').split('|');
    all('.progress').forEach(old => old.remove());
    if (!stages || !done && !address) return;
    const onFirstPage = one('#lessons');
    [stages].concat(onFirstPage ? [onFirstPage.parentElement] : []).forEach(parent => {
      const progress = document.createElement('p');
      progress.className = 'progress';
      progress.append(done + ' of ' + lessons.length + ' lessons done. ');
      const lead = (words, href) => {
        const link = progress.appendChild(document.createElement('a'));
        link.href = href;
        link.textContent = words;
        progress.append(' ');
      };
      if (next && next.dataset.entry !== body.dataset.page) lead('Next: ' + one('.number', next).textContent + ' ' + one('.title', next).textContent, one('a', next).getAttribute('href'));
      if (address && !body.dataset.page.startsWith(address.split('/')[0])) lead('Go on reading: ' + name, root + address);
      if (parent === stages) parent.prepend(progress); else onFirstPage.after(progress);
    });
  }
  if (doneButton) {
    doneButton.addEventListener('click', () => {
      const key = doneKey(body.dataset.page);
      kept.set(key, kept.get(key) === null ? '1' : null);
      showDone();
    });
  }
  showDone();
  if (location.protocol === 'file:') load('progress.js').then(showDone, () => { /* the reader's own marks do */ });

  // Tabs: a choice holds for all sets that have such a tab, on this page and the next
  const sets = all('.tabs');
  const tabsOf = set => all('[role=tab]', set);
  function show(set, name) {
    tabsOf(set).forEach(tab => {
      const chosen = tab.textContent === name;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')).hidden = !chosen;
    });
  }
  const recent = () => (kept.get('tabs') || '').split('|').filter(Boolean);
  function choose(set, name) {
    kept.set('tabs', [name].concat(recent().filter(other => other !== name)).slice(0, 6).join('|'));
    const before = set.getBoundingClientRect().top;
    sets.filter(other => tabsOf(other).some(tab => tab.textContent === name)).forEach(other => show(other, name));
    window.scrollBy({ top: set.getBoundingClientRect().top - before, behavior: 'instant' });
    markScrolling();
  }
  const remembered = recent();
  sets.forEach(set => {
    const tabs = tabsOf(set);
    const names = tabs.map(tab => tab.textContent);
    show(set, remembered.find(name => names.includes(name)) || names[0]);
    set.classList.add('ready');
    tabs.forEach((tab, i) => {
      tab.addEventListener('click', () => choose(set, names[i]));
      tab.addEventListener('keydown', event => {
        const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: -1 }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        const next = tabs.at(to % tabs.length);
        choose(set, next.textContent);
        next.focus();
      });
    });
  });

  // A link into a closed tab or a folded hint opens it
  function reveal() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const panel = target.closest('[role=tabpanel][hidden]');
    if (panel) show(panel.closest('.tabs'), document.getElementById(panel.getAttribute('aria-labelledby')).textContent);
    for (let details = target.closest('details'); details; details = details.parentElement.closest('details')) details.open = true;
    if (panel) target.scrollIntoView();
  }
  window.addEventListener('hashchange', reveal);
  reveal();
  // On paper a hint is open if the reader has opened it
  window.addEventListener('beforeprint', () => all('details:not(.hint, .after, .recap)').forEach(details => { details.open = true; }));

  // Listings: copied as code, without callouts and prompts
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch (e) { // a page that was opened as a file may have no clipboard
      const area = body.appendChild(document.createElement('textarea'));
      area.value = text;
      area.select();
      document.execCommand('copy');
      area.remove();
    }
  }
  // A narrow page has no room for wide indents
  function markIndents(code) { code.innerHTML = code.innerHTML.replace(/^ {2,}/gm, '<span class="indent">$&</span>'); }
  function makeReady(figure) {
    const tools = document.createElement('div');
    tools.className = 'tools';
    const tool = name => {
      const made = tools.appendChild(document.createElement('button'));
      made.type = 'button';
      made.className = name.toLowerCase();
      made.textContent = name;
      return made;
    };
    const wrap = tool('Wrap');
    wrap.addEventListener('click', () => {
      wrap.textContent = figure.classList.toggle('wrapped') ? 'Unwrap' : 'Wrap';
      markScrolling();
    });
    const button = tool('Copy');
    figure.append(tools);
    if (!one('.lines', figure)) all('pre code', figure).forEach(markIndents);
    button.addEventListener('click', async () => {
      let text = one('pre', figure).textContent.replace(/[ \t]+$/gm, '').replace(/\s*$/, '\n');
      if (/^(|console|shell|bash)$/.test(figure.dataset.lang)) text = text.replace(/^\$ /gm, '');
      await copy(text);
      button.textContent = 'Copied';
      say('Copied');
      setTimeout(() => { button.textContent = 'Copy'; }, 1600);
    });
  }
  // A line of a file is linked to by its number
  all('.lines').forEach(lines => lines.addEventListener('click', event => { if (event.target.matches('i[id]')) location.hash = event.target.id; }));
  // What scrolls by itself must be reachable by keyboard
  const known = new Set();
  function markScrolling() {
    // Measured before any is marked: each change would have the page laid out again. What isn't laid out is taken to scroll, until it can be measured
    const measured = all('pre, .scroll, .diagram').map(box => [box, isLaidOut(box)]).filter(([box, laidOut]) => laidOut || !known.has(box))
      .map(([box, laidOut]) => [box, laidOut, !laidOut || box.scrollWidth > box.clientWidth]);
    measured.forEach(([box, laidOut, wide]) => {
      if (laidOut) box.classList.toggle('sideways', wide);
      known.add(box);
      if (wide) {
        box.tabIndex = 0;
        box.setAttribute('role', 'group');
        box.setAttribute('aria-label', box.matches('pre') ? 'Listing' : box.matches('.diagram') ? 'Picture' : 'Table');
      } else {
        ['tabindex', 'role', 'aria-label'].forEach(name => box.removeAttribute(name));
      }
    });
  }
  // A listing is made ready when its section is laid out, for the first time
  let waiting = all('figure.code');
  // Those at the top before the page is laid out at all, or it would be laid out twice
  waiting.splice(0, 5).forEach(makeReady);
  function lookAtSections() {
    const far = figure => { const section = figure.closest('.sect2, .sect1'); return section && !isLaidOut(section.firstElementChild); };
    const near = waiting.filter(figure => !far(figure));
    waiting = waiting.filter(figure => !near.includes(figure));
    near.forEach(makeReady);
    // Measured when they are laid out anyway
    requestAnimationFrame(() => setTimeout(markScrolling));
  }
  // After the frame in which a section is laid out: the reader sees it first
  let looking = false;
  function lookSoon() {
    if (looking) return;
    looking = true;
    setTimeout(() => { looking = false; lookAtSections(); });
  }
  document.addEventListener('contentvisibilityautostatechange', event => { if (!event.skipped) lookSoon(); }, true);
  new ResizeObserver(lookSoon).observe(one('article'));

  // The contents list follows the reader
  const toc = one('.toc');
  const entries = new Map(all('.toc a').map(link => [link.hash.slice(1), link]));
  const headings = Array.from(entries.keys()).map(id => document.getElementById(id));
  // The section is measured and not the heading in it, which may not be laid out
  const sections = headings.map(heading => heading.closest('.sect2, .sect1') || heading);
  function follow() {
    let here = headings.filter((heading, i) => sections[i].getBoundingClientRect().top < 140).pop();
    if (window.innerHeight + window.scrollY >= html.scrollHeight - 4) here = headings[headings.length - 1];
    entries.forEach((link, id) => {
      if (here && here.id === id) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
    });
    // Where to go on reading next time
    if (here && doneButton) kept.set('place', body.dataset.page + '/index.html#' + here.id + '|' + one('h1').textContent + ', ' + entries.get(here.id).textContent);
    const link = here && entries.get(here.id);
    if (link && (link.offsetTop < toc.scrollTop || link.offsetTop + link.offsetHeight > toc.scrollTop + toc.clientHeight)) {
      toc.scrollTop = link.offsetTop - toc.clientHeight / 2;
    }
  }
  if (entries.size) {
    window.addEventListener('scroll', follow, { passive: true });
    requestAnimationFrame(() => setTimeout(follow));
  }

  // Search: what searches, the index and the engine are fetched when somebody first asks
  // N+1 is one word, here and in the index
  const joined = text => text.replace(/(\w)\+(?=\w)/g, '$1plus');
  const wordsOf = text => joined(text.toLowerCase()).split(/[^\p{L}\p{N}_]+/u).filter(Boolean);
  const shownWords = text => text.toLowerCase().split(/[^\p{L}\p{N}_+]+/u).filter(word => /[^+]/.test(word));
  const patternOf = words => new RegExp('(' + words.map(word => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|') + ')', 'gi');
  let search;
  function openSearch() {
    search = search || load('search.js');
    search.then(() => window.openSearch({ root, all, one, load, joined, wordsOf, shownWords, patternOf }));
  }
  one('.search').addEventListener('click', openSearch);

  // A page that the search has led to marks the words in the section
  function markHits(words) {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const begin = target ? target.closest('dt') || target : one('article');
    const walker = document.createTreeWalker(one('article'), NodeFilter.SHOW_TEXT);
    const ranges = [];
    let node;
    while ((node = walker.nextNode())) {
      const follows = begin.contains(node) || begin.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
      const heading = node.parentElement.closest('h2[id], h3[id], dt');
      if (follows && heading && heading !== begin && target) break;
      if (follows && node.parentElement.checkVisibility && node.parentElement.checkVisibility()) {
        for (const found of node.data.matchAll(patternOf(words))) {
          const range = document.createRange();
          range.setStart(node, found.index);
          range.setEnd(node, found.index + found[0].length);
          ranges.push(range);
        }
      }
    }
    if (!ranges.length || !CSS.highlights) return;
    CSS.highlights.set('hit', new Highlight(...ranges));
    const place = ranges[0].getBoundingClientRect();
    if (place.bottom > window.innerHeight || place.top < 0) window.scrollBy({ top: place.top - window.innerHeight / 3, behavior: 'instant' });
  }
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    // To make a listing ready takes away the marks in it
    waiting.splice(0).forEach(makeReady);
    markHits(shownWords(asked));
    try { history.replaceState(null, '', location.href.replace(/\?[^#]*/, '')); } catch (e) { /* the address keeps the words */ }
  }

  // The keys, under a question mark
  const keys = [['/ or Ctrl K', 'search the book'], ['← and →', 'the previous page, the next page'], ['Tab', 'the next link; the first two skip to the text and to the list of lessons'],
    ['← and → on a tab', 'another way to say it, here and on each page after'], ['Escape', 'close what is open'], ['?', 'this list']];
  let help;
  function openHelp() {
    if (!help) {
      help = body.appendChild(document.createElement('dialog'));
      help.className = 'finder keys';
      help.setAttribute('aria-label', 'Keys');
      const rows = help.appendChild(document.createElement('dl'));
      keys.forEach(([key, does]) => {
        rows.appendChild(document.createElement('dt')).appendChild(document.createElement('kbd')).textContent = key;
        rows.appendChild(document.createElement('dd')).textContent = does;
      });
      const close = help.appendChild(document.createElement('button'));
      close.type = 'button';
      close.textContent = 'Close';
      close.addEventListener('click', () => help.close());
    }
    help.showModal();
  }

  // Keys
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'k') { event.preventDefault(); openSearch(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.target.closest('input, textarea, select, dialog')) return;
    if (event.key === '/') { event.preventDefault(); openSearch(); return; }
    if (event.key === '?') { event.preventDefault(); openHelp(); return; }
    if (event.shiftKey || event.target.closest('pre, .scroll, [role=tab]')) return;
    const step = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key];
    const way = step && one('.steps [rel=' + step + ']');
    if (way) way.click();
  });
})();
