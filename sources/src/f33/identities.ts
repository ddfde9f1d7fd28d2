/** A total that is the exact sum of its parts: a law of the official record layout. */
export type Identity = { readonly total: string; readonly parts: readonly string[] };

const identity = (total: string, parts: string): Identity => ({ total, parts: parts.split(' ') });

const FEDERAL = identity('TFEDREV', 'C14 C15 C16 C17 C19 B11 C20 C25 C36 B10 B12 B13');
const STATE = 'C01 C04 C05 C06 C07 C08 C09 C10 C11 C12 C13 C35 C38 C39';
const LOCAL = 'T02 T06 T09 T15 T40 T99 D11 D23 A07 A08 A09 A11 A13 A15 A20 A40 U11 U22 U30 U50 U97';

const IN_BOTH: readonly Identity[] = [
  identity('TOTALREV', 'TFEDREV TSTREV TLOCREV'),
  FEDERAL,
  identity('TOTALEXP', 'TCURELSC TNONELSE TCAPOUT L12 M12 Q11 I86 V91 V92'),
  identity('TCURELSC', 'TCURINST TCURSSVC TCUROTH'),
  identity('TCURINST', 'E13'),
  identity('TCURSSVC', 'E17 E07 E08 E09 V40 V45 V90 V85'),
  identity('TCUROTH', 'E11 V60 V65'),
  identity('TNONELSE', 'V70 V75 V80'),
  identity('TCAPOUT', 'F12 G15 K09 K10 K11'),
];

/** C24 is local revenue to NCES and state revenue to the Census Bureau. */
export const IDENTITIES: Readonly<Record<'nces' | 'census', readonly Identity[]>> = {
  nces: [...IN_BOTH, identity('TSTREV', STATE), identity('TLOCREV', `${LOCAL} C24`)],
  census: [...IN_BOTH, identity('TSTREV', `${STATE} C24`), identity('TLOCREV', LOCAL)],
};
