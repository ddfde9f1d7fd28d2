import type { Area } from '@leeway/model';

export const about = {
  title: {
    en: 'Technology: information systems, learning platform, devices',
    es: 'Tecnología: sistemas de información, plataforma de aprendizaje, dispositivos',
  },
  question: {
    en: 'Which systems, licences and devices do we pay for, and which of them are used?',
    es: '¿Qué sistemas, licencias y dispositivos pagamos, y cuáles se usan?',
  },
  drivesCost: {
    en: 'Devices per pupil and how long they last, licences and their overlap, the age of core systems, and wages of technicians.',
    es: 'Los dispositivos por alumno y su duración, las licencias y sus duplicados, la edad de los sistemas centrales y los salarios de los técnicos.',
  },
  sight: {
    sees: {
      en: 'Data processing as a function in Texas; elsewhere technology is inside central services and support of instructional staff.',
      es: 'El procesamiento de datos como función en Texas; en otros lugares la tecnología está dentro de los servicios centrales y del apoyo al personal docente.',
    },
    cannotSee: {
      en: 'Licences, devices, help desk and connectivity; devices bought as capital.',
      es: 'Licencias, dispositivos, mesa de ayuda y conectividad; los dispositivos comprados como capital.',
    },
    wouldShow: {
      en: 'The ledger with functions 2230 and 2580 and objects for software and equipment, and sign-in logs.',
      es: 'El libro contable con las funciones 2230 y 2580 y los objetos de programas y equipos, y los registros de acceso.',
    },
  },
} as const satisfies Pick<Area, 'title' | 'question' | 'drivesCost' | 'sight'>;
