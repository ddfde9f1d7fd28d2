import { gapRule } from '../../sizing/gap-proposal.ts';

export const runSchoolOfficesLikeFairPeers = gapRule({
  area: 'staffing',
  id: 'staffing.run-school-offices-like-fair-peers',
  question: {
    en: 'Why do school offices cost more here than in fair peers?',
    es: '¿Por qué las oficinas de las escuelas cuestan aquí más que en distritos comparables?',
  },
  questionIfChance: {
    en: 'Do school offices cost more here than they must?',
    es: '¿Cuestan las oficinas de las escuelas aquí más de lo necesario?',
  },
  cashable: 'pay',
  serviceEffect: {
    en: 'Principals may have less help; families may wait longer.',
    es: 'Las direcciones pueden tener menos apoyo; las familias pueden esperar más.',
  },
  guardrail: {
    en: 'Principals’ satisfaction and the time to answer families hold',
    es: 'Se mantienen la satisfacción de las direcciones y el tiempo de respuesta a las familias',
  },
  decision: 'D-STF-02',
  narrow: {
    en: 'Load the positions file, to see assistant principals and office posts by school.',
    es: 'Cargue el archivo de puestos, para ver subdirecciones y puestos de oficina por escuela.',
  },
});
