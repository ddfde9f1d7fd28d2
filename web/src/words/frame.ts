import { count, fiscalYear, schoolYearOf, type Text } from '@leeway/model';
import { counted, inBoth } from './in-both.ts';

export const FRAME = {
  skip: { en: 'Skip to the answer', es: 'Ir a la respuesta' },
  mainNavigation: { en: 'Main', es: 'Principal' },
  see: { en: 'See', es: 'Ver' },
  act: { en: 'Act', es: 'Actuar' },
  ground: { en: 'Ground', es: 'Base' },
  start: { en: 'All districts', es: 'Todos los distritos' },
  glance: { en: 'At a glance', es: 'De un vistazo' },
  areas: { en: 'Areas', es: 'Áreas' },
  peers: { en: 'Peers', es: 'Pares' },
  compare: { en: 'Compare', es: 'Comparar' },
  opportunities: { en: 'Opportunities', es: 'Oportunidades' },
  decisions: { en: 'Decisions', es: 'Decisiones' },
  data: { en: 'Data', es: 'Datos' },
  howWeKnow: { en: 'How we know', es: 'Cómo lo sabemos' },
  menu: { en: 'Menu', es: 'Menú' },
  close: { en: 'Close', es: 'Cerrar' },
  find: { en: 'Find a figure, area or page', es: 'Buscar una cifra, un área o una página' },
  findShort: { en: 'Find', es: 'Buscar' },
  language: { en: 'Language', es: 'Idioma' },
  appearance: { en: 'Appearance', es: 'Apariencia' },
  appearances: {
    system: { en: 'As the device', es: 'Como el dispositivo' },
    light: { en: 'Light', es: 'Clara' },
    dark: { en: 'Dark', es: 'Oscura' },
  },
  schoolYear: { en: 'School year', es: 'Año escolar' },
  synthetic: { en: 'synthetic', es: 'sintético' },
  syntheticLong: {
    en: 'Synthetic: made by our generator, not a real place.',
    es: 'Sintético: hecho por nuestro generador, no es un lugar real.',
  },
  saved: { en: 'Saved', es: 'Guardado' },
  keep: { en: 'Save this page', es: 'Guardar esta página' },
  kept: { en: 'Page saved', es: 'Página guardada' },
  forget: { en: 'Forget', es: 'Olvidar' },
  copyLink: { en: 'Copy link', es: 'Copiar enlace' },
  copied: { en: 'Link copied', es: 'Enlace copiado' },
  print: { en: 'Print', es: 'Imprimir' },
  brief: { en: 'Brief', es: 'Informe' },
  briefAs: { en: 'Download the brief as', es: 'Descargar el informe en' },
  models: {
    enterprise: { en: 'Enterprise', es: 'Empresa única' },
    portfolio: { en: 'Portfolio', es: 'Portafolio' },
    shared: { en: 'Shared decisions', es: 'Decisiones compartidas' },
  },
  loading: { en: 'Loading', es: 'Cargando' },
  notOnRecord: { en: 'not on record', es: 'sin registro' },
  pupils: { en: 'pupils', es: 'alumnos' },
  or: { en: 'or', es: 'o' },
} satisfies Record<string, Text | Record<string, Text>>;

export const pupilsCounted = (n: number): Text =>
  counted(n, (language) => count(n, language), { en: 'pupil', es: 'alumno' }, { en: 'pupils', es: 'alumnos' });

/** Pupils with the school year that counted them, where it is known. */
export const pupilsIn = (n: number, year: number | null): Text =>
  inBoth((language) => {
    const counted = pupilsCounted(n)[language];
    return year === null ? counted : `${counted} ${language === 'en' ? 'in' : 'en'} ${schoolYearOf(fiscalYear(year))}`;
  });

export const versionWords = (version: string, seed: number): Text => ({
  en: `Leeway ${version}, seed ${seed}`,
  es: `Leeway ${version}, semilla ${seed}`,
});
