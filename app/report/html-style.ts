/** The style sheet of the HTML report: the window's paper and ink, in light, for screen and print. */
export const style = `
:root {
  color-scheme: light;
  --paper: #fcfbf8; --raised: #fff; --chrome: #f3f2ee; --sunken: #e9e7e1;
  --line: #e0ddd6; --line-strong: #c8c3b9;
  --ink-1: #1c1a17; --ink-2: #54504a; --ink-3: #68635b;
  --drift: #b0360f; --drift-tint: #fbe7df; --accent: #3348b8;
  --ui: "Inter Variable", Inter, system-ui, "Segoe UI", Roboto, sans-serif;
  --text: "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Segoe UI", system-ui, "Noto Sans CJK SC", sans-serif;
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink-1); font: 400 14px/1.5 var(--ui); font-variant-numeric: tabular-nums; }
body { max-width: 1080px; margin: 0 auto; padding: 48px 40px 64px; overflow-wrap: break-word; }
h1, h2, h3, h4, p, ul, dl, dd, table { margin: 0; padding: 0; }
h1 { font-size: 27px; font-weight: 650; line-height: 1.25; letter-spacing: -0.012em; text-wrap: balance; }
h1:lang(ar), h1:lang(fa), h1:lang(he) { letter-spacing: 0; }
h2 { margin: 44px 0 12px; font-size: 17px; font-weight: 650; line-height: 1.3; }
h3 { margin: 28px 0 10px; padding-bottom: 5px; border-bottom: 1px solid var(--line-strong); font-size: 14px; font-weight: 650; }
h3 small, h2 small { font-weight: 400; font-size: 1em; color: var(--ink-3); }
a { color: inherit; text-decoration: none; }
a:hover, a:focus-visible { color: var(--accent); text-decoration: underline; }
.kicker { margin-bottom: 4px; font-size: 12px; font-weight: 600; color: var(--drift); }
.scope, .base { max-width: 76ch; margin-top: 10px; color: var(--ink-2); }
.base { font-size: 12.5px; color: var(--ink-3); }
.code { display: inline-block; min-width: 26px; padding: 0 5px; border: 1px solid var(--line-strong); border-radius: 3px; background: var(--raised); font: 600 11.5px/18px var(--ui); text-align: center; color: var(--ink-2); white-space: nowrap; }
.versions { display: flex; flex-wrap: wrap; gap: 6px 22px; margin-top: 16px; list-style: none; font-size: 13px; color: var(--ink-2); }
.versions li { display: flex; align-items: baseline; gap: 7px; }
table { width: 100%; border-collapse: collapse; font-size: 13px; line-height: 1.42; }
th, td { padding: 5px 9px; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { border-bottom-color: var(--line-strong); background: var(--chrome); font-size: 12px; font-weight: 600; color: var(--ink-2); vertical-align: bottom; }
tbody th { font-weight: 500; }
tfoot th, tfoot td { border-bottom: 0; border-top: 1px solid var(--line-strong); font-weight: 650; }
.n { min-width: 58px; text-align: end; white-space: nowrap; }
.first { border-inline-start: 1px solid var(--line-strong); }
.none { color: var(--line-strong); }
.dim { color: var(--ink-3); }
.counts, .scores { width: auto; min-width: 62%; }
.counts th, .scores th { white-space: nowrap; }
.counts tbody th, .scores tbody th { padding-inline-end: 28px; }
.facts { table-layout: fixed; overflow-wrap: anywhere; }
.facts th:first-child { width: 148px; }
.facts td { font: 400 12.5px/1.5 var(--text); }
.facts td[dir="rtl"] { font-size: 13px; }
.facts tbody th { font-size: 12.5px; }
.facts tbody th small { display: block; font-size: 11.5px; font-weight: 400; color: var(--ink-3); }
.odd-value { padding: 0 3px; margin-inline: -4px; border: 1.5px solid var(--drift); border-radius: 3px; background: var(--drift-tint); font-weight: 600; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.sign { color: var(--drift); font-weight: 700; }
.drift { margin-top: 12px; padding: 14px 18px 15px; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); }
.drift > header { display: flex; flex-wrap: wrap; gap: 0 10px; align-items: baseline; }
.drift h4 { font-size: 14.5px; font-weight: 650; }
.drift h4 .id { margin-inline-end: 5px; font-weight: 400; color: var(--ink-3); }
.grade { font-weight: 600; color: var(--drift); }
.settled .grade { font-weight: 500; color: var(--ink-2); }
.where { margin-inline-start: auto; font-size: 12px; color: var(--ink-3); }
.reason { margin-top: 3px; max-width: 84ch; color: var(--ink-1); }
.quotes { display: grid; gap: 5px; margin-top: 10px; }
.quotes > div { display: grid; grid-template-columns: 92px minmax(0, 1fr); gap: 10px; align-items: baseline; }
.quotes dt { display: flex; flex-wrap: wrap; gap: 2px 6px; align-items: baseline; font-size: 11.5px; color: var(--ink-3); }
.quotes .is-odd .code { border-color: var(--drift); color: var(--drift); }
.quotes .is-odd .stand { color: var(--drift); font-weight: 600; }
.quotes dd { padding-inline-start: 11px; border-inline-start: 2px solid var(--line); font: 400 13.5px/1.6 var(--text); }
.quotes .is-odd dd { border-inline-start-color: var(--drift); }
.quotes dd[dir="rtl"] { font-size: 14.5px; }
.quotes p + p { margin-top: 4px; }
mark { padding: 1px 0; background: var(--drift-tint); color: inherit; text-decoration: underline; text-decoration-color: var(--drift); text-decoration-thickness: 1.5px; text-underline-offset: 3px; text-decoration-skip-ink: none; }
.gap { margin: 0 3px; padding: 0 5px; border: 1px dashed var(--drift); border-radius: 3px; font: 500 11.5px/16px var(--ui); color: var(--drift); white-space: nowrap; }
.lost { color: var(--ink-3); }
.judged { margin-top: 10px; font-size: 12.5px; color: var(--ink-2); }
.comments { display: grid; gap: 7px; margin-top: 9px; padding-top: 9px; border-top: 1px solid var(--line); list-style: none; font-size: 13px; }
.comments b { font-weight: 600; }
.comments p { white-space: pre-wrap; }
body > footer { margin-top: 44px; padding-top: 12px; border-top: 1px solid var(--line-strong); font-size: 12px; color: var(--ink-3); }
@media (max-width: 720px) {
  body { padding: 28px 18px 40px; }
  .wide { overflow-x: auto; }
  .facts { min-width: 640px; }
  .quotes > div { grid-template-columns: minmax(0, 1fr); gap: 2px; }
  .where { margin-inline-start: 0; }
}
@page {
  size: A4;
  margin: 16mm 15mm 17mm;
  @bottom-left { content: "Drift report"; font: 8pt system-ui, sans-serif; color: #68635b; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #68635b; }
}
@media print {
  html { background: none; font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  h1 { font-size: 19pt; }
  h2 { margin-top: 9mm; font-size: 12.5pt; }
  table { font-size: 8.5pt; }
  th, td { padding: 3px 6px; }
  .n { min-width: 0; }
  .counts, .scores { min-width: 0; width: 100%; }
  .facts td { font-size: 8.5pt; }
  .facts th:first-child { width: 32mm; }
  .quotes dd { font-size: 9.5pt; }
  .quotes dd[dir="rtl"] { font-size: 10.5pt; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr, .drift, .comments li { break-inside: avoid; }
  h2, h3, thead { break-after: avoid; }
  .drift { padding: 8px 12px 10px; border-radius: 0; }
  thead th, mark, .odd-value { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
