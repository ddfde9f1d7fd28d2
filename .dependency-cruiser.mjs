/** Who may import whom: the one statement of the law. ARCHITECTURE.md's table is generated from it by `npm run law -- --write`. */
export const LAW = {
  model: {
    may: [],
    is: 'nouns and arithmetic of a district: units, money, school year, figure, finding, estimate, area contract, opportunity',
  },
  methods: {
    may: ['model'],
    npm: ['@stdlib/'],
    is: 'maths that knows no schools: random, distributions, regression, conformal ranges, pooling, peers, roads',
  },
  sources: { may: ['model'], is: 'one folder per outside format: bytes in, facts and findings out' },
  areas: { may: ['model', 'methods'], is: 'twelve folders, one per functional area, under one contract' },
  loop: { may: ['model', 'methods', 'areas'], is: 'measure, find, decide, tell: across areas, pure' },
  store: { may: ['model'], is: 'Postgres (PGlite embedded): batches, vintages, tenants, audit' },
  api: { may: ['model', 'sources', 'areas', 'loop', 'store'], is: 'HTTP: load, call, present; the brief' },
  cli: {
    may: ['model', 'methods', 'sources', 'areas', 'loop', 'store', 'api', 'testkit'],
    is: 'the same calls as text, and the server’s start',
  },
  web: { may: ['model', 'api/src/client'], is: 'React; talks to the api only' },
  testkit: {
    may: ['model', 'methods', 'sources', 'areas', 'loop', 'store', 'api'],
    is: 'the synthetic state and tiny districts for tests',
  },
};

/** Packages that know no clock, no chance, no machine. */
export const PURE = ['model', 'methods', 'areas', 'loop'];
const PACKAGES = Object.keys(LAW);
const notTests = '\\.test\\.tsx?$|/(test|bench)/';

const packageRules = PACKAGES.map((name) => ({
  name: `${name}-imports`,
  severity: 'error',
  comment: `${name} may import ${LAW[name].may.join(', ') || 'nothing'}. Move the shared noun to model, or pass the value in.`,
  from: { path: `^${name}/src/`, pathNot: notTests },
  to: { path: `^(${PACKAGES.join('|')})/`, pathNot: [`^${name}/`, ...LAW[name].may.map((other) => `^${other}(/|$)`)] },
}));

const frontDoor = PACKAGES.map((name) => ({
  name: `${name}-front-door`,
  severity: 'error',
  comment: `Import @leeway/${name} by its front door (src/index.ts), not a file within.`,
  from: { path: '^[a-z]+/(src|test|bench)/', pathNot: `^${name}/` },
  to: { path: `^${name}/src/`, pathNot: `^${name}/src/(index|client/index)\\.ts$` },
}));

const pureRules = PURE.map((name) => ({
  name: `${name}-is-pure`,
  severity: 'error',
  comment: `${name} knows no machine and no library${LAW[name].npm ? ` but ${LAW[name].npm.join(', ')}` : ''}.`,
  from: { path: `^${name}/src/`, pathNot: notTests },
  to: {
    dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
    pathNot: ['^(model|methods|areas|loop)/', ...(LAW[name].npm ?? []).map((allowed) => `node_modules/${allowed}`)],
  },
}));

const fences = [
  ['areas', '(sizing|figures|measure-kinds|lines|[a-z-]*-kinds)'],
  ['sources', '(reading|checking)'],
].map(([name, open]) => ({
  name: `${name}-fence`,
  severity: 'error',
  comment: `One folder of ${name} never imports another; what two need belongs in an open folder or in model.`,
  from: { path: `^${name}/src/([^/]+)/`, pathNot: notTests },
  to: { path: `^${name}/src/([^/]+)/`, pathNot: [`^${name}/src/$1/`, `^${name}/src/${open}/`] },
}));

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Break the circle: one of the two knows too much.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'The import leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
    ...packageRules,
    ...frontDoor,
    ...pureRules,
    ...fences,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/(?!@leeway))/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
