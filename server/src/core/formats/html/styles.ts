/**
 * The style sheet of all pages. It belongs to the Reader's family: the same colours and lines for the same kinds. Logical
 * properties alone, as pages run both ways; what a colour tells, a line or a word tells too.
 */
export const styles = `:root {
  --latin: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, "Noto Serif", serif;
  --arabic: "Noto Naskh Arabic", "Noto Naskh", "Geeza Pro", Amiri, "Scheherazade New", "Sakkal Majalla", "Segoe UI",
    "Traditional Arabic", "Noto Sans Arabic", serif;
  --sans: system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Geeza Pro", Tahoma, sans-serif;
  --mono: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --paper: #fff;
  --ink: #222;
  --faint: #646464;
  --hair: #dcdcdc;
  --wash: #f6f6f4;
  --link: #0b5cad;
  --claim: #2b6cb0;
  --quote: #0f766e;
  --mention: #7c3aed;
  --note: #5f6672;
  --unsourced: #b93c0b;
  --moved: #8f5a06;
  --error: #b3180b;
  --warning: #865800;
  --information: #0b5cad;
  --hint: #5f6672;
  font-size: 16px;
  color-scheme: light dark;
}

@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #1c1c1e;
    --ink: #e2e2e0;
    --faint: #a3a3a3;
    --hair: #3d3d40;
    --wash: #262628;
    --link: #7cb7f2;
    --claim: #78b2ec;
    --quote: #4fc4b4;
    --mention: #b795fb;
    --note: #a4abb6;
    --unsourced: #f58d5c;
    --moved: #dcae52;
    --error: #ff8d80;
    --warning: #e2b04a;
    --information: #7cb7f2;
    --hint: #a4abb6;
  }
}

*, ::before, ::after { box-sizing: border-box; }

html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block-start: 1rem; }

body {
  margin: 0 auto;
  padding: 1.5rem clamp(1rem, 4vw, 3rem) 3rem;
  max-inline-size: 78rem;
  background: var(--paper);
  color: var(--ink);
  font-family: var(--sans);
  line-height: 1.5;
  overflow-wrap: anywhere;
}

body:dir(rtl) { line-height: 1.75; }
bdi, bdo { overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
:dir(rtl) a { text-underline-offset: 0.3em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
code { font-family: var(--mono); font-size: 0.82em; color: var(--faint); overflow-wrap: anywhere; }

.unseen {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  margin: 0;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

.skip { position: absolute; inset-block-start: -10rem; inset-inline-start: 1rem; padding: 0.5rem 1rem; background: var(--paper); border: 1px solid var(--link); border-radius: 4px; z-index: 1; }
.skip:focus { inset-block-start: 0.5rem; }

/* Headings */

.back { font-size: 0.875rem; margin-block-end: 1.25rem; }

h1 {
  margin: 0 0 0.75rem;
  max-inline-size: 26em;
  font: 700 clamp(1.6rem, 4.5vw, 2.35rem) / 1.25 var(--latin);
  letter-spacing: -0.01em;
  text-wrap: balance;
}

h1:dir(rtl) { font-family: var(--arabic); line-height: 1.55; letter-spacing: 0; }
h2 { margin: 3rem 0 1rem; padding-block-end: 0.35rem; border-block-end: 1px solid var(--hair); font-size: 1.3rem; line-height: 1.4; break-after: avoid; }
h3 { margin: 0 0 0.35rem; font-size: 1.02rem; line-height: 1.5; break-after: avoid; }
.count { font-weight: 400; font-size: 0.85em; color: var(--faint); }

.top .rows { display: flex; flex-wrap: wrap; gap: 0.1rem 1.5rem; font-size: 0.875rem; }
.rows { margin: 0; font-size: 0.875rem; line-height: 1.55; }
.rows:dir(rtl) { line-height: 1.8; }
.rows :is(dt, dd) { display: inline; margin: 0; }
.rows dt { color: var(--faint); }
.rows dt::after { content: ": "; }
.rows dd + dd::before { content: " · "; color: var(--faint); }

/* Numbers */

.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 0.75rem; margin: 1.5rem 0 0; }
.figure { display: flex; flex-direction: column; padding: 0.7rem 0.9rem 0.8rem; background: var(--wash); border-block-start: 3px solid var(--line, var(--hair)); border-radius: 3px; break-inside: avoid; }
.figure dt { font-size: 0.875rem; color: var(--faint); }
.figure dd { margin: 0; }
.figure .value { order: -1; font-size: 1.9rem; line-height: 1.2; font-weight: 650; font-variant-numeric: tabular-nums; }
.figure.zero .value { color: var(--faint); font-weight: 400; }
.figure.claim { --line: var(--claim); }
.figure.quote { --line: var(--quote); border-block-start-style: double; border-block-start-width: 4px; }
.figure.unsourced { --line: var(--unsourced); border-block-start-style: dashed; }
.figure.unsourced:not(.zero) .value { color: var(--unsourced); }
.figure.found, .figure.lost { --line: var(--warning); }
.figure.zero { --line: var(--hair); }
.severities { display: inline-flex; flex-wrap: wrap; gap: 0.1rem 0.7rem; font-size: 0.8125rem; }

.contents ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; margin: 1.5rem 0 0; padding: 0; font-size: 0.9375rem; }

/* The article */

.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.25rem; list-style: none; margin: 0 0 1.5rem; padding: 0; font-size: 0.8125rem; color: var(--faint); }
.legend mark { padding-inline: 0.25em; }

.row { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.4rem 2.25rem; margin-block-end: 1.1rem; }
.row > p { grid-column: 1; margin: 0; max-inline-size: 34em; font-family: var(--latin); font-size: 1.1875rem; line-height: 1.65; unicode-bidi: isolate; text-align: start; hanging-punctuation: first allow-end last; }
.row > p:dir(rtl) { font-family: var(--arabic); font-size: 1.3rem; line-height: 2; }
.row > p.lines { white-space: pre-line; }
.row > p:is(.headline, .heading) { text-wrap: balance; }
.row > p.headline { font-weight: 700; font-size: 1.55rem; line-height: 1.35; }
.row > p.headline:dir(rtl) { font-size: 1.65rem; line-height: 1.75; }
.row > p.heading { font-weight: 700; }
.row > p.level-1 { font-size: 1.55rem; line-height: 1.35; }
.row > p.level-2 { font-size: 1.35rem; line-height: 1.45; margin-block-start: 0.75rem; }
.row > p.quotation { padding-inline-start: 1.1em; border-inline-start: 3px solid var(--hair); }
.row > p.item { padding-inline-start: 1.4em; text-indent: -1.4em; }
.syntax { color: var(--faint); font-weight: 400; }
.target { font-size: 0.75em; }

@media (min-width: 62rem) {
  .row { grid-template-columns: minmax(0, 36rem) minmax(0, 1fr); }
  .row > .notes { grid-column: 2; }
}

mark {
  color: inherit;
  background-color: color-mix(in srgb, var(--line) 13%, transparent);
  border-block-end: var(--thick) var(--drawn) var(--line);
  padding-block: 0.02em 0.04em;
  border-radius: 2px 2px 0 0;
  -webkit-box-decoration-break: clone;
  box-decoration-break: clone;
  -webkit-print-color-adjust: exact;
  print-color-adjust: exact;
}

p:dir(rtl) mark { padding-block: 0; }
mark mark { padding-block-end: 0; }
mark:has(mark) { padding-block-end: 0.22em; }
mark:has(mark mark) { padding-block-end: 0.42em; }
mark:target, mark.here { background-color: color-mix(in srgb, var(--line) 32%, transparent); }

.claim { --line: var(--claim); --drawn: solid; --thick: 1.5px; }
.quote { --line: var(--quote); --drawn: double; --thick: 3.5px; }
.mention:not(span) { --line: var(--mention); --drawn: dotted; --thick: 2px; }
.note, .ignore { --line: var(--note); --drawn: dashed; --thick: 1.5px; }
.unsourced { --line: var(--unsourced); --drawn: dashed; }
mark.unsourced { border-block-end-width: 2px; }
mark.moved { --line: var(--moved); --drawn: dotted; border-block-end-width: 2.5px; }
span.cue { text-decoration: underline dotted 1.5px var(--faint); text-underline-offset: 0.32em; text-decoration-skip-ink: none; }
span.mention { text-decoration: underline solid 1px var(--faint); text-underline-offset: 0.32em; text-decoration-skip-ink: none; }
:dir(rtl) > span:is(.cue, .mention), :dir(rtl) mark span:is(.cue, .mention) { text-underline-offset: 0.42em; }

.ref { text-decoration: none; }
.ref::after { content: attr(data-no); margin-inline: 0.15em 0.05em; font: 600 0.62rem / 1 var(--sans); vertical-align: super; color: var(--link); }
.ref + .ref::after { margin-inline-start: 0.3em; }

/* Notes */

.notes { display: flex; flex-direction: column; gap: 0.35rem; font-size: 0.8125rem; line-height: 1.5; padding-block-start: 0.35rem; }
.notes:dir(rtl) { font-size: 0.875rem; line-height: 1.7; }
.gloss { padding-inline-start: 0.7rem; border-inline-start: 3px var(--drawn) var(--line); }
.gloss.quote { border-inline-start-width: 4px; }
.gloss p { margin: 0; }
.gloss:target, tr:target, tr:has(:target) { background: color-mix(in srgb, var(--line) 12%, transparent); }
.no { font-weight: 700; font-variant-numeric: tabular-nums; text-decoration: none; }
a.no:hover { text-decoration: underline; }
.kind { font-weight: 650; color: var(--line); }
.badge { display: inline-block; padding-inline: 0.45em; border: 1.5px dashed var(--unsourced); border-radius: 3px; font-size: 0.8125rem; line-height: 1.5; font-weight: 650; color: var(--unsourced); }
.badge.waived { border-style: solid; border-width: 1px; border-color: var(--hair); font-weight: 400; color: var(--faint); }
.remark { color: var(--faint); font-size: 0.8125rem; }
.remark + .remark::before { content: "· "; }
.gist, .remarked { color: var(--faint); }
.remarked:dir(ltr) { font-style: italic; }

.chain { display: inline; list-style: none; margin: 0; padding: 0; }
.chain li { display: inline; }
.chain .arrow { margin-inline: 0.4em; color: var(--faint); }
.party { font-weight: 400; }
.speaker > .party { font-weight: 650; }
.nobody { font-weight: 650; color: var(--unsourced); }
.behalf, .or { color: var(--faint); }

.severity { font-weight: 650; white-space: nowrap; }
.severity::before { display: inline-block; inline-size: 1.25em; text-align: center; font-weight: 700; }
.severity.error { color: var(--error); }
.severity.error::before { content: "\\2715" / ""; }
.severity.warning { color: var(--warning); }
.severity.warning::before { content: "\\25B2" / ""; font-size: 0.85em; }
.severity.information { color: var(--information); }
.severity.information::before { content: "\\25CF" / ""; font-size: 0.8em; }
.severity.hint { color: var(--hint); }
.severity.hint::before { content: "\\25CB" / ""; font-size: 0.8em; }

/* Tables */

table { inline-size: 100%; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.5; }
table:dir(rtl) { line-height: 1.75; }
th, td { padding: 0.65rem 0.75rem; text-align: start; vertical-align: top; border-block-end: 1px solid var(--hair); }
:is(th, td):first-child { padding-inline-start: 0.5rem; }
thead th { padding-block: 0.4rem; font-size: 0.8125rem; font-weight: 600; color: var(--faint); border-block-end: 2px solid var(--hair); white-space: nowrap; }
tbody th { font-weight: inherit; }
td p, th p { margin: 0; }
td p + p { margin-block-start: 0.35rem; }
.items { table-layout: fixed; }
.items .where { inline-size: 3.4rem; }
.items th.who { inline-size: 20%; }
.items th.support { inline-size: 17%; }
.items th.findings { inline-size: 22%; }
tbody .where { border-inline-start: 3px var(--drawn) var(--line); }
tbody .quote .where { border-inline-start-width: 4px; }
.items .head { font-size: 0.8125rem; }
.items .id, .speaker .id { font-size: 0.75rem; font-weight: 400; }
blockquote { margin: 0.1rem 0 0.35rem; font-family: var(--latin); font-size: 1.05rem; line-height: 1.5; }
blockquote bdi:dir(rtl), .words bdi:dir(rtl), .says bdi:dir(rtl), .title:dir(rtl) { font-family: var(--arabic); }
blockquote:has(bdi:dir(rtl)) { font-size: 1.1rem; line-height: 1.85; }
.gap { color: var(--faint); }
.words bdi:dir(rtl) { font-size: 1.1em; }
q.words { quotes: "\\201C" "\\201D"; }
[dir="rtl"] q.words { quotes: "\\00AB" "\\00BB"; }
td.number { font-variant-numeric: tabular-nums; }
td.number.zero { color: var(--faint); }
.index .title { font-size: 1.05rem; font-weight: 600; }
.index .severities { display: flex; margin-block-start: 0.15rem; }
.items td .chain li { display: block; }
.items td .chain .arrow { margin-inline-start: 0; }
.items td .chain li + li { padding-inline-start: 0.75em; }
.finding { font-size: 0.875rem; }

.speakers { list-style: none; margin: 0; padding: 0; columns: 22rem; column-gap: 2.5rem; }
.speakers > .speaker { padding-block: 0.9rem; border-block-end: 1px solid var(--hair); break-inside: avoid; }
details { margin-block-start: 0.35rem; font-size: 0.875rem; }
summary { color: var(--faint); cursor: pointer; }
.says { list-style: none; margin: 0.2rem 0 0; padding: 0; }
.says li { padding-block: 0.1rem; }

footer { margin-block-start: 3rem; font-size: 0.8125rem; color: var(--faint); }

/* Narrow pages: a row becomes a card that names its columns. */

@media screen and (max-width: 46rem) {
  table, thead, tbody, tr, th, td { display: block; }
  thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { padding-block: 0.75rem; border-block-end: 1px solid var(--hair); }
  th, td, :is(th, td):first-child { padding: 0.1rem 0; border: 0; }
  .items tr { padding-inline-start: 0.75rem; border-inline-start: 3px var(--drawn) var(--line); }
  .items tbody .where { border: 0; padding: 0; inline-size: auto; }
  td.empty { display: none; }
  td[data-label]::before { content: attr(data-label) ":"; display: block; font-size: 0.8125rem; color: var(--faint); }
  .index td { display: inline-block; margin-inline-end: 1rem; }
  .index td::before, .findings td::before { display: inline !important; margin-inline-end: 0.4em; }
  .index td.number:last-child { display: block; }
  .figures { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .figure:is(.found, .lost) { grid-column: span 2; }
  .speakers { columns: auto; }
}

@page { size: A4; margin: 16mm 14mm; }

@media print {
  :root { font-size: 10.5px; color-scheme: light; }
  body { padding: 0; max-inline-size: none; }
  .skip, .back, .contents { display: none; }
  a { color: inherit; text-decoration: none; }
  .row { grid-template-columns: minmax(0, 62%) minmax(0, 1fr); gap: 0.4rem 1.25rem; break-inside: auto; }
  .row > .notes { grid-column: 2; }
  .gloss, tr, .figure, .speaker { break-inside: avoid; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
  .figure, .severity, .gloss, .where { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .figures { grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr)); }
}

@media (forced-colors: active) {
  mark { color: CanvasText; background: none; }
}
`;
