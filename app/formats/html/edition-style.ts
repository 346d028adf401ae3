/** How the reading edition looks, on the screen and in print. */
export const editionStyle = `
:root { color-scheme: light dark;
  --paper: #fcfbf8; --chrome: #f3f2ee; --ink: #1c1a17; --ink-2: #54504a; --ink-3: #68635b;
  --line: #e0ddd6; --line-strong: #c8c3b9; --accent: #3348b8; --confirmed: #1f6a4c; --suggested: #73570a;
  --drift: #b0360f; --drift-tint: #fbe7df; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #181715; --chrome: #201e1b; --ink: #ece8e1; --ink-2: #b9b3a8; --ink-3: #a09a8f;
  --line: #322f2a; --line-strong: #4b463f; --accent: #a9b8ff; --confirmed: #83cda8; --suggested: #dcb968;
  --drift: #ff9d7d; --drift-tint: #43261b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 400 1rem/1.62 "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans CJK SC", system-ui, sans-serif; }
.page { max-width: calc(4rem + var(--columns) * 30rem); margin: 0 auto; padding: 3rem 2rem 5rem; }
.title { margin-bottom: 2rem; }
h1 { margin: 0 0 .5rem; font-size: 1.9rem; line-height: 1.25; letter-spacing: -.01em; font-weight: 650; }
.summary, .key { margin: 0; color: var(--ink-2); font-size: .875rem; }
.contents { margin: 0 0 2.5rem; padding: 1rem 1.25rem; background: var(--chrome); border-radius: 8px; }
.contents h2 { margin: 0 0 .25rem; font-size: .8125rem; font-weight: 600; color: var(--ink-2); }
.contents ol { margin: 0; padding-inline-start: 1.5rem; columns: 22rem; column-gap: 3rem; }
.contents li { break-inside: avoid; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.versions, .row { display: grid; grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); column-gap: 2.25rem; }
.with-units .versions, .with-units .row { grid-template-columns: 3.5rem repeat(var(--columns), minmax(0, 1fr)); }
.with-units .versions::before { content: ""; }
.versions { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--line-strong); }
.version { padding: .75rem 0 .5rem; font-weight: 600; line-height: 1.4; unicode-bidi: isolate; }
.version::after { content: attr(data-tag); margin-inline-start: .5em; font-size: .75rem; font-weight: 400; color: var(--ink-3); unicode-bidi: isolate; }
.row { padding: .7rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; scroll-margin-top: 3.5rem; }
.row:target { background: color-mix(in srgb, var(--accent) 7%, transparent); }
.about { font-size: .75rem; line-height: 1.62; padding-top: .22rem; color: var(--ink-3); font-variant-numeric: tabular-nums; }
.about a { display: block; color: inherit; }
.about .confirmed { color: var(--confirmed); }
.about .suggested { color: var(--suggested); }
.cell { overflow-wrap: anywhere; min-width: 0; }
.cell:lang(ar), .cell:lang(fa), .cell:lang(ur) { font-size: 1.08em; line-height: 1.7; }
.segment { white-space: pre-wrap; unicode-bidi: isolate; }
.segment[data-kind="heading"] { display: block; font-weight: 650; font-size: 1.15em; line-height: 1.4; }
.segment[data-kind="byline"], .segment[data-kind="timestamp"], .segment[data-kind="caption"] { color: var(--ink-2); font-size: .9em; }
.segment[data-kind="item"] { display: block; }
.cell.absent::before { content: "—"; color: var(--ink-3); }
mark { background: var(--drift-tint); color: inherit; border-radius: 2px; text-decoration: underline wavy var(--drift) 1px; text-underline-offset: .28em; text-decoration-skip-ink: none; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark::after { content: attr(data-notes); font-size: .68em; font-weight: 600; vertical-align: super; line-height: 0; color: var(--drift); margin-inline-start: .15em; unicode-bidi: isolate; }
mark.missing::before { content: "∅"; color: var(--drift); }
.notes { grid-column: 1 / -1; margin: .6rem 0 .1rem; padding: 0; list-style: none; font-size: .8125rem; line-height: 1.5; color: var(--ink-2); }
.with-units .notes { grid-column: 2 / -1; }
.notes li { padding-inline-start: 2.2rem; text-indent: -2.2rem; }
.notes li li { text-indent: 0; padding-inline-start: 0; }
.notes ul { list-style: none; padding-inline-start: .8rem; border-inline-start: 2px solid var(--line-strong); margin: .15rem 0; }
.notes .number { display: inline-block; width: 2.2rem; text-indent: 0; font-weight: 600; color: var(--drift); }
.notes .what { font-weight: 600; color: var(--ink); }
@media (max-width: 60rem) {
  .page { padding: 1.5rem 1rem 3rem; }
  .versions { display: none; }
  .row, .with-units .row { display: block; }
  .cell { margin: .35rem 0; padding-inline-start: .75rem; border-inline-start: 3px solid var(--line); }
  .cell::after { content: attr(lang); font-size: .68rem; color: var(--ink-3); margin-inline-start: .5em; unicode-bidi: isolate; }
  .cell:empty:not(.absent) { display: none; }
}
@page { size: A4 landscape; margin: 14mm; }
@media print {
  :root { --paper: #fff; --chrome: #fff; --ink: #000; --ink-2: #333; --ink-3: #555; --line: #ccc; --line-strong: #888;
    --accent: #000; --drift: #8a2a0b; --drift-tint: #fff; --confirmed: #000; --suggested: #333; }
  body { font-size: 9.5pt; }
  .page { max-width: none; padding: 0; }
  .versions { position: static; }
  .contents { padding: 0; }
  .row:target { background: none; }
}
`;
