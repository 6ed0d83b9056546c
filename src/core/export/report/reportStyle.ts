/** The style of the exported page, for screens of any size, dark and light themes, and paper. */
export const reportStyle = `
:root { color-scheme: light dark; --text: #1f2328; --soft: #59636e; --page: #ffffff; --card: #f6f8fa; --line: #d1d9e0; --accent: #0550ae; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --soft: #9aa4ae; --page: #0d1117; --card: #151b23; --line: #3d444d; --accent: #6cb6ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 2rem 1.25rem; background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.5em 0 0.4em; break-after: avoid; text-wrap: balance; }
h1 { font-size: 1.9em; margin-top: 0; }
h2 { font-size: 1.4em; border-bottom: 1px solid var(--line); padding-bottom: 0.25em; }
h3 { font-size: 1.1em; margin-top: 0; }
h4, h5, h6 { font-size: 0.95em; color: var(--soft); margin-top: 1em; }
p, ul, ol, dl, pre, blockquote { margin: 0 0 0.7em; }
header p { color: var(--soft); margin-bottom: 0.2em; }
a { color: var(--accent); }
article { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.25rem; margin: 0 0 1rem; }
article > :last-child { margin-bottom: 0; }
.marks { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.4rem; margin: 0.3em 0 0.7em; }
.marks li { border: 1px solid var(--line); border-radius: 1em; padding: 0 0.7em; font-size: 0.85em; }
dl { display: grid; gap: 0.15rem 1rem; font-size: 0.9em; }
dl div { display: grid; grid-template-columns: 9.5em 1fr; gap: 0.5rem; }
dt { color: var(--soft); }
dd { margin: 0; }
ul, ol { padding-left: 1.4rem; }
li { margin: 0.15em 0; }
li > p { margin: 0; }
blockquote { border-left: 3px solid var(--line); padding-left: 0.9rem; color: var(--soft); }
blockquote p { margin-bottom: 0.15em; }
code { font: 0.88em ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
pre { background: var(--page); border: 1px solid var(--line); border-radius: 4px; padding: 0.7rem; overflow-x: auto; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9em; overflow-wrap: normal; }
th, td { text-align: left; vertical-align: top; padding: 0.45rem 0.6rem 0.45rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; }
.leadership table { table-layout: fixed; min-width: 36em; }
.leadership th:nth-child(1) { width: 43%; }
.leadership th:nth-child(2) { width: 10%; }
.leadership th:nth-child(3) { width: 12%; }
.leadership th:nth-child(4) { width: 23%; }
.leadership th:nth-child(5) { width: 12%; }
footer { margin-top: 2em; border-top: 1px solid var(--line); padding-top: 0.7rem; color: var(--soft); font-size: 0.85em; }
@media (max-width: 34rem) { dl div { grid-template-columns: 1fr; gap: 0; } }
@page { margin: 16mm; }
@media print {
  :root { color-scheme: light; --text: #000000; --soft: #444444; --page: #ffffff; --card: #ffffff; --line: #999999; --accent: #000000; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h1 { font-size: 18pt; }
  h2 { font-size: 13pt; margin-top: 1em; }
  h3 { font-size: 11pt; }
  article { border: 0; border-left: 2pt solid var(--line); border-radius: 0; padding: 0 0 0 8pt; margin-bottom: 10pt; }
  article > h3, .marks, dl div, li, tr, blockquote, .everyone article { break-inside: avoid; }
  article > h3, .marks, dl { break-after: avoid; }
  .leadership { font-size: 9pt; line-height: 1.35; }
  .leadership h2 { margin-top: 0.7em; }
  .leadership footer { margin-top: 0.5em; padding-top: 0.3em; }
  section > p { break-after: avoid; }
  footer { break-before: avoid; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
  .leadership table { min-width: 0; }
  .table, pre { overflow: visible; }
  pre { white-space: pre-wrap; }
}
`;
