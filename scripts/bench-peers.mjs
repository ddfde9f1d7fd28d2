import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './build.mjs';
import { ROOT, say } from './run.mjs';

const R_START = 'a <- commandArgs(TRUE); d <- read.csv(a[1]); n <- as.integer(a[2]);';
const R_END = 's <- (proc.time()[["elapsed"]] - s) / n; cat(formatC(c(s, r), digits = 15, format = "g"))';
const rProgram = (library, work) =>
  `suppressMessages(library(${library})); ${R_START} s <- proc.time()[["elapsed"]]; for (i in 1:n) { ${work} }; ${R_END}`;

const PYTHON_DEA = `
import sys, time, csv
import numpy as np
from scipy.optimize import linprog
rows = list(csv.DictReader(open(sys.argv[1])))
X, Y = (np.array([[float(r[k + str(i)]) for i in range(3)] for r in rows]) for k in 'xy')
n = len(rows)
A = lambda o: np.vstack([np.column_stack([-X[o], X.T]), np.column_stack([np.zeros(3), -Y.T])])
s = time.perf_counter()
r = [linprog([1] + [0] * n, A_ub=A(o), b_ub=np.concatenate([np.zeros(3), -Y[o]]), A_eq=[[0] + [1] * n], b_eq=[1], method='highs').fun for o in range(n)]
print(time.perf_counter() - s, *r)
`;

/** Programs that do the same work; the seconds are taken inside them, so that starting them is not counted. */
const PEERS = [
  {
    id: 'dea',
    name: 'SciPy linprog (HiGHS)',
    command: ['python3', '-c', PYTHON_DEA],
    probe: ['python3', '-c', 'import scipy'],
    install: 'pip install scipy, or apt-get install python3-scipy',
  },
  {
    id: 'dea',
    name: 'R lpSolve',
    library: 'lpSolve',
    work: 'X <- t(d[,1:3]); Y <- t(d[,4:6]); m <- ncol(X); r <- sapply(1:m, function(o) lp("min", c(1, rep(0, m)), rbind(cbind(X[,o], -X), cbind(0, Y), c(0, rep(1, m))), c(rep(">=", 6), "="), c(0, 0, 0, Y[,o], 1))$objval)',
  },
  {
    id: 'pooling',
    name: 'R metafor',
    library: 'metafor',
    work: 'f <- rma(estimates, variances, data = d, method = "REML", control = list(threshold = 1e-12, maxiter = 1000)); r <- c(f$beta, f$tau2)',
  },
  {
    id: 'quantile',
    name: 'R quantreg',
    library: 'quantreg',
    work: 'r <- coef(rq(y ~ ., tau = 0.5, data = d, method = "fn"))',
  },
].map((peer) =>
  peer.library
    ? {
        ...peer,
        command: ['Rscript', '-e', rProgram(peer.library, peer.work)],
        probe: ['Rscript', '-e', `library(${peer.library})`],
        install: `apt-get install r-cran-${peer.library.toLowerCase()}, or in R install.packages("${peer.library}")`,
      }
    : peer,
);

const start = ([program, ...words]) => spawnSync(program, words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** Median seconds of five runs of ours, after one that compiles, and the answer. */
function ours({ run, times }) {
  const answer = run();
  const seconds = Array.from({ length: 5 }, () => {
    const started = performance.now();
    for (let turn = 0; turn < times; turn += 1) run();
    return (performance.now() - started) / 1000 / times;
  });
  return { answer, seconds: seconds.sort((a, b) => a - b)[2] };
}

function csv(columns) {
  const names = Object.keys(columns);
  const rows = columns[names[0]].map((_, row) => names.map((name) => columns[name][row]).join(','));
  return `${[names.join(','), ...rows].join('\n')}\n`;
}

mkdirSync(join(ROOT, 'dist', 'bench'), { recursive: true });
await bundle('methods/bench/peer-work.ts', 'dist/bench/peer-work.mjs');
const { PEER_WORK } = await import(pathToFileURL(join(ROOT, 'dist', 'bench', 'peer-work.mjs')).href);
const folder = mkdtempSync(join(tmpdir(), 'leeway-bench-peers-'));
say(`Load ${loadavg()[0].toFixed(2)}; seconds of one run, without the start of the program.`);
let failed = 0;
for (const work of PEER_WORK) {
  const own = ours(work);
  const file = join(folder, `${work.id}.csv`);
  writeFileSync(file, csv(work.columns));
  say(`${work.name}: ${own.seconds.toPrecision(2)} s`);
  for (const { name, command, probe, install } of PEERS.filter(({ id }) => id === work.id)) {
    if (start(probe).status !== 0) {
      say(`  ${name} is not here. To compare with it: ${install}.`);
      continue;
    }
    const ended = start([...command, file, String(work.times)]);
    const [seconds, ...answer] = ended.stdout.trim().split(/\s+/).map(Number);
    if (ended.status !== 0 || answer.length !== own.answer.length) {
      say(`  ${name} did not end well: ${ended.stderr.trim().split('\n').at(-1)}`);
      failed += 1;
      continue;
    }
    const apart = Math.max(...answer.map((value, at) => Math.abs(value - own.answer[at])));
    const ratio = (seconds / own.seconds).toPrecision(2);
    say(
      `  ${name}: ${seconds.toPrecision(2)} s, ${ratio} times ours; answers differ by ${apart.toExponential(1)} at most.`,
    );
  }
}
rmSync(folder, { recursive: true });
process.exitCode = failed === 0 ? 0 : 1;
