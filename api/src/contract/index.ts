export * from './data.ts';
export * from './districts.ts';
export * from './figures.ts';
export * from './how-we-know.ts';
export * from './mappings.ts';
export * from './pages.ts';
export * from './views.ts';
export * from './words.ts';
