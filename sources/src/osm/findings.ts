import type { Finding } from '@leeway/model';
import { finding, grouped } from '../checking/index.ts';

/** What was counted while roads were read. */
export type RoadCounts = {
  readonly ways: number;
  readonly busWays: number;
  /** Closed to the stated bus by a posted height, weight, length or width alone. */
  readonly barredBySize: number;
  /** Ways of which the file lacks nodes. */
  readonly cutWays: number;
  readonly turns: number;
  /** Restrictions that run over a way instead of one node. */
  readonly turnsOverWays: number;
  /** Restrictions that hold at stated times only. */
  readonly turnsByTime: number;
};

/** What a person should know of a map before routing on it. */
export function roadFindings(counts: RoadCounts, dataDate: string | null): Finding[] {
  const found: Finding[] = [];
  if (counts.cutWays > 0) found.push(cutWays(counts));
  if (counts.barredBySize > 0) found.push(barredBySize(counts));
  if (counts.turnsOverWays + counts.turnsByTime > 0) found.push(turnsLeftOut(counts));
  if (counts.turns === 0) found.push(noTurns());
  if (dataDate === null) found.push(undated());
  return found;
}

function cutWays({ cutWays, ways }: RoadCounts): Finding {
  const share = cutWays / ways;
  return finding(
    'roads.cut-ways',
    share > 0.05 ? 'weakens' : 'note',
    {
      what: {
        en: `${grouped(cutWays)} of ${grouped(ways)} ways run on beyond the map’s edge.`,
        es: `${grouped(cutWays)} de ${grouped(ways)} vías continúan más allá del borde del mapa.`,
      },
      soWhat: {
        en: 'They end at the edge; a faster way that leaves the map and returns is not found.',
        es: 'Terminan en el borde; no se encuentra un camino más rápido que salga del mapa y vuelva.',
      },
      fix: {
        en: 'Bring an extract that reaches some miles beyond the farthest home and school.',
        es: 'Traiga un extracto que llegue unas millas más allá del hogar y la escuela más lejanos.',
      },
    },
    { cutWays, ways },
  );
}

function barredBySize({ barredBySize }: RoadCounts): Finding {
  return finding(
    'roads.barred-by-size',
    'note',
    {
      what: {
        en: `${grouped(barredBySize)} ways are closed to the stated bus by a posted height, weight, length or width.`,
        es: `${grouped(barredBySize)} vías están cerradas al autobús indicado por una altura, un peso, una longitud o un ancho máximos.`,
      },
      soWhat: { en: 'Routes go round them.', es: 'Las rutas las rodean.' },
      fix: {
        en: 'Where smaller buses run, read the map once more with their size.',
        es: 'Donde circulen autobuses menores, lea el mapa otra vez con su tamaño.',
      },
    },
    { barredBySize },
  );
}

function turnsLeftOut({ turnsOverWays, turnsByTime, turns }: RoadCounts): Finding {
  return finding(
    'roads.turns-left-out',
    'note',
    {
      what: {
        en: `${grouped(turnsOverWays)} turn restrictions over a way and ${grouped(turnsByTime)} that hold at stated times only were not applied; ${grouped(turns)} were.`,
        es: `No se aplicaron ${grouped(turnsOverWays)} restricciones de giro sobre una vía ni ${grouped(turnsByTime)} que rigen solo a ciertas horas; sí ${grouped(turns)}.`,
      },
      soWhat: {
        en: 'A route may make one of those turns.',
        es: 'Una ruta puede hacer alguno de esos giros.',
      },
      fix: {
        en: 'Have drivers report turns that they may not make in the dry run.',
        es: 'Pida a los conductores que informen, en el ensayo, los giros que no pueden hacer.',
      },
    },
    { turnsOverWays, turnsByTime, turns },
  );
}

function noTurns(): Finding {
  return finding('roads.no-turn-restrictions', 'note', {
    what: { en: 'The map holds no turn restriction.', es: 'El mapa no contiene ninguna restricción de giro.' },
    soWhat: {
      en: 'Routes may turn left where a sign forbids it.',
      es: 'Las rutas pueden girar a la izquierda donde una señal lo prohíbe.',
    },
    fix: {
      en: 'Use an extract with relations, not one of ways alone.',
      es: 'Use un extracto con relaciones, no uno solo de vías.',
    },
  });
}

function undated(): Finding {
  return finding('roads.undated', 'note', {
    what: {
      en: 'The map does not say when its data were current.',
      es: 'El mapa no dice de cuándo son sus datos.',
    },
    soWhat: {
      en: 'Roads built or closed since may be wrong.',
      es: 'Vías nuevas o cerradas desde entonces pueden estar mal.',
    },
    fix: { en: 'Note the date on which it was downloaded.', es: 'Anote la fecha en que se descargó.' },
  });
}
