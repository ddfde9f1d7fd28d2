/** How the report looks on a screen, light and dark, and on paper. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #16181b; --paper: #fff; --quiet: #555; --line: #ccc; --warn: #8a4b00; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #16181b; --quiet: #aaa; --line: #444; --warn: #ffb454; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .3em; } h2 { font-size: 1.15rem; margin: 2em 0 .5em; break-after: avoid; }
.lead { font-size: 1.3rem; margin: .8em 0 .2em; } .quiet { color: var(--quiet); font-size: .9rem; } .caution { margin: .2em 0 1em; max-width: 46rem; }
.warn { color: var(--warn); border-left: 4px solid var(--warn); padding: .1em 0 .1em .8em; max-width: 46rem; font-weight: 600; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } tr { break-inside: avoid; }
th, td { text-align: left; padding: .35em .8em .35em 0; border-bottom: 1px solid var(--line); }
th { font-size: .85rem; color: var(--quiet); font-weight: 600; } td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; } td.n { white-space: nowrap; }
svg { width: 100%; height: auto; } li { margin: .2em 0; } ul { padding-left: 1.2em; max-width: 46rem; }
figure { margin: 1rem 0; } figcaption { color: var(--quiet); font-size: .9rem; } summary { cursor: pointer; padding: .4em 0; }
@media (max-width: 40rem) { th, td { padding-right: .45em; font-size: .85rem; } figure, details { overflow-x: auto; } svg { min-width: 44rem; } }
@page { margin: 15mm; }
@media print { body { max-width: none; padding: 0; } svg { max-height: 21cm; } figure { break-inside: avoid; } details { display: none; } }
`;
