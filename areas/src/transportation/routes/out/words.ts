import type { Language } from '@leeway/model';

const EN = {
  sheets: 'Driver sheets',
  bus: 'Bus',
  'to-school': 'To school',
  'from-school': 'From school',
  out: 'Out of the yard',
  back: 'Back at the yard',
  time: 'Time',
  place: 'Place',
  riders: 'Riders',
  boards: 'boards',
  leaves: 'leaves',
  school: 'School',
  left: 'left side',
  right: 'right side',
  wheelchair: 'wheelchair',
  grade: 'grade',
  signature: 'Dry run driven on                by',
  noTurns: 'No turn list: streets are not known for this plan. Times rest on straight lines.',
  trip: 'Trip',
  map: 'Map of the plan',
  schools: 'Schools',
  stops: 'Stops',
  routes: 'Buses',
  notToScale: 'Lines join halts straight; buses keep to streets.',
  more: 'more buses',
};

export type RouteWords = typeof EN;

const ES: RouteWords = {
  sheets: 'Hojas de ruta',
  bus: 'Autobús',
  'to-school': 'A la escuela',
  'from-school': 'De la escuela',
  out: 'Salida del patio',
  back: 'Vuelta al patio',
  time: 'Hora',
  place: 'Lugar',
  riders: 'Alumnos',
  boards: 'sube',
  leaves: 'baja',
  school: 'Escuela',
  left: 'lado izquierdo',
  right: 'lado derecho',
  wheelchair: 'silla de ruedas',
  grade: 'grado',
  signature: 'Recorrido de prueba el                por',
  noTurns: 'Sin lista de giros: no se conocen las calles de este plan. Los tiempos se basan en líneas rectas.',
  trip: 'Viaje',
  map: 'Mapa del plan',
  schools: 'Escuelas',
  stops: 'Paradas',
  routes: 'Autobuses',
  notToScale: 'Las líneas unen las paradas en recto; los autobuses siguen las calles.',
  more: 'autobuses más',
};

/** Words of what a transportation office prints. */
export const ROUTE_WORDS: Readonly<Record<Language, RouteWords>> = { en: EN, es: ES };
