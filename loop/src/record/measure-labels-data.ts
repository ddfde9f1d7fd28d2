import type { CostDriver, RecordMeasure, Text } from '@leeway/model';

export const MEASURE_LABELS: Readonly<Record<RecordMeasure, Text>> = {
  pupils: { en: 'Pupils', es: 'Alumnos' },
  'average-daily-attendance': { en: 'Average daily attendance', es: 'Asistencia diaria media' },
  'teachers-fte': { en: 'Teachers, full-time equivalent', es: 'Docentes, equivalentes a tiempo completo' },
  schools: { en: 'Schools', es: 'Escuelas' },
  'wage-index': { en: 'Comparable wage index', es: 'Índice de salarios comparables' },
  'wage-index-standard-error': {
    en: 'Standard error of the wage index',
    es: 'Error estándar del índice de salarios',
  },
  'children-5-17': { en: 'Children aged 5 to 17', es: 'Menores de 5 a 17 años' },
  'children-5-17-in-poverty': {
    en: 'Children aged 5 to 17 in poverty',
    es: 'Menores de 5 a 17 años en pobreza',
  },
  'economically-disadvantaged-share': {
    en: 'Economically disadvantaged pupils, share',
    es: 'Alumnos con desventaja económica, proporción',
  },
  'special-education-share': {
    en: 'Pupils in special education, share',
    es: 'Alumnos en educación especial, proporción',
  },
  'english-learner-share': { en: 'English learners, share', es: 'Alumnos que aprenden inglés, proporción' },
  'land-area-square-miles': { en: 'Land area, square miles', es: 'Superficie, millas cuadradas' },
  'revenue-total': { en: 'Revenue, total', es: 'Ingresos, total' },
  'revenue-local': { en: 'Revenue, local', es: 'Ingresos locales' },
  'revenue-state': { en: 'Revenue, state', es: 'Ingresos estatales' },
  'revenue-federal': { en: 'Revenue, federal', es: 'Ingresos federales' },
  'expenditure-total': { en: 'Expenditure, total', es: 'Gasto total' },
  'expenditure-current': { en: 'Current expenditure as published', es: 'Gasto corriente publicado' },
  'capital-outlay': { en: 'Capital outlay', es: 'Gasto de capital' },
  'debt-service': { en: 'Debt service', es: 'Servicio de la deuda' },
  transfers: { en: 'Transfers', es: 'Transferencias' },
  salaries: { en: 'Salaries', es: 'Salarios' },
  'benefits-inside-functions': { en: 'Employee benefits inside functions', es: 'Prestaciones dentro de las funciones' },
  'special-education-programme': { en: 'Special-education programme', es: 'Programa de educación especial' },
  'property-value': { en: 'Property value', es: 'Valor de la propiedad' },
  'grade-low': { en: 'Lowest grade', es: 'Grado más bajo' },
  'grade-high': { en: 'Highest grade', es: 'Grado más alto' },
};

export const DRIVER_LABELS: Readonly<Record<CostDriver, Text>> = {
  'log-pupils': { en: 'Pupils (size)', es: 'Alumnos (tamaño)' },
  'log-pupils-squared': { en: 'Pupils (size, squared)', es: 'Alumnos (tamaño, al cuadrado)' },
  'log-wage-index': { en: 'Wages nearby', es: 'Salarios de la zona' },
  'poverty-share': { en: 'Children in poverty', es: 'Menores en pobreza' },
  'economically-disadvantaged-share': {
    en: 'Economically disadvantaged pupils',
    es: 'Alumnos con desventaja económica',
  },
  'special-education-share': { en: 'Pupils in special education', es: 'Alumnos en educación especial' },
  'english-learner-share': { en: 'English learners', es: 'Alumnos que aprenden inglés' },
  'log-density': { en: 'Pupils per square mile', es: 'Alumnos por milla cuadrada' },
  'growth-share': { en: 'Growth since last year', es: 'Crecimiento desde el año anterior' },
  'attendance-share': { en: 'Attendance', es: 'Asistencia' },
};
