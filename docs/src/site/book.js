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
    stages.addEventListener('click', event => { if (event.target.closest('a')) openMenu(false); });
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape' && body.classList.contains('menu-open')) { openMenu(false); menu.focus(); }
    });
    const current = one('[aria-current]', stages);
    if (current && current.offsetTop > stages.clientHeight * .7) stages.scrollTop = current.offsetTop - stages.clientHeight / 2;
  }

  // Lessons done
  const doneKey = page => 'done:' + page;
  const doneButton = one('.done button');
  function showDone() {
    all('[data-entry]').forEach(entry => entry.classList.toggle('ticked', kept.get(doneKey(entry.dataset.entry)) !== null));
    all('.ticked > a').forEach(link => { if (!one('.tick', link)) link.insertAdjacentHTML('beforeend', '<span class="tick"><span class="only-read">, done</span></span>'); });
    all('[data-entry]:not(.ticked) .tick').forEach(tick => tick.remove());
    if (doneButton) {
      const done = kept.get(doneKey(body.dataset.page)) !== null;
      doneButton.setAttribute('aria-pressed', String(done));
      doneButton.textContent = done ? 'Done' : 'Mark this lesson as done';
    }
  }
  if (doneButton) {
    doneButton.addEventListener('click', () => {
      const key = doneKey(body.dataset.page);
      kept.set(key, kept.get(key) === null ? '1' : null);
      showDone();
    });
  }
  showDone();

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
  }
  sets.forEach(set => {
    const tabs = tabsOf(set);
    const names = tabs.map(tab => tab.textContent);
    show(set, recent().find(name => names.includes(name)) || names[0]);
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
  window.addEventListener('beforeprint', () => all('details:not(.hint, .after)').forEach(details => { details.open = true; }));

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
  all('figure.code').forEach(figure => {
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
    // A narrow page has no room for wide indents
    if (!one('.lines', figure)) all('pre code', figure).forEach(code => { code.innerHTML = code.innerHTML.replace(/^ {2,}/gm, '<span class="indent">$&</span>'); });
    button.addEventListener('click', async () => {
      let text = one('pre', figure).textContent.replace(/[ \t]+$/gm, '').replace(/\s*$/, '\n');
      if (/^(|console|shell|bash)$/.test(figure.dataset.lang)) text = text.replace(/^\$ /gm, '');
      await copy(text);
      button.textContent = 'Copied';
      say('Copied');
      setTimeout(() => { button.textContent = 'Copy'; }, 1600);
    });
  });
  // A line of a file is linked to by its number
  all('.lines').forEach(lines => lines.addEventListener('click', event => { if (event.target.matches('i[id]')) location.hash = event.target.id; }));
  // What scrolls by itself must be reachable by keyboard
  function markScrolling() {
    all('pre, .scroll, .diagram').forEach(box => {
      box.classList.toggle('sideways', box.scrollWidth > box.clientWidth);
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
        box.setAttribute('role', 'group');
        box.setAttribute('aria-label', box.matches('pre') ? 'Listing' : box.matches('.diagram') ? 'Picture' : 'Table');
      } else {
        ['tabindex', 'role', 'aria-label'].forEach(name => box.removeAttribute(name));
      }
    });
  }
  new ResizeObserver(markScrolling).observe(one('article'));

  // The contents list follows the reader
  const toc = one('.toc');
  const entries = new Map(all('.toc a').map(link => [link.hash.slice(1), link]));
  const headings = Array.from(entries.keys()).map(id => document.getElementById(id));
  function follow() {
    let here = headings.filter(heading => heading.getBoundingClientRect().top < 140).pop();
    if (window.innerHeight + window.scrollY >= html.scrollHeight - 4) here = headings[headings.length - 1];
    entries.forEach((link, id) => {
      if (here && here.id === id) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
    });
    const link = here && entries.get(here.id);
    if (link && (link.offsetTop < toc.scrollTop || link.offsetTop + link.offsetHeight > toc.scrollTop + toc.clientHeight)) {
      toc.scrollTop = link.offsetTop - toc.clientHeight / 2;
    }
  }
  if (entries.size) {
    window.addEventListener('scroll', follow, { passive: true });
    follow();
  }

  // Search: index and engine are fetched when somebody first asks. As scripts, since a file may not read a file
  let dialog, input, list, status, index, chosen = -1;
  const load = file => new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = root + 'assets/' + file;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
  const wordsOf = text => text.toLowerCase().split(/[^\p{L}\p{N}_]+/u).filter(Boolean);
  function build() {
    const lunr = window.lunr;
    lunr.tokenizer.separator = /[^A-Za-z0-9_\u00c0-\uffff]+/;
    // getSingleResultOrNull is found by each of its words, too
    const apart = text => (text.match(/\w*[a-z][A-Z]\w*/g) || []).join(' ').replace(/([a-z])([A-Z])/g, '$1 $2');
    const bothForms = token => [token, lunr.stemmer(token.clone())];
    lunr.Pipeline.registerFunction(bothForms, 'bothForms');
    index = lunr(function () {
      // Words as they are written, for beginnings and slips, and their stems; "where", "from" and "not" are no noise in a book about SQL
      this.pipeline.reset();
      this.pipeline.add(bothForms);
      this.ref('i');
      this.field('heading', { boost: 6 });
      this.field('page', { boost: 2 });
      this.field('text');
      window.sections.forEach(([, page, heading, text], i) => this.add({ i, page, heading, text: text + ' ' + apart(text) }));
    });
  }
  /* Each word as it is written, as the beginning of a word, and with a slip or two; a section should have all of them. */
  function find(text) {
    const lunr = window.lunr;
    const perWord = wordsOf(text).map(word => new Map(index.query(query => {
      const term = (text, how) => query.term(text, Object.assign({ usePipeline: false }, how));
      term(word, { boost: 10 });
      term(lunr.stemmer(new lunr.Token(word)).toString(), { boost: 5 });
      term(word, { boost: 3, wildcard: lunr.Query.wildcard.TRAILING });
      if (word.length > 3) term(word, { editDistance: word.length > 7 ? 2 : 1 });
    }).map(hit => [hit.ref, hit.score])));
    const scores = new Map();
    perWord.forEach(hits => hits.forEach((score, ref) => scores.set(ref, (scores.get(ref) || 0) + score)));
    const everyWord = Array.from(scores).filter(([ref]) => perWord.every(hits => hits.has(ref)));
    return (everyWord.length ? everyWord : Array.from(scores)).sort((a, b) => b[1] - a[1]).slice(0, 12).map(([ref]) => window.sections[ref]);
  }
  function openSearch() {
    if (!dialog) {
      dialog = document.createElement('dialog');
      dialog.className = 'finder';
      dialog.setAttribute('aria-label', 'Search');
      dialog.innerHTML = '<input type="search" role="combobox" aria-expanded="false" aria-controls="found" aria-autocomplete="list" aria-label="Search the book" placeholder="Search the book" autocomplete="off" autocapitalize="off" spellcheck="false">'
        + '<div id="found" role="listbox" aria-label="Results"></div><p role="status"></p>';
      body.append(dialog);
      input = one('input', dialog);
      list = one('#found', dialog);
      status = one('[role=status]', dialog);
      input.addEventListener('input', answer);
      input.addEventListener('keydown', steer);
      dialog.addEventListener('click', event => { if (event.target === dialog || event.target.closest('a')) dialog.close(); });
      status.textContent = 'Fetching the index …';
      Promise.all([load('lunr.js'), load('search-data.js')]).then(() => { build(); answer(); }, () => { status.textContent = 'The index could not be read.'; });
    }
    dialog.showModal();
    input.select();
  }
  function answer() {
    if (!index) return;
    const words = wordsOf(input.value);
    const hits = words.length ? find(input.value) : [];
    list.replaceChildren(...hits.map(([address, page, heading, text], i) => {
      const link = document.createElement('a');
      link.href = root + address;
      link.id = 'found-' + i;
      link.tabIndex = -1;
      link.setAttribute('role', 'option');
      link.append(line('b', heading, words));
      if (heading !== page) link.append(line('small', page, []));
      link.append(line('span', excerpt(text, words), words));
      return link;
    }));
    input.setAttribute('aria-expanded', String(hits.length > 0));
    status.textContent = !words.length ? 'Arrows choose, Enter opens, Escape closes.' : hits.length ? hits.length + (hits.length === 1 ? ' place' : ' places') : 'Nothing found.';
    choice(hits.length ? 0 : -1);
  }
  function line(tag, text, words) {
    const element = document.createElement(tag);
    if (!words.length) {
      element.textContent = text;
      return element;
    }
    const pattern = new RegExp('(' + words.map(word => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|') + ')', 'gi');
    text.split(pattern).forEach((part, i) => {
      if (i % 2) element.appendChild(document.createElement('mark')).textContent = part; else element.append(part);
    });
    return element;
  }
  function excerpt(text, words) {
    const at = Math.max(0, Math.min(...words.map(word => text.toLowerCase().indexOf(word)).filter(i => i >= 0).concat(text.length)));
    const from = at === text.length ? 0 : Math.max(0, text.lastIndexOf(' ', Math.max(0, at - 40)));
    return (from ? '… ' : '') + text.slice(from, from + 140).trim() + (from + 140 < text.length ? ' …' : '');
  }
  function choice(i) {
    const links = all('a', list);
    chosen = links.length ? (i + links.length) % links.length : -1;
    links.forEach((link, n) => link.setAttribute('aria-selected', String(n === chosen)));
    if (chosen < 0) { input.removeAttribute('aria-activedescendant'); return; }
    input.setAttribute('aria-activedescendant', links[chosen].id);
    links[chosen].scrollIntoView({ block: 'nearest' });
  }
  function steer(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choice(chosen + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Escape') { // the field would only empty itself
      event.preventDefault();
      dialog.close();
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      all('a', list)[chosen].click();
    }
  }
  one('.search').addEventListener('click', openSearch);

  // Keys
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'k') { event.preventDefault(); openSearch(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.target.closest('input, textarea, dialog')) return;
    if (event.key === '/') { event.preventDefault(); openSearch(); return; }
    if (event.shiftKey || event.target.closest('pre, .scroll, [role=tab]')) return;
    const step = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key];
    const way = step && one('.steps [rel=' + step + ']');
    if (way) way.click();
  });
})();
