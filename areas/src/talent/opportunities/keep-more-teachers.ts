import { type DistrictView, type Figure, range } from '@leeway/model';
import { combinedFigure } from '../../measure-kinds/ratio-figure.ts';
import { latestValue, parameterFigure } from '../../sizing/latest-value.ts';
import { leverNamed, leverRule } from '../../sizing/lever-proposal.ts';
import { dollarEffect } from '../../sizing/per-unit-base.ts';
import { levers } from '../levers.ts';
import { exitCost, teacherRetention } from '../parameters.ts';

const lever = leverNamed(levers, 'HRM-01');

/** Teachers × the share who leave × what one exit costs, at the published rate of retention. */
function costOfLeaving(district: DistrictView): Figure {
  const teachers = district.measure('teachers-fte');
  const retention = parameterFigure(teacherRetention, 'share');
  const leavers: Figure = {
    id: 'talent.teachers-leaving',
    label: { en: 'Teachers leaving in a year', es: 'Docentes que se van en un año' },
    unit: 'fte',
    value: teachers.value === null ? null : teachers.value * (1 - latestValue(teacherRetention).value),
    because: {
      kind: 'formula',
      formula: { en: 'teachers × (1 − share retained)', es: 'docentes × (1 − parte que permanece)' },
      of: [teachers, retention],
    },
  };
  return combinedFigure(
    {
      id: 'talent.cost-of-leaving',
      label: { en: 'Cost of teachers leaving', es: 'Costo de los docentes que se van' },
      unit: 'cents',
    },
    [leavers, parameterFigure(exitCost, 'cents')],
    'times',
  );
}

export const keepMoreTeachers = leverRule({
  id: 'talent.keep-more-teachers',
  lever,
  question: {
    en: 'What do teachers who leave cost us, and how many would have stayed?',
    es: '¿Cuánto nos cuestan los docentes que se van, y cuántos se habrían quedado?',
  },
  claim: { base: 'talent', functions: ['2570', '1000'], exclusiveGroup: null },
  base: costOfLeaving,
  effect: dollarEffect(lever, latestValue(exitCost).value),
  claimed: {
    en: '$9,000 to $24,900 per exit avoided: recruiting, hiring and training',
    es: 'De $9,000 a $24,900 por salida evitada: reclutar, contratar y formar',
  },
  scale: {
    share: range(0.02, 0.05, 0.1),
    why: {
      en: 'Share of exits that better support could avoid.',
      es: 'Parte de las salidas que un mejor apoyo podría evitar.',
    },
  },
  cashable: 'time',
  oneOff: 'medium',

  serviceEffect: {
    en: 'Better: pupils keep experienced teachers',
    es: 'Mejor: los alumnos conservan docentes con experiencia',
  },
  mustHold: { en: 'Vacancies on the first day do not rise', es: 'No aumentan las vacantes el primer día' },
  decision: 'D-HRM-01',
  narrow: {
    en: 'Load exits with reasons and the positions file, to replace the national rate by yours.',
    es: 'Cargue las salidas con sus motivos y el archivo de puestos, para sustituir la tasa nacional por la suya.',
  },
});
