import { type Figure, fiscalYear, type OpportunityTotal, type Sentence, wordsOf } from '@leeway/model';
import { describe, expect, it } from 'vitest';
import { areaSentences, fitSentence, sizedSentence } from './area.ts';
import { type SpendingKnown, spendingSentence, standoutSentence, totalSentence } from './district.ts';
import { likeness } from './likeness.ts';
import { peersSentences } from './peers.ts';
import { listed } from './sentence.ts';

const said = (sentence: Sentence | null | undefined) =>
  sentence ? { en: wordsOf(sentence.en), es: wordsOf(sentence.es) } : null;

const figure = (id: string, dollars: number | null, unit: Figure['unit'] = 'cents-per-pupil'): Figure => ({
  id,
  label: { en: id, es: id },
  unit,
  value: dollars === null ? null : dollars * 100,
  because: { kind: 'observed', rows: [] },
});

const everything = likeness(['log-pupils', 'log-wage-index', 'log-density']);

const known: SpendingKnown = {
  name: 'Alder Creek',
  year: fiscalYear(2025),
  costPerPupil: figure('all.cost-per-pupil', 14_210),
  publishedTotal: null,
  expected: { low: 1_364_000, high: 1_406_000 },
  pupils: 14_870,
  fewestPupils: 50,
  unknownDriver: null,
  unreadable: [],
  alike: { en: 'pupils and wages', es: 'alumnos y salarios' },
};

describe('what the district spends', () => {
  it('stands beside what districts like it would spend', () => {
    expect(said(spendingSentence(known))).toEqual({
      en: 'It spends $14,200 a pupil; nine in ten districts with its pupils and wages would spend $13,600–14,100.',
      es: 'Gasta $14,200 por alumno; nueve de cada diez distritos con sus alumnos y salarios gastarían $13,600–14,100.',
    });
  });

  it('loses one unreadable cell and nothing else', () => {
    const unreadable = ['Transportation'];
    expect(said(spendingSentence({ ...known, expected: null, unreadable }))?.en).toBe(
      'It spends $14,200 a pupil by the record’s own total. Transportation is unreadable in the file; the rest stands.',
    );
    const noTotal = { ...known, costPerPupil: figure('all.cost-per-pupil', null), expected: null, unreadable };
    expect(said(spendingSentence(noTotal))?.en).toBe(
      'What it spends in all is not known: Transportation is unreadable in the file; the rest stands.',
    );
  });

  it('opens to its figures', () => {
    const segments = spendingSentence(known).en.filter((segment) => typeof segment !== 'string');
    expect(segments).toEqual([
      { figure: 'all.cost-per-pupil', words: '$14,200' },
      { figure: 'all.expected-per-pupil', words: '$13,600–14,100' },
    ]);
  });

  it('says when a district is too small to compare', () => {
    expect(said(spendingSentence({ ...known, expected: null, pupils: 38 }))).toEqual({
      en: 'It spends $14,200 a pupil. With 38 pupils it is too small for a fair comparison.',
      es: 'Gasta $14,200 por alumno. Con 38 alumnos es demasiado pequeño para una comparación justa.',
    });
  });

  it('says which driver is not on record', () => {
    const without = { ...known, expected: null, unknownDriver: { en: 'Wages nearby', es: 'Salarios de la zona' } };
    expect(said(spendingSentence(without))).toEqual({
      en: 'It spends $14,200 a pupil. There is no fair comparison, because this is not on record for it: Wages nearby.',
      es: 'Gasta $14,200 por alumno. No hay comparación justa porque de él no consta: Salarios de la zona.',
    });
  });

  it('says when too few districts compare', () => {
    expect(said(spendingSentence({ ...known, expected: null }))?.en).toContain('Too few districts');
    expect(said(spendingSentence({ ...known, expected: null }))?.es).toContain('Muy pocos distritos');
  });

  it('says when only a total is on record', () => {
    const total = figure('expenditure-total', 1_230_000, 'cents');
    expect(said(spendingSentence({ ...known, costPerPupil: figure('x', null), publishedTotal: total }))).toEqual({
      en: 'Alder Creek spent $1.23 million in 2024-25. Only this total is on record: what each area costs is not.',
      es: 'Alder Creek gastó $1.23 millones en 2024-25. Solo consta este total, no lo que cuesta cada área.',
    });
  });

  it('says when nothing is on record', () => {
    expect(said(spendingSentence({ ...known, costPerPupil: figure('x', null) }))).toEqual({
      en: 'Spending of Alder Creek in 2024-25 is not on record, so no area can be seen.',
      es: 'El gasto de Alder Creek en 2024-25 no consta, así que no se ve ningún área.',
    });
  });
});

describe('what stands out', () => {
  const buses = { title: { en: 'Transportation', es: 'Transporte' }, direction: 'above' } as const;
  const plant = { title: { en: 'Facilities', es: 'Instalaciones' }, direction: 'above' } as const;
  const food = { title: { en: 'Nutrition', es: 'Nutrición' }, direction: 'below' } as const;

  it.each([
    ['none', [], 'None of twelve areas stands out beyond chance.', 'Ninguna de doce áreas destaca más allá del azar.'],
    [
      'one',
      [buses],
      'One of twelve areas stands out beyond chance (above: Transportation).',
      'Una de doce áreas destaca más allá del azar (por encima: Transporte).',
    ],
    [
      'two',
      [buses, plant],
      'Two of twelve areas stand out beyond chance (above: Transportation and Facilities).',
      'Dos de doce áreas destacan más allá del azar (por encima: Transporte e Instalaciones).',
    ],
    [
      'both ways',
      [buses, food],
      'Two of twelve areas stand out beyond chance (above: Transportation; below: Nutrition).',
      'Dos de doce áreas destacan más allá del azar (por encima: Transporte; por debajo: Nutrición).',
    ],
  ] as const)('is told for %s', (_name, standouts, en, es) => {
    expect(said(standoutSentence(12, standouts))).toEqual({ en, es });
  });

  it('is not told where no area can be compared', () => {
    expect(standoutSentence(0, [])).toBeNull();
  });
});

describe('what it is worth together', () => {
  const total = (p10: number, p50: number, p90: number, share = true): OpportunityTotal => ({
    net: { p10, p50, p90 },
    chanceOfAny: 0.83,
    shareOfBudget: share ? { p10: p10 / 2e10, p50: p50 / 2e10, p90: p90 / 2e10 } : null,
    plausibility: { en: '', es: '' },
    mean: 0,
    sharedDoubt: 0,
    smaller: null,
    aboveBaseRate: false,
  });

  it.each([
    [
      'several',
      total(180e6, 300e6, 460e6),
      5,
      'Taken together, without counting a dollar twice, the opportunities are worth $1.8–4.6 million a year, 0.9–2.3\u00a0% of current spending.',
      'En conjunto, sin contar dos veces ningún dólar, las oportunidades valen $1.8–4.6 millones al año, 0.9–2.3\u00a0% del gasto corriente.',
    ],
    [
      'one',
      total(180e6, 300e6, 460e6, false),
      1,
      'The one opportunity that counts is worth $1.8–4.6 million a year.',
      'La única oportunidad que cuenta vale $1.8–4.6 millones al año.',
    ],
    [
      'a low end below zero',
      total(-20e6, 300e6, 460e6, false),
      2,
      'Taken together, without counting a dollar twice, the opportunities are worth −$200,000 to $4.6 million a year; the chance of saving anything is 83\u00a0%.',
      'En conjunto, sin contar dos veces ningún dólar, las oportunidades valen −$200,000 a $4.6 millones al año; la probabilidad de ahorrar algo es 83\u00a0%.',
    ],
    [
      'none',
      total(0, 0, 0),
      0,
      'No opportunity on what is on record is worth more than it costs.',
      'Con lo registrado, ninguna oportunidad vale más de lo que cuesta.',
    ],
  ] as const)('is told for %s', (_name, worth, standing, en, es) => {
    expect(said(totalSentence(worth, standing))).toEqual({ en, es });
  });
});

describe('what an area costs', () => {
  const sight = {
    sees: { en: 's', es: 's' },
    cannotSee: { en: 'c', es: 'c' },
    wouldShow: { en: 'Load the ledger.', es: 'Cargue el libro.' },
  };
  const fair = { low: 39_900, high: 65_700, gap: 12_000, gapSd: 2_000, chanceAbove: 0.99, beyondChance: null } as const;
  const area = {
    area: 'transportation',
    sight,
    visibility: 'alone',
    cost: figure('transportation.cost-per-pupil', 674),
    alike: likeness([]),
  } as const;
  const all = (...args: Parameters<typeof areaSentences>) => areaSentences(...args).map(said);

  it('is beyond chance above the range, with what is likely to last', () => {
    expect(all({ ...area, fair: { ...fair, beyondChance: 'above' } })[1]).toEqual({
      en: 'That is above the range and beyond chance: $94–146 a pupil is likely to last from year to year.',
      es: 'Está por encima del rango y más allá del azar: es probable que $94–146 por alumno perdure de un año a otro.',
    });
  });

  it.each([
    [
      'below, beyond chance',
      { ...fair, beyondChance: 'below' as const },
      'below the range and beyond chance',
      'por debajo del rango y más allá del azar',
    ],
    ['outside, perhaps by chance', fair, 'may be chance', 'puede ser azar'],
    ['within', { ...fair, high: 90_000 }, 'within the range', 'dentro del rango'],
  ])('is told %s', (_name, position, en, es) => {
    const second = all({ ...area, fair: position })[1];
    expect(second?.en).toContain(en);
    expect(second?.es).toContain(es);
  });

  it('is told with others’ dollars mixed in', () => {
    expect(all({ ...area, visibility: 'with-others', fair: null }).at(-1)?.en).toContain(
      'together with those of other areas',
    );
  });

  it('is told as not separate, with what would show it', () => {
    expect(all({ ...area, visibility: 'not-separate', cost: figure('x', null), fair: null })).toEqual([
      {
        en: 'The public record does not show this area apart. Load the ledger.',
        es: 'El registro público no muestra esta área por separado. Cargue el libro.',
      },
    ]);
  });

  it('is told as unknown for the year', () => {
    expect(all({ ...area, cost: figure('x', null), fair: null })[0]?.es).toBe('Lo que cuesta no consta para este año.');
  });

  it('counts what can be sized', () => {
    expect(sizedSentence([])).toBeNull();
    expect(said(sizedSentence([{ id: 'a.b', netMid: 123_456_00 }]))?.en).toBe(
      'One opportunity can be sized here, worth about $123,000 a year.',
    );
    expect(
      said(
        sizedSentence([
          { id: 'a.b', netMid: 100_000 },
          { id: 'a.c', netMid: 500_000 },
        ]),
      )?.es,
    ).toBe('Aquí se pueden estimar dos oportunidades; la mayor vale unos $5,000 al año.');
    expect(said(sizedSentence([{ id: 'a.b', netMid: 1680 }]))?.en).toBe(
      'One opportunity can be sized here, worth next to nothing (under $1,000) a year.',
    );
  });

  it('warns where peers explain little', () => {
    expect(said(fitSentence({ mean: 0.81, sd: 0.02 }, 1_200, everything))?.en).toBe(
      'Pupils, wages and distances explain 81\u00a0% ± 2\u00a0% of the differences among 1,200 districts, tested on districts left out.',
    );
    expect(said(fitSentence({ mean: 0.29, sd: 0.05 }, 300, everything))?.en).toContain('explain little here');
    expect(said(fitSentence({ mean: 0.3, sd: 0.05 }, 300, everything))?.en).not.toContain('explain little here');
    expect(said(fitSentence(null, 30, everything))?.es).toContain('muy pocos');
  });
});

describe('peers', () => {
  it('place the district among them', () => {
    expect(
      said(peersSentences(figure('x', 500), [30_000, 40_000, 50_100, 60_000], likeness(['log-wage-index']))[0])?.en,
    ).toBe(
      'It spends $500 a pupil; with its pupils and wages, half of its 4 fair peers would spend $400–600, and 2 of them more than it does.',
    );
  });

  it('say so where none spends more', () => {
    const [only] = peersSentences(figure('x', 700), [30_000, 40_000, 50_100, 60_000], likeness([]));
    expect(said(only)?.en).toContain(
      'with its pupils, half of its 4 fair peers would spend $400–600, and none of them',
    );
    expect(said(only)?.es).toContain('y ninguno de ellos más que él');
  });

  it('are alike only in what the fit used', () => {
    expect(likeness(['log-pupils', 'poverty-share'])).toEqual({ en: 'pupils', es: 'alumnos' });
    expect(everything).toEqual({ en: 'pupils, wages and distances', es: 'alumnos, salarios y distancias' });
  });

  it('say when there are none or nothing is on record', () => {
    expect(said(peersSentences(figure('x', 500), [], likeness([]))[0])?.en).toContain('Too few districts');
    expect(said(peersSentences(figure('x', null), [1], likeness([]))[0])?.es).toContain('no consta');
  });
});

describe('a list', () => {
  it('reads as people write it', () => {
    expect(listed(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(listed(['a, b', 'c'], 'es')).toBe('a, b y c');
    expect(listed(['Apoyo', 'Instalaciones'], 'es')).toBe('Apoyo e Instalaciones');
    expect(listed([], 'en')).toBe('');
  });
});
