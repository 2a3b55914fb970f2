/* The search: a dialog, an index of all sections, and how results are ranked. Fetched when somebody first asks. */
window.openSearch = (function () {
  'use strict';
  const body = document.body;
  let dialog, input, list, status, index, chosen = -1;
  let root, all, one, load, joined, wordsOf, shownWords, patternOf;
  function build() {
    const lunr = window.lunr;
    lunr.tokenizer.separator = /[^A-Za-z0-9_\u00c0-\uffff]+/;
    // getSingleResultOrNull is found by each of its words, too
    const apart = text => (text.match(/\w*[a-z][A-Z]\w*/g) || []).join(' ').replace(/([a-z])([A-Z])/g, '$1 $2');
    const bothForms = token => [token, lunr.stemmer(token.clone())];
    lunr.Pipeline.registerFunction(bothForms, 'bothForms');
    index = lunr(function () {
      // Words as they are written, for beginnings and slips, and their stems; "where", "from" and "not" are not noise in a book about SQL
      this.pipeline.reset();
      this.pipeline.add(bothForms);
      this.ref('i');
      this.field('heading', { boost: 6 });
      this.field('also', { boost: 6 });
      this.field('page', { boost: 2 });
      this.field('text');
      window.sections.forEach(([, page, heading, text, also], i) => this.add({ i, page, heading: joined(heading), also: also || '', text: joined(text) + ' ' + apart(text) }));
    });
  }
  /* Each word as it is written, as the beginning of a word, and with a slip or two; a section should have all of them. */
  function find(text) {
    const lunr = window.lunr;
    const words = wordsOf(text);
    const perWord = words.map(word => new Map(index.query(query => {
      const term = (text, how) => query.term(text, Object.assign({ usePipeline: false }, how));
      term(word, { boost: 10 });
      term(lunr.stemmer(new lunr.Token(word)).toString(), { boost: 5 });
      term(word, { boost: 3, wildcard: lunr.Query.wildcard.TRAILING });
      if (word.length > 3) term(word, { editDistance: word.length > 7 ? 2 : 1 });
    }).map(hit => [hit.ref, hit.score])));
    const scores = new Map();
    perWord.forEach(hits => hits.forEach((score, ref) => scores.set(ref, (scores.get(ref) || 0) + score)));
    const everyWord = Array.from(scores).filter(([ref]) => perWord.every(hits => hits.has(ref)));
    // A heading that says it comes first, and a term of the glossary before it; what gives answers away comes last
    const rank = ([ref, score]) => {
      const [address, , heading, , also] = window.sections[ref];
      const names = wordsOf(heading + ' ' + (also || ''));
      const named = words.every(word => names.some(name => name.startsWith(word)));
      return score + (named ? 1000 : 0) + (named && address.startsWith('glossary') ? 1000 : 0) - (/^mistakes\/|discussion\.html/.test(address) ? 2000 : 0);
    };
    return (everyWord.length ? everyWord : Array.from(scores)).map(hit => [hit[0], rank(hit)]).sort((a, b) => b[1] - a[1]).slice(0, 12).map(([ref]) => window.sections[ref]);
  }
  function open() {
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
    const words = shownWords(input.value);
    const hits = words.length ? find(input.value) : [];
    list.replaceChildren(...hits.map(([address, page, heading, text], i) => {
      const link = document.createElement('a');
      // The page marks there what was looked for
      link.href = root + address.replace(/(?=#)|$/, '?q=' + encodeURIComponent(input.value.trim()));
      link.id = 'found-' + i;
      link.tabIndex = -1;
      link.setAttribute('role', 'option');
      link.append(line('b', heading, words));
      if (heading !== page) link.append(line('small', page, []));
      link.append(line('span', excerpt(text, words), words));
      return link;
    }));
    input.setAttribute('aria-expanded', String(hits.length > 0));
    status.textContent = !words.length ? 'Arrows choose, Enter opens, Escape closes.' : hits.length ? hits.length + (hits.length === 1 ? ' place' : ' places') : 'Nothing found. ';
    if (words.length && !hits.length) {
      const terms = document.createElement('a');
      terms.href = root + 'glossary.html';
      terms.textContent = 'The glossary has the terms of this book.';
      status.append(terms);
    }
    choice(hits.length ? 0 : -1);
  }
  function line(tag, text, words) {
    const element = document.createElement(tag);
    if (!words.length) {
      element.textContent = text;
      return element;
    }
    text.split(patternOf(words)).forEach((part, i) => {
      if (i % 2) element.appendChild(document.createElement('mark')).textContent = part; else element.append(part);
    });
    return element;
  }
  function excerpt(text, words) {
    const at = Math.max(0, Math.min(...words.map(word => text.toLowerCase().indexOf(word)).filter(i => i >= 0).concat(text.length)));
    const from = at === text.length ? 0 : Math.max(0, text.lastIndexOf(' ', Math.max(0, at - (window.innerWidth < 600 ? 15 : 40))));
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
  return helpers => {
    ({ root, all, one, load, joined, wordsOf, shownWords, patternOf } = helpers);
    open();
  };
})();
