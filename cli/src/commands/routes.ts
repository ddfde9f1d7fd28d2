import type { Call, Command } from '../command.ts';
import { UsageError } from '../exit-codes.ts';
import { check } from '../routes/check.ts';
import { compare } from '../routes/compare.ts';
import { demo } from '../routes/demo.ts';
import { EXPORTS, exportPlan } from '../routes/export.ts';
import { FORMATS } from '../routes/formats.ts';
import { gate } from '../routes/gate.ts';
import { forget, record } from '../routes/record.ts';
import { simulate } from '../routes/simulate.ts';
import { solve } from '../routes/solve.ts';
import { tradeOff } from '../routes/trade-off.ts';
import { TRADE_OFFS } from '../routes/trade-off-words.ts';

type Part = {
  readonly words: readonly [number, number];
  readonly usage: string;
  readonly run: (call: Call) => Promise<number>;
};

const PARTS: Readonly<Record<string, Part>> = {
  solve: { words: [2, 2], usage: 'routes solve <folder or file> [--out plan.json]', run: solve },
  check: { words: [3, 3], usage: 'routes check <folder> <plan.json>', run: check },
  simulate: { words: [3, 3], usage: 'routes simulate <folder> <plan.json> [--days 1000]', run: simulate },
  gate: {
    words: [3, 4],
    usage: 'routes gate <folder> [running.json] <plan.json> [--dry-runs signed.csv] [--roll-back today]',
    run: gate,
  },
  export: { words: [3, 3], usage: 'routes export <folder> <plan.json> --to sheets --out sheets.html', run: exportPlan },
  compare: {
    words: [3, 4],
    usage: 'routes compare <folder> [before.json] <after.json> [--out report.html]',
    run: compare,
  },
  'trade-off': { words: [2, 2], usage: 'routes trade-off <folder> [--over rides|slack|changes|equity]', run: tradeOff },
  record: {
    words: [3, 4],
    usage: 'routes record <folder> [before.json] <plan.json> --district <district> [--home folder]',
    run: record,
  },
  forget: { words: [1, 1], usage: 'routes forget --district <district>', run: forget },
  demo: { words: [1, 1], usage: 'routes demo [--out folder] [--choose-bells] [--no-open]', run: demo },
};

const listed = Object.keys(PARTS).join('|');

export const routes: Command = {
  name: 'routes',
  usage: `routes ${listed} <folder or file> [plan.json …] [options]`,
  says: 'bus routes from your own files: solve, check, simulate, gate (launch readiness), export, compare, trade-off; record a plan for a district',
  options: [
    {
      name: 'format',
      value: Object.keys(FORMATS).join('|'),
      says: 'what the files must be (default any, told by content)',
    },
    {
      name: 'roads',
      value: 'file',
      says: 'OpenStreetMap file (.osm, .osm.gz, .osm.pbf); default the one in the folder, none for straight lines',
    },
    { name: 'max-ride', value: 'seconds', says: 'ride limit for every rider, in place of what the files say' },
    { name: 'seconds', value: 'n', says: 'solve, trade-off: budget of time for each plan (default 12)' },
    { name: 'iterations', value: 'n', says: 'solve: budget in iterations instead: same words, same bytes' },
    { name: 'threads', value: 'n', says: 'solve: seeds tried at once (default 1)' },
    { name: 'seed', value: 'words', says: 'solve, simulate, gate, compare, record: seed of chance (default 1)' },
    { name: 'choose-bells', value: null, says: 'solve, demo: pick bells among each school’s bellChoices too' },
    {
      name: 'what-if',
      value: 'file',
      says: 'solve: other bells, walks, rides, eligibility, fleet, drivers; a table or JSON',
    },
    {
      name: 'start',
      value: 'plan.json',
      says: 'solve: begin with this plan and keep its stops; else the plan that changes of riders are counted from',
    },
    {
      name: 'without',
      value: 'BIG 2, …',
      says: 'solve: buses that stay in the yard today; with --start, few riders change',
    },
    {
      name: 'lock',
      value: 'BIG 2, …',
      says: 'solve, trade-off: buses that drive as in --start, else as today, while the others are planned anew',
    },
    { name: 'change-at-most', value: 'n', says: 'solve: riders who may get another stop or time than in --start' },
    {
      name: 'over',
      value: Object.keys(TRADE_OFFS).join('|'),
      says: 'trade-off: what dollars are weighed against (default rides)',
    },
    {
      name: 'days',
      value: 'n',
      says: 'simulate, gate, compare, record, trade-off: how many days (default 1000; trade-off 300)',
    },
    {
      name: 'dry-runs',
      value: 'file',
      says: 'gate: dry runs signed by drivers: vehicleId, bus, driver, drivenOn, plan',
    },
    {
      name: 'roll-back',
      value: 'plan.json',
      says: 'gate: the plan to go back to, or today for the routes of today.csv',
    },
    {
      name: 'home-by',
      value: 'time',
      says: 'gate: when the last rider must be home (default: what the plan promises)',
    },
    { name: 'on-time-least', value: 'share', says: 'gate: of days on which each morning trip must be on time (0.95)' },
    {
      name: 'spare-drivers',
      value: 'n',
      says: 'simulate, gate, compare, trade-off: drivers on standby (default: spareDrivers of settings.csv, else 0)',
    },
    { name: 'to', value: EXPORTS.join('|'), says: 'export: what (default sheets)' },
    { name: 'paper', value: 'letter|a4', says: 'export: paper of driver sheets (letter)' },
    { name: 'direction', value: 'to-school|from-school', says: 'export: trips on the map (to-school)' },
    { name: 'by', value: 'school|bus', says: 'export: a small map for each (school)' },
    { name: 'only', value: 'name', says: 'export: one school or bus on the map, large' },
    { name: 'time-zone', value: 'name', says: 'export: of GTFS (default America/Chicago)' },
    { name: 'from', value: 'date', says: 'export: first day of GTFS (default 20260801)' },
    { name: 'until', value: 'date', says: 'export: last day of GTFS (default 20270630)' },
    { name: 'days-off', value: 'date, …', says: 'export: weekdays without school in GTFS' },
    { name: 'agency', value: 'name', says: 'export: who runs the service, which GTFS must say' },
    { name: 'agency-url', value: 'address', says: 'export: its page, which GTFS must say' },
    {
      name: 'with-homes',
      value: null,
      says: 'export: keep stops at riders’ homes in gtfs, geojson and map; office only',
    },
    { name: 'district', value: 'district', says: 'record, forget: whose plan it is; it becomes an opportunity there' },
    { name: 'school-days', value: 'n', says: 'record: days of school in a year (default: the commonest in law)' },
    { name: 'made-on', value: 'date', says: 'record: date of the plan (default: of its file)' },
    { name: 'out', value: 'path', says: 'where to write' },
    { name: 'no-open', value: null, says: 'demo: do not open the report' },
  ],
  takes: [1, 4],
  async run(call) {
    const part = PARTS[call.words[0] ?? ''];
    if (!part) throw new UsageError(`routes takes ${listed}, but got '${call.words[0]}'. See leeway routes --help.`);
    const [least, most] = part.words;
    if (call.words.length < least || call.words.length > most) throw new UsageError(`Usage: leeway ${part.usage}`);
    return part.run(call);
  },
};
