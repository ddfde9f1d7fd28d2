import type { Language } from '@leeway/model';
import type { Halt } from './told-trips.ts';

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
  ofPlan: 'Plan',
  noTurns: 'No turn list: streets are not known for this plan. Times rest on straight lines.',
  trip: 'Trip',
  home: 'Home',
  door: 'At the door',
  thereFrom: 'there from',
  rider: 'rider',
  noBus: 'has a stop but no bus: solve again for longer, or add a bus',
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
  signature: 'Recorrido de prueba hecho el                por',
  ofPlan: 'Plan',
  noTurns: 'Sin lista de giros: no se conocen las calles de este plan. Los tiempos se basan en líneas rectas.',
  trip: 'Viaje',
  home: 'A casa',
  door: 'En la puerta',
  thereFrom: 'allí desde las',
  rider: 'alumno',
  noBus: 'tiene parada pero no autobús: resuelva con más tiempo o añada un autobús',
};

/** Words of what a transportation office prints. */
export const ROUTE_WORDS: Readonly<Record<Language, RouteWords>> = { en: EN, es: ES };

/** A halt as a person knows it; a home without a name of its own is never called by its rider's id. */
export const haltName = ({ isHome, id, name }: Halt, words: RouteWords): string =>
  isHome && name === id ? words.door : name;
