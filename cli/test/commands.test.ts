import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Client, createClient, type FigureTree } from '@leeway/api/client';
import { syntheticState } from '@leeway/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyHome } from '../../testkit/test/pattern-homes.ts';
import {
  built,
  type Ended,
  freshFolder,
  leeway,
  leewayUnread,
  line,
  type Running,
  removeBuilt,
  removeFolder,
  served,
} from './command-line.ts';

const COMMANDS = [
  'serve',
  'import',
  'mapping',
  'batches',
  'undo',
  'districts',
  'measure',
  'peers',
  'score',
  'find',
  'why',
  'brief',
  'dea',
  'pool',
  'forecast',
  'synth-control',
  'design-pilot',
  'read-pilot',
  'routes',
  'completion',
];
const state = syntheticState(7);
const DEMO = state.demoDistrictId;
const folder = freshFolder();
const home = join(folder, 'home');
const finance = join(folder, 'restated finances.csv');
const nonsense = join(folder, 'nonsense.csv');
let server: Running;
let api: Client;

beforeAll(async () => {
  await built();
  const text = state.files.find(({ name }) => name.includes('finance'))?.text ?? '';
  writeFileSync(finance, text.replace('Consolidated', 'United'));
  writeFileSync(nonsense, 'colour,weight\nred,3\n');
  server = await served(home, '--demo');
  api = createClient(server.address);
});

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
  removeBuilt();
});

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const run = (...words: readonly string[]) => line(home, ...words);
const started = (...words: readonly string[]) => leeway(home, ...words);

async function answered(...words: readonly string[]): Promise<unknown> {
  return parsed(words, await run(...words, '--json'));
}

function parsed(words: readonly string[], { code, out, err }: Ended): unknown {
  expect([words[0], code, err]).toEqual([words[0], 0, err]);
  return JSON.parse(out);
}

describe('help', () => {
  it('names every command and the exit codes, and is no mistake', async () => {
    const { code, out, err } = await started('--help');
    expect([code, err]).toEqual([0, '']);
    for (const name of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    expect(out).toContain('Exit codes: 0 ok, 1 findings that block, 2 usage, 3 failure.');
  });

  it('of each command says how to call it and takes --json', async () => {
    for (const name of COMMANDS) {
      const { code, out, err } = await run(name, '--help');
      expect([name, code, err]).toEqual([name, 0, '']);
      expect(out).toContain(`leeway ${name}`);
      expect(out).toContain('--json');
    }
  });

  it('completes every command in every shell', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { code, out } = await run('completion', shell);
      expect(code).toBe(0);
      for (const name of COMMANDS) expect(out).toContain(name);
      expect(await answered('completion', shell)).toEqual({ shell, script: out.trimEnd() });
    }
  });
});

describe('the exit code', () => {
  it.each([
    ['nothing at all', []],
    ['a command that there is not', ['fly']],
    ['an option that there is not', ['find', DEMO, '--fast']],
    ['a word too few', ['find']],
    ['a word too many', ['find', DEMO, 'please']],
    ['a year that is none', ['find', DEMO, '--year', 'soon']],
    ['a year far away', ['find', DEMO, '--year', '99999']],
    ['a language that it does not speak', ['find', DEMO, '--language', 'fr']],
    ['a district that is not on record', ['find', 'nowhere']],
    ['a figure that there is not', ['why', DEMO, 'nothing.at-all']],
    ['a batch that there is not', ['undo', 'none']],
    ['a file that is not there', ['import', '/no/such/file.csv']],
    ['a folder for a file', ['import', folder]],
    ['a brief without a place', ['brief', DEMO]],
    ['a brief in a format that there is not', ['brief', DEMO, '--out', 'brief.docx']],
    ['a brief in a folder that there is not', ['brief', DEMO, '--out', '/no/such/place/brief.csv']],
    ['a shell that there is not', ['completion', 'tcsh']],
    ['a port that is none', ['serve', '--port', 'many']],
    ['a limit that is none', ['districts', '--limit', 'many']],
  ])('is 2 for %s, with one plain line', async (_, words) => {
    const { code, out, err } = await run(...words);
    const said = words.length === 0 ? out : err.replace(/^Reading .*\n/, '');
    expect([code, said.trim() === '', /\bat .*:\d+:\d+/.test(said)]).toEqual([2, false, false]);
    if (words.length > 0) expect(said.trim().split('\n')).toHaveLength(1);
  });

  it('stays 0, and nothing is complained of, when the reader of the output goes early', async () => {
    expect(await leewayUnread(home, 'districts', '--limit', '500')).toEqual({ code: 0, err: '' });
  });

  it('comes with a refusal in the language asked for', async () => {
    const english = await started('find', 'nowhere');
    const spanish = await run('find', 'nowhere', '--language', 'es');
    expect([english.code, spanish.code]).toEqual([2, 2]);
    expect([english.err.trim().endsWith('holds it.'), spanish.err.trim().endsWith('lo contenga.')]).toEqual([
      true,
      true,
    ]);
  });

  it('is 1 for a file that is not taken, and the sentence is in the language asked for', async () => {
    const english = await started('import', nonsense);
    const spanish = await run('import', nonsense, '--language', 'es');
    expect([english.code, spanish.code]).toEqual([1, 1]);
    expect(english.out).toContain('nonsense.csv');
    expect(spanish.out).toContain('nonsense.csv');
    expect(spanish.out).not.toBe(english.out);
    const { code, out } = await run('import', nonsense, '--json');
    expect([code, JSON.parse(out)]).toEqual([
      1,
      { file: 'nonsense.csv', refused: english.out.trim().replace('nonsense.csv: ', '') },
    ]);
  });
});

describe('every command answers in JSON what the interface answers', () => {
  it('districts', async () => {
    expect(await answered('districts', '--search', 'al', '--limit', '3')).toEqual(
      await api.districts({ search: 'al', limit: 3 }),
    );
  });

  it('measure', async () => {
    expect(await answered('measure', DEMO)).toEqual(await api.glance(DEMO));
    expect(await answered('measure', DEMO, '--year', '2022')).toEqual(await api.glance(DEMO, 2022));
  });

  it('peers', async () => {
    expect(await answered('peers', DEMO, '--area', 'nutrition', '--weights', 'log-pupils:3')).toEqual(
      await api.peers(DEMO, { area: 'nutrition', weights: 'log-pupils:3' }),
    );
  });

  it('score', async () => {
    expect(await answered('score', DEMO, '--area', 'transportation')).toEqual(await api.score(DEMO, 'transportation'));
    const all = await api.score(DEMO, 'all');
    expect(await answered('score', DEMO)).toEqual(all);
    // Title and reason are the answer's own, in either language.
    for (const language of ['en', 'es'] as const) {
      const { out } = await run('score', DEMO, '--language', language);
      expect(out.startsWith(`${all.heading[language]} – ${all.title[language]}`)).toBe(true);
      expect(out).toContain(`\n${all.whyDollarsDiffer?.[language]}\n`);
    }
  });

  it('batches', async () => {
    expect(await answered('batches')).toEqual(await api.batches());
  });

  it('find', async () => {
    const found = (await answered('find', DEMO)) as {
      district: { id: string };
      opportunities: Record<string, unknown>[];
      total: Record<string, unknown>;
    };
    const shown = await api.opportunities(DEMO);
    expect(found.district).toEqual(shown.district);
    expect(
      found.opportunities.map(({ id, area, kind, question, addressableCents, net, chanceOfAny, decider }) => ({
        id,
        area,
        kind,
        question,
        addressableCents,
        net,
        chanceOfAny,
        decider,
      })),
    ).toEqual(
      shown.opportunities.map(({ id, area, kind, question, addressableCents, net, chanceOfAny, decider }) => ({
        id,
        area,
        kind,
        question: question.en,
        addressableCents,
        net,
        chanceOfAny,
        decider,
      })),
    );
    expect(found.total).toMatchObject(shown.total.net);
  });

  it('why, and as text the same tree', async () => {
    const tree = (await api.why(DEMO, 'transportation.cost-per-pupil')).figure;
    expect(await answered('why', DEMO, 'transportation.cost-per-pupil')).toMatchObject({ figure: tree });
    const { out } = await run('why', DEMO, 'transportation.cost-per-pupil');
    const labels = (figure: FigureTree): string[] => [
      figure.label.en,
      ...('of' in figure.because ? figure.because.of.flatMap(labels) : []),
    ];
    const rows = (figure: FigureTree): string[] =>
      figure.because.kind === 'observed'
        ? figure.because.rows.map((row) => `${row.file} line ${row.line}, “${row.label}” (batch ${row.batch}`)
        : 'of' in figure.because
          ? figure.because.of.flatMap(rows)
          : [];
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(labels(tree).length + rows(tree).length);
    for (const words of [...labels(tree), ...rows(tree)]) expect(out).toContain(words);
  });

  it('why without a figure lists all that open', async () => {
    const list = await api.figures(DEMO);
    expect(await answered('why', DEMO)).toEqual(list);
    const { out } = await run('why', DEMO);
    for (const { id, label } of list.figures)
      expect(out).toMatch(new RegExp(`^${id.replaceAll('.', '\\.')} .* ${escaped(label.en)}$`, 'm'));
  });

  it('batches of one import: what was found and what is in quarantine', async () => {
    const listed = (await api.batches()).find(({ rows }) => rows.quarantined > 0);
    const id = listed?.id ?? '';
    expect(await answered('batches', id)).toEqual(await api.batch(id));
    const { items } = (await api.batch(id)).quarantined;
    expect(await answered('batches', id, '--quarantine')).toEqual(items);
    const { out } = await run('batches', id, '--quarantine');
    expect(out.trimEnd().split('\n')).toHaveLength(listed?.rows.quarantined ?? 0);
  });

  it('brief writes what the interface gives', async () => {
    for (const language of ['en', 'es'] as const) {
      const out = join(folder, `brief-${language}.csv`);
      const said = await answered('brief', DEMO, '--out', out, '--language', language);
      const bytes = await api.brief(DEMO, 'csv', language);
      expect(said).toEqual({ district: DEMO, out, bytes: bytes.length });
      expect(new Uint8Array(readFileSync(out))).toEqual(bytes);
    }
  });

  it('import and undo: what was read, as which batch, and the store as before', async () => {
    const before = await api.status();
    const dry = (await answered('import', finance, '--dry-run')) as Record<string, unknown>;
    expect([dry.batch, dry.vintage]).toEqual([null, null]);
    expect(await api.status()).toEqual(before);
    const { batch, findings, ...rest } = (await answered('import', finance)) as Record<string, unknown>;
    const [newest] = await api.batches();
    expect(batch).toBe(newest?.id);
    expect(rest).toMatchObject({
      source: 'district-table:zz-finance',
      vintage: 2,
      fiscalYears: [2020, 2021, 2022, 2023, 2024, 2025],
      units: 500,
      rows: { read: 3002, accepted: 2999, quarantined: 5 },
    });
    expect(findings).toEqual(expect.arrayContaining([expect.objectContaining({ code: expect.any(String) })]));
    const said = (await run('import', finance, '--dry-run')).out;
    expect(said).toContain(
      '3002 lines read: 2999 used, 3 quarantined, and 2 single cells of used lines; 2999 district-years of 500 units',
    );
    expect(said).toContain('  in quarantine:\n    line ');
    const again = await run('import', finance);
    expect([again.code, again.out]).toEqual([1, expect.stringContaining(`already stored as batch ${batch}`)]);
    expect(await answered('undo', String(batch))).toEqual({ undone: batch });
    expect(await api.status()).toEqual(before);
  });

  it('in Spanish where asked', async () => {
    const { out } = await run('find', DEMO, '--language', 'es');
    const [first] = (await api.opportunities(DEMO)).opportunities;
    expect(out).toContain(first?.question.es);
    expect(out).not.toContain(first?.question.en);
  });
});

describe('one data folder', () => {
  it('is not opened by a second server', async () => {
    const { code, out, err } = await started('serve', '--no-open', '--port', '0');
    expect([code, out]).toEqual([3, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(home);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('answers the same through its server and, once that has stopped, without one', async () => {
    const questions = [['find', DEMO], ['measure', DEMO], ['why', DEMO, 'total.net'], ['batches'], ['districts']];
    const through: unknown[] = [];
    for (const words of questions) through.push(await answered(...words));
    expect(parsed(['find'], await started('find', DEMO, '--json'))).toEqual(through[0]);
    expect(await server.stop()).toBe(0);
    expect(parsed(['find'], await started('find', DEMO, '--json'))).toEqual(through[0]);
    for (const [at, words] of questions.entries()) if (at > 0) expect(await answered(...words)).toEqual(through[at]);
    server = await served(home);
    api = createClient(server.address);
    expect(await answered('batches')).toEqual(through[3]);
  });
});

describe('a port', () => {
  it('that another program holds is said in one sentence', async () => {
    const other = createServer();
    const port = await new Promise<number>((listening) =>
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        listening(typeof address === 'object' && address ? address.port : 0);
      }),
    );
    const second = join(folder, 'second');
    await emptyHome(second);
    const { code, err } = await leeway(second, 'serve', '--no-open', '--port', String(port));
    other.close();
    expect([code, err.trim()]).toEqual([
      2,
      `Port ${port} is taken by another program, so Leeway did not start. Choose another with --port, or 0 for any free one.`,
    ]);
  });
});
