// What Prism's grammars lack for this book, and the way from its tokens to our HTML. Runs in Rhino while the book is made.

var words = function (text) { return new RegExp('\\b(?:' + text.trim().replace(/\s+/g, '|') + ')\\b', 'i'); };

// Standard SQL: double quotes hold a name, a backslash is a backslash, and there are words that Prism has never met
Prism.languages.sql.string = { pattern: /'(?:[^']|'')*'/, greedy: true };
Prism.languages.sql.identifier = { pattern: /"[^"]*"|`[^`]*`/, greedy: true };
Prism.languages.insertBefore('sql', 'keyword', {
  parameter: { pattern: /(^|[^:\w])(?:\?\d*|:[A-Za-z_]\w*)/, lookbehind: true },
  later: { pattern: words('over partition lateral recursive generated always identity cast extract escape filter within materialized array nulls first last excluded returning nothing conflict ilike cross tablesample percentile_cont rows_affected row_number dense_rank lag lead coalesce bigint varchar') }
});

// HQL is SQL that speaks of classes, so that a capital letter says something
Prism.languages.hql = Prism.languages.extend('sql', {});
Prism.languages.insertBefore('hql', 'keyword', {
  'class-name': /\b[A-Z]\w*\b(?!\s*\()/,
  hibernate: { pattern: words('fetch new treat elements maxelement size index') }
});

// A string of Java that begins like a query is coloured as one. Its quotes are Java's, and so would be its comments
var query = '(?:from\\s+[A-Z]|select\\s|update\\s+\\w+(?:\\s+\\w+)?\\s+set\\s|delete\\s+from\\s|insert\\s+into\\s|merge\\s+into\\s|with\\s+\\w+[\\w\\s(),]*\\sas\\b|create\\s+table\\s)';
var inQuery = Prism.util.clone(Prism.languages.hql);
delete inQuery.comment;
delete inQuery.identifier;
Prism.languages.insertBefore('java', 'triple-quoted-string', {
  'query-block': { pattern: new RegExp('"""[ \\t]*[\\r\\n]\\s*' + query + '(?:(?:"|"")?(?:\\\\.|[^"\\\\]))*"""'), greedy: true, inside: inQuery },
  'query-line': { pattern: new RegExp('"' + query + '(?:\\\\.|[^"\\\\\\r\\n])*"'), greedy: true, inside: inQuery }
});
Prism.languages.insertBefore('java', 'class-name', {
  guard: { pattern: /(\bcase\b[^:;{}]*?\s)when(?=\s)/, lookbehind: true },
  module: /\bnon-sealed\b/
});

// What a terminal shows: commands, and the words of our own report
Prism.languages.terminal = {
  comment: /^#.*/m,
  command: /^(?:\$ )?(?:mvn|git|cd|ls|diff|java|export)\b.*/m,
  done: /^ *done\b/m,
  begun: /^ *not begun\b/m,
  wrong: /^ *(?:wrong|broken)\b/m,
  here: /<- here/
};

var names = { console: 'terminal', shell: 'terminal', bash: 'terminal', text: 'plain', '': 'terminal' };
var colours = {
  keyword: 'k', boolean: 'k', string: 's', char: 's', 'triple-quoted-string': 's', 'attr-value': 's', 'query-block': 's', 'query-line': 's',
  comment: 'c', prolog: 'c', doctype: 'c', 'doc-comment': 'c', number: 'n', parameter: 'n', annotation: 'a', decorator: 'a',
  'class-name': 't', tag: 't', 'attr-name': 'a', guard: 'k', module: 'k', later: 'k', hibernate: 'k', key: 't', value: 's',
  command: 'cmd', done: 'done', begun: 'c', wrong: 'wrong', here: 'k'
};

function knows(language) {
  return language === 'text' || !!Prism.languages[names[language] || language];
}

function escape(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function render(token) {
  if (typeof token === 'string') return escape(token);
  if (Array.isArray(token)) return token.map(render).join('');
  var inner = render(token.content), colour = colours[token.type];
  if (token.type === 'operator' && /^\w/.test(token.content)) colour = 'k'; // and, like, in
  return colour ? '<span class="' + colour + '">' + inner + '</span>' : inner;
}

function highlight(code, language) {
  var grammar = Prism.languages[names[language] || language];
  return grammar ? render(Prism.tokenize(code, grammar)) : escape(code);
}
