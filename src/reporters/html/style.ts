/** The look: the reader's own fonts, light and dark, on paper, and as narrow as a phone. */
export const style = `
:root {
  --paper: #fff; --ink: #1c2128; --soft: #57606a; --line: #d5dae1; --panel: #f5f7f9; --code: #eef1f4;
  --bad: #b3261e; --bad-soft: #fdecea; --warn: #855300; --warn-soft: #fff4d6; --good: #1a6b34; --good-soft: #e4f5e9;
  --link: #0b57b7; --mark: #ffe9e6; --key: #0b4a8f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181d; --ink: #e3e8ee; --soft: #a3adb8; --line: #343c46; --panel: #1b2027; --code: #242b33;
    --bad: #ff9d94; --bad-soft: #431d1b; --warn: #f3c467; --warn-soft: #3b2e10; --good: #7fd89a; --good-soft: #173522;
    --link: #84b8ff; --mark: #4a2320; --key: #9cc7ff;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0 auto; padding: 0 1.25rem 3rem; max-width: 76rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
[hidden] { display: none !important; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999rem; background: var(--paper); padding: .5rem 1rem; }
.skip:focus { left: 1rem; top: 1rem; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
a { color: var(--link); }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
code { background: var(--code); padding: .1em .3em; border-radius: 4px; }
small { font-size: .875rem; font-weight: 400; color: var(--soft); }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .25rem; }
h1 small { display: block; margin-top: .25rem; }
h2 { font-size: 1.375rem; margin: 2.5rem 0 .75rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.0625rem; margin: 0; }
h4 { font-size: 1rem; font-weight: 500; margin: 0 0 .5rem; }
summary { cursor: pointer; }
summary h3 { display: inline; }
.verdict { margin: 1.5rem 0 1rem; padding: 1.25rem 1.5rem; border-radius: 10px; border-left: 8px solid; }
.verdict.conforms { background: var(--good-soft); border-color: var(--good); }
.verdict.violates { background: var(--bad-soft); border-color: var(--bad); }
.verdict.undecided { background: var(--warn-soft); border-color: var(--warn); }
.verdict.conforms .sign { color: var(--good); } .verdict.violates .sign { color: var(--bad); } .verdict.undecided .sign { color: var(--warn); }
.verdict code { background: none; padding: 0; }
.verdict small, .lead { color: var(--ink); }
.lead { margin: .5rem 0 0; }
.numbers { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0; }
.numbers div { flex: 1 1 7rem; padding: .6rem .9rem; border: 1px solid var(--line); border-radius: 8px; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.numbers dt { color: var(--soft); font-size: .875rem; }
.numbers dd { margin: 0; font-size: 1.375rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.numbers .bad dd { color: var(--bad); } .numbers .warn dd { color: var(--warn); }
td.short { font-weight: 400; }
tbody th code { white-space: nowrap; }
.area tbody th code { white-space: normal; }
.broken-rules { margin: 1.25rem 0 0; padding: 0; list-style: none; display: grid; gap: .35rem; }
.broken-rules li { display: grid; grid-template-columns: 5rem 13rem 1fr 5.5rem; gap: .75rem; align-items: baseline; }
.broken-rules li > span:last-child { text-align: right; color: var(--soft); white-space: nowrap; }
@media (max-width: 45rem) { .broken-rules li { display: block; } .broken-rules li > * { margin-right: .5rem; } }
.notice { margin: 1rem 0; padding: .75rem 1.25rem; border: 1px solid var(--line); border-left: 4px solid var(--warn); border-radius: 6px; }
.notice h2 { font-size: 1rem; margin: 0; padding: 0; border: 0; }
.notice ul { margin: .25rem 0 0; padding-left: 1.25rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none; }
.filters { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: end; margin: 0 0 1.25rem; padding: .75rem 1rem; background: var(--panel); border-radius: 8px; }
.filters label { display: grid; font-size: .875rem; color: var(--soft); min-width: 0; }
.filters select, .filters button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 6px; padding: .25rem .5rem; max-width: 20rem; }
.filters output { color: var(--soft); font-size: .875rem; }
.rule { margin: 0 0 2rem; }
.rule > h3 { margin: 0 0 .75rem; font-size: 1.125rem; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; gap: 1.5rem; align-items: start; }
.columns > div { grid-column: 1; grid-row: 1; min-width: 0; }
.columns > aside { grid-column: 2; grid-row: 1; position: sticky; top: 1rem; padding: .9rem 1.1rem; background: var(--panel); border-radius: 8px; font-size: .9375rem; }
aside dl, aside dd, aside p { margin: 0; } aside dt { font-weight: 600; font-size: .8125rem; color: var(--soft); } aside dd { margin-bottom: .6rem; }
@media (max-width: 60rem) { .columns { display: block; } .columns > aside { position: static; margin-bottom: .75rem; } }
article { border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1.1rem; margin-bottom: .9rem; }
.many article { content-visibility: auto; contain-intrinsic-size: auto 12rem; }
article h4 code { background: none; padding: 0; }
.level { display: inline-block; padding: 0 .5em; border-radius: 1em; font-size: .8125rem; font-weight: 600; }
.level.must, .failed { color: var(--bad); } .level.must { background: var(--bad-soft); }
.level.should, .undecided { color: var(--warn); } .level.should { background: var(--warn-soft); }
.passed { color: var(--good); }
td.failed, td.undecided, td.passed, .short { white-space: nowrap; font-weight: 600; }
.request { margin: .5rem 0; font-size: .9375rem; }
details > summary { padding: .15rem 0; }
.answer > p:last-child { margin: .5rem 0; }
pre { margin: 0; padding: .75rem 0; background: var(--code); border-radius: 6px; white-space: pre-wrap; padding-inline: .9rem; }
pre b { font-weight: 400; color: var(--key); } pre i { color: var(--soft); }
mark { display: block; margin: 0 -.9rem; padding: 0 .9rem 0 calc(.9rem - 4px); background: var(--mark); color: inherit; border-left: 4px solid var(--bad); }
.here { color: var(--bad); font-family: system-ui, sans-serif; }
.places ol { margin: .25rem 0; padding-left: 3rem; font-size: .9375rem; }
.places li { margin: .15rem 0; }
.left, .legend { color: var(--soft); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 500; font-size: .875rem; }
tbody th { font-weight: 400; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.reason { color: var(--soft); }
@media (max-width: 45rem) {
  .stacked thead { position: absolute; clip-path: inset(50%); }
  .stacked tr { display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; padding: .4rem 0; border-bottom: 1px solid var(--line); }
  .stacked th, .stacked td { padding: 0; border: 0; }
  .stacked .number { text-align: left; } .stacked .number::after { content: " " attr(data-of); color: var(--soft); }
  .stacked .said { flex-basis: 100%; order: 1; }
}
.chart { margin: 0 0 1.25rem; } .chart svg { display: block; width: 100%; height: 6rem; background: var(--panel); border-bottom: 1px solid var(--soft); }
figcaption { margin-bottom: .25rem; }
.axis { display: flex; justify-content: space-between; gap: 1rem; margin: .15rem 0 0; font-size: .8125rem; color: var(--soft); }
.chart .exchanges, .chart .median { fill: var(--link); } .chart .p95 { fill: var(--link); opacity: .4; }
.chart .must { fill: var(--bad); } .chart .should { fill: var(--warn); opacity: .75; }
.walk { margin: 0 0 1rem; }
.chain { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem 0; padding: 0; margin: .6rem 0; align-items: stretch; }
.chain li { display: flex; align-items: center; max-width: 100%; }
.page { display: grid; align-content: start; align-self: stretch; border: 1px solid var(--line); border-radius: 8px; padding: .5rem .75rem; font-size: .8125rem; max-width: 17rem; background: var(--panel); }
.seam { padding: 0 .6rem; color: var(--soft); font-size: .875rem; }
.seam.broken { display: grid; max-width: 19rem; margin: 0 .5rem; padding: .4rem .6rem; color: var(--bad); background: var(--bad-soft); border: 2px dashed var(--bad); border-radius: 8px; font-size: .8125rem; }
.seam.broken code { background: none; padding: 0; }
@media (max-width: 45rem) { .chain li { display: block; width: 100%; } .chain .page, .seam.broken { max-width: none; } .seam.broken { margin: 0 0 .5rem; } .seam { padding: .1rem 1rem; } }
.kinds { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: .15rem 2rem; font-size: .9375rem; }
.kinds li { display: grid; grid-template-columns: 9rem 1fr 5rem; align-items: center; gap: .75rem; } .kinds span:last-child { text-align: right; font-variant-numeric: tabular-nums; }
.kinds svg { width: 100%; height: .5rem; } .rest { fill: var(--line); } .done { fill: var(--good); }
@media (max-width: 30rem) { .kinds { grid-template-columns: 1fr; } .kinds li { grid-template-columns: 8rem 1fr 4.5rem; } }
.never-only { display: inline-block; margin: .25rem 0; }
.area { margin: .75rem 0; }
.area th { width: 34%; }
@media (max-width: 45rem) { .area tr { display: block; } .area th, .area td { display: block; width: auto; } .area th { border: 0; padding-bottom: .1rem; } }
.chips { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem; margin: 0; padding: 0; }
.chip { padding: 0 .55em; border: 1px solid transparent; border-radius: 1em; font-size: .875rem; }
.chip.seen { background: var(--good-soft); color: var(--good); } .chip b { font-variant-numeric: tabular-nums; }
.chip.never { border: 1px dashed var(--soft); color: var(--soft); }
.only-never tr:not([data-never]), .only-never .area:not([data-never]), .only-never .chip.seen { display: none; }
footer { margin-top: 3rem; color: var(--soft); font-size: .875rem; }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --panel: #fff; --code: #f4f4f4; --bad: #8f1d17; --bad-soft: #fff; --warn: #6b4300; --warn-soft: #fff; --good: #14542a; --good-soft: #fff; --link: #000; --mark: #f2e3e1; --key: #000; }
  body { max-width: none; font-size: 10pt; padding: 0; }
  nav, .filters, .never-only, .skip { display: none !important; }
  article, .page, .chart, tr { break-inside: avoid; }
  .many article { content-visibility: visible; }
  mark, .level { print-color-adjust: exact; }
  h2, h3, h4 { break-after: avoid; }
  .columns { display: block; } .columns > aside { position: static; border: 1px solid var(--line); margin-bottom: .5rem; }
  .answer::details-content, .walk::details-content { content-visibility: visible; block-size: auto; }
}
`;
