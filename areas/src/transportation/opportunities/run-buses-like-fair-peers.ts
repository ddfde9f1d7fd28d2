import { gapRule } from '../../sizing/gap-proposal.ts';

export const runBusesLikeFairPeers = gapRule({
  area: 'transportation',
  id: 'transportation.run-buses-like-fair-peers',
  question: {
    en: 'Why do buses cost more here than in fair peers?',
    es: '¿Por qué los autobuses cuestan aquí más que en distritos comparables?',
  },
  questionIfChance: {
    en: 'Do buses cost more here than they must?',
    es: '¿Cuestan los autobuses aquí más de lo necesario?',
  },
  cashable: 'mixed',
  serviceEffect: {
    en: 'Longer rides or later arrivals if buses are cut without new routes.',
    es: 'Viajes más largos o llegadas tarde si se quitan autobuses sin rutas nuevas.',
  },
  guardrail: {
    en: 'On-time arrival and ride time hold, for pupils with disabilities too',
    es: 'Se mantienen la puntualidad y el tiempo de viaje, también para alumnos con discapacidades',
  },
  decision: 'D-TRN-02',
  narrow: {
    en: 'Load routes, riders and bell times, to see buses, distance and special routes apart.',
    es: 'Cargue rutas, pasajeros y horarios, para ver por separado autobuses, distancia y rutas especiales.',
  },
});
