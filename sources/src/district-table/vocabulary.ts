import type { CrosswalkTarget, RecordMeasure } from '@leeway/model';

/** Words that a heading must hold, all of them, for a meaning; the first that fits wins, so the narrow stand before the broad. */
export type Meaning = { readonly words: RegExp; readonly without?: RegExp; readonly target: CrosswalkTarget };

const measure = (name: RecordMeasure): CrosswalkTarget => ({ kind: 'measure', measure: name });
const fn = (functions: readonly string[], home: string | null = null): CrosswalkTarget => ({
  kind: 'function',
  functions,
  home,
});
const PER = /\b(per|expenditures?|spending)\b/;
/** Headings about money that comes in: a function never holds it. */
export const MONEY_IN = /\b(revenues?|receipts?|aid|tax|taxes|levy|grants?|fees?|charges?|income|sales)\b/;

/** Meanings of headings, narrow before broad. Headings are compared in lower case with punctuation as spaces. */
export const MEANINGS: readonly Meaning[] = [
  { words: /\b(average daily attendance|ada)\b/, without: PER, target: measure('average-daily-attendance') },
  { words: /\bwage index\b.*\b(se|error|std|standard)\b/, target: measure('wage-index-standard-error') },
  { words: /\b(wage|cost of labor|teacher wage) (cost )?index\b/, target: measure('wage-index') },
  { words: /\bchildren\b.*\b5\b.*\b17\b.*\bpoverty\b/, target: measure('children-5-17-in-poverty') },
  { words: /\bchildren\b.*\b5\b.*\b17\b/, target: measure('children-5-17') },
  {
    words: /\b(economically disadvantaged|free (and|or)? ?reduced|frl|frpl|low income)\b/,
    without: MONEY_IN,
    target: measure('economically-disadvantaged-share'),
  },
  {
    words: /\b(english (language )?learners?|ell?|lep|limited english)\b/,
    without: MONEY_IN,
    target: measure('english-learner-share'),
  },
  {
    words:
      /\b(special education|sped|students with disabilities|iep)\b.*\b(share|percent|pct)\b|\b(share|percent|pct)\b.*\b(special education|sped|students with disabilities|iep)\b/,
    target: measure('special-education-share'),
  },
  {
    words: /\b(special education|sped|students with disabilities)\b/,
    without: MONEY_IN,
    target: measure('special-education-programme'),
  },
  {
    words: /\bteachers?\b.*\b(fte|full time|count|number)\b|\b(fte|number of) teachers?\b/,
    target: measure('teachers-fte'),
  },
  {
    words: /\b(number of schools|schools|school count)\b/,
    without: /\b(public|district|administration)\b/,
    target: measure('schools'),
  },
  { words: /\b(land area|square miles|area sq mi)\b/, target: measure('land-area-square-miles') },
  {
    words: /\b(full|property|assessed|equalized|taxable) (property )?valu(e|ation)\b/,
    target: measure('property-value'),
  },
  { words: /\b(lowest|low) grade\b|\bgrade low\b/, target: measure('grade-low') },
  { words: /\b(highest|high) grade\b|\bgrade high\b/, target: measure('grade-high') },
  {
    words: /\b(enrollment|enrolment|enrolled|membership|pupils|students|pupil count|student count)\b/,
    without:
      /\b(per|ratio|support|services?|transportation|activities|revenues?|expenditures?|aid|percent|pct|share|council|body)\b/,
    target: measure('pupils'),
  },
  { words: /\blocal\b.*\b(revenues?|sources|receipts)\b|\brevenues?\b.*\blocal\b/, target: measure('revenue-local') },
  { words: /\bstate\b.*\b(revenues?|sources|receipts)\b|\brevenues?\b.*\bstate\b/, target: measure('revenue-state') },
  {
    words: /\bfederal\b.*\b(revenues?|sources|receipts)\b|\brevenues?\b.*\bfederal\b/,
    target: measure('revenue-federal'),
  },
  {
    words: /\b(total|all) (revenues?|receipts|funds revenues?)\b|\brevenues? total\b/,
    target: measure('revenue-total'),
  },
  { words: /\b(current|operating) (expenditures?|expenses?|spending)\b/, target: measure('expenditure-current') },
  {
    words: /\btotal (expenditures?|expenses?|spending)\b|\bexpenditures? total\b/,
    target: measure('expenditure-total'),
  },
  { words: /\bcapital (outlay|projects?|expenditures?)\b/, target: measure('capital-outlay') },
  { words: /\bdebt( service)?\b|\binterest on debt\b/, without: /\boutstanding\b/, target: measure('debt-service') },
  { words: /\btransfers?\b/, target: measure('transfers') },
  {
    words: /\b(benefits|social security|retirement|medical insurance|health insurance)\b/,
    target: { kind: 'benefits' },
  },
  { words: /\bsalar(y|ies)\b/, target: measure('salaries') },
  { words: /\b(staff|professional) (development|training|learning)\b|\b2213\b/, target: fn(['2213']) },
  { words: /\b(library|media|resource media)\b|\b2220\b/, target: fn(['2220']) },
  { words: /\binstruction(al)?( related)? technology\b|\b2230\b/, target: fn(['2230']) },
  { words: /\b(assessment|testing)\b|\b2240\b/, without: MONEY_IN, target: fn(['2240']) },
  { words: /\b(improvement of instruction|curriculum|instructional leadership)\b|\b2210\b/, target: fn(['2210']) },
  {
    words: /\b(instructional (staff )?support|support instructional staff|instructional staff)\b|\b2200\b/,
    target: fn(['2200']),
  },
  { words: /\b(school (administration|leadership)|principals?)\b|\b2400\b/, target: fn(['2400']) },
  {
    words: /\b(general|district|central office|board) (administration|of education)\b|\badministration\b|\b2300\b/,
    without: /\bschool\b/,
    target: fn(['2300']),
  },
  {
    words:
      /\b(pupil|student) (support )?services\b|\b(guidance|counsel(l)?ing|health services|social work|student support|pupil support)\b|\b2100\b/,
    target: fn(['2100']),
  },
  { words: /\b(fiscal services|business (office|services)|finance)\b|\b2510\b/, target: fn(['2510']) },
  { words: /\b(purchasing|warehous\w*)\b|\b2520\b/, target: fn(['2520']) },
  { words: /\b(printing|publishing)\b|\b2530\b/, target: fn(['2530']) },
  { words: /\b(public information|communications?)\b|\b2560\b/, target: fn(['2560']) },
  { words: /\b(personnel|human resources?)\b|\b2570\b/, target: fn(['2570']) },
  {
    words: /\b(data processing|information (technology|systems)|administrative technology)\b|\b2580\b/,
    target: fn(['2580']),
  },
  { words: /\b(central (support )?services|central support|business central)\b|\b2500\b/, target: fn(['2500']) },
  { words: /\b(security|safety|monitoring)\b|\b2660\b/, without: /\bsocial\b/, target: fn(['2660']) },
  {
    words: /\b(plant|maintenance|custodial|facilities|operations? (and|of) )\b|\b2600\b/,
    without: /\b(acquisition|construction)\b/,
    target: fn(['2600']),
  },
  { words: /\b(transportation|busing|pupil transport)\b|\b2700\b/, target: fn(['2700']) },
  { words: /\b(food|nutrition|lunch|cafeteria)\b|\b3100\b/, without: MONEY_IN, target: fn(['3100']) },
  { words: /\benterprise\b|\b3200\b/, target: { kind: 'outside', what: 'enterprise' } },
  { words: /\bcommunity services?\b|\b3300\b/, target: fn(['3300']) },
  { words: /\btuition\b/, target: { kind: 'outside', what: 'tuition' } },
  { words: /\bconstruction|facilities acquisition\b/, target: { kind: 'outside', what: 'capital' } },
  { words: /\binstruction\b|\b1000\b/, target: fn(['1000']) },
];

/** Roles that are not values. */
export const ROLE_WORDS = {
  id: /^(leaid|lea id|nces( district| lea| agency)? id( number)?|agency id.*|district (id|code|number|no)|dist(rict)? ?(cd|id|num|number|no)|lea (code|number)|cds code|irn|beds code|muni code|unit ?id|entity id|org code|school (id|code|number))$/,
  name: /^((district|agency|lea|entity|school|unit|org(anization)?)( name)?|name|dist ?name|school district|name of .*)$/,
  county: /^(county( name)?|co name|coname)$/,
  year: /^((fiscal|school|data|report(ing)?|budget|academic) year|fy|year|year ended|fiscal year end( date)?|yr)$/,
  state: /^(state|st|state (abbr|name|code|abbreviation))$/,
} as const;
