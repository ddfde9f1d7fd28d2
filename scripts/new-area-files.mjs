/** The texts of a new area's files: they keep the contract as they stand, and say plainly that nothing is known yet. */
export function areaFiles(id, title) {
  const code = `D-${id.replace(/-/g, '').slice(0, 3).toUpperCase()}-01`;
  const words = (en, es) => `{\n    en: '${en}',\n    es: '${es}',\n  }`;
  const name = { en: title.en.replace(/'/g, '’'), es: title.es.replace(/'/g, '’') };
  return {
    'README.md': `# ${name.en}

**The question.** What does it cost, whom does it serve, and is it worth it? Replace this by the question that this area answers.

**What drives cost.** Not studied yet. The fair comparison adjusts for: log-pupils, log-pupils-squared, log-wage-index. Never for revenue.

**Reads.** Current spending and pupils. No function of the common chart holds this area's dollars, so its cost is not on record.

**Formulas.**

- cost per pupil = dollars of the area ÷ pupils (not on record until a source carries them)
- current spending per pupil = current spending ÷ pupils, for scale

**Opportunities.** \`spend-like-fair-peers\`: silent, with a finding, until the record separates the area.

**Cannot see.** Its dollars, people and results. What would show it: the ledger by function and programme.
`,
    'about.ts': `import type { Area } from '@leeway/model';

export const about = {
  title: { en: '${name.en}', es: '${name.es}' },
  question: ${words('What does it cost, whom does it serve, and is it worth it?', '¿Cuánto cuesta, a quién sirve y vale la pena?')},
  drivesCost: ${words('Not studied yet: the number of pupils and the wages paid here to begin with.', 'Aún sin estudiar: para empezar, el número de alumnos y los salarios que se pagan aquí.')},
  sight: {
    sees: { en: 'Nothing of its own yet.', es: 'Nada propio todavía.' },
    cannotSee: { en: 'Its dollars, people and results.', es: 'Su dinero, su personal y sus resultados.' },
    wouldShow: {
      en: 'The ledger by function and programme, and a count of those it serves.',
      es: 'El libro contable por función y programa, y un conteo de a quiénes sirve.',
    },
  },
} as const satisfies Pick<Area, 'title' | 'question' | 'drivesCost' | 'sight'>;
`,
    'area.ts': `import { defineArea } from '@leeway/model';
import { about } from './about.ts';
import { decisions } from './decisions.ts';
import { keyFigures } from './key-figures.ts';
import { levers } from './levers.ts';
import { measures } from './measures.ts';
import { spendLikeFairPeers } from './opportunities/spend-like-fair-peers.ts';

export const area = defineArea({
  id: '${id}',
  ...about,
  costDrivers: ['log-pupils', 'log-pupils-squared', 'log-wage-index'],
  peerScore: {
    kind: 'not-scored',
    why: {
      en: 'What it does is not on record as an amount of work.',
      es: 'Lo que hace no consta como cantidad de trabajo.',
    },
  },
  measures,
  keyFigures,
  decisions,
  levers,
  parameters: [],
  opportunities: [spendLikeFairPeers],
});
`,
    'measures.ts': `import type { Measure } from '@leeway/model';
import { costPerPupil, shareOfCurrent } from '../measure-kinds/area-cost.ts';
import { ratioMeasure } from '../measure-kinds/ratio-measure.ts';
import { about } from './about.ts';

const PARTICIPATION = { en: 'How many pupils take part', es: 'Cuántos alumnos participan' };

export const measures: readonly Measure[] = [
  costPerPupil('${id}', about.title, { notOnRecord: PARTICIPATION }),
  shareOfCurrent('${id}', about.title),
  ratioMeasure(
    {
      id: '${id}.current-spending-per-pupil',
      label: {
        en: 'All current spending per pupil, for scale',
        es: 'Todo el gasto corriente por alumno, como referencia',
      },
      unit: 'cents-per-pupil',
      better: 'neither',
      guardrail: { notOnRecord: PARTICIPATION },
    },
    (district) => district.measure('expenditure-current'),
    (district) => district.measure('pupils'),
  ),
];
`,
    'decisions.ts': `import type { Decision } from '@leeway/model';

export const decisions: readonly Decision[] = [
  {
    id: '${code}',
    area: '${id}',
    title: { en: 'What is offered, and where', es: 'Qué se ofrece y dónde' },
    decides: { enterprise: 'SUP', portfolio: 'PR', shared: 'JC' },
    conditions: {
      enterprise: { en: 'Superintendent', es: 'Superintendencia' },
      portfolio: { en: 'Principal', es: 'Dirección de la escuela' },
      shared: { en: 'Joint committee', es: 'Comité conjunto' },
    },
    recommends: 'DIR',
    mustAgree: null,
    input: 'FAM',
    performs: 'PR',
    legalFloor: null,
    cadence: 'annual',
    source: 'To be agreed in the district',
  },
];
`,
    'levers.ts': `import type { Lever } from '@leeway/model';

/** What has been tried elsewhere, each with its source. None on record yet. */
export const levers: readonly Lever[] = [];
`,
    'key-figures.ts': `import type { KeyFigure } from '@leeway/model';

/** Key figures as the field defines them, each with its source. None on record yet. */
export const keyFigures: readonly KeyFigure[] = [];
`,
    'opportunities/spend-like-fair-peers.ts': `import { gapRule } from '../../sizing/gap-proposal.ts';

export const spendLikeFairPeers = gapRule({
  area: '${id}',
  id: '${id}.spend-like-fair-peers',
  question: {
    en: 'Why does this cost more here than in fair peers?',
    es: '¿Por qué cuesta esto aquí más que en distritos comparables?',
  },
  questionIfChance: { en: 'Does this cost more here than it must?', es: '¿Cuesta esto aquí más de lo necesario?' },
  cashable: 'mixed',
  serviceEffect: { en: 'Not studied yet.', es: 'Aún sin estudiar.' },
  guardrail: { en: 'The number of pupils who take part holds', es: 'Se mantiene el número de alumnos que participan' },
  decision: '${code}',
  narrow: {
    en: 'Load the ledger by function and programme, so that this area’s dollars can be seen.',
    es: 'Cargue el libro contable por función y programa, para que se vea el dinero de esta área.',
  },
});
`,
    'area.test.ts': `import { describe, expect, it } from 'vitest';
import { districtWith } from '../contract-fixtures.ts';
import { area } from './area.ts';

describe('${id}', () => {
  it('has no cost of its own until the record separates it, and says so', () => {
    const district = districtWith({ measures: { pupils: 100, 'expenditure-current': 150_000_000 } });
    expect(area.measures.map((measure) => measure.compute(district).value)).toEqual([null, null, 1_500_000]);
    expect(area.opportunities[0]?.propose(district)).toMatchObject({ code: 'sizing.area-not-separate' });
  });
});
`,
  };
}
