import type { RealisedClaim } from '@leeway/model';

/** First claims set against what was found later: how far claims shrink. Hand-picked cases, so a rough prior. */
export const REALISED_CLAIMS = [
  {
    title: 'Parent texting RCT (Bergman & Chan): course failures',
    claimed: 'working paper -39%',
    realised: 'published -27%',
    ratio: 0.69,
    source: 'keranews.org 2017; jhr.uwpress.org 2019',
  },
  { title: 'Parent texting RCT: class attendance', claimed: '+17%', realised: '+12%', ratio: 0.71, source: 'same' },
  {
    title: 'Tutoring, small to 1,000+ students',
    claimed: '0.44 SD',
    realised: '0.16 SD',
    ratio: 0.36,
    source: 'schoolleadership20.com summary of Kraft et al. 2024 (ai24-1031)',
  },
  {
    title: 'Teacher coaching, all studies to trials of 100+ teachers',
    claimed: '1',
    realised: 'about half',
    ratio: 0.5,
    source: 'Kraft, Blazar, Hogan 2017 working paper (info.5y1.org)',
  },
  {
    title: 'Dependant audits, older to newer',
    claimed: '8-9% ineligible',
    realised: '1.4-2.3%',
    ratio: 0.22,
    source: 'vlex Mack; bmiaudit.com',
  },
  {
    title: 'Unused licences, two vendors same year',
    claimed: '67% (Glimpse)',
    realised: '27% (LearnPlatform)',
    ratio: 0.4,
    source: 'edweek marketbrief; elearninginside 2019',
  },
  {
    title: 'Chicago custodial management 2014-15',
    claimed: 'save $18M',
    realised: 'about $20M over the price',
    ratio: -0.11,
    source: 'chicago.suntimes.com 2018/4/12 (2015 story)',
  },
  {
    title: 'DeKalb ERP (Munis)',
    claimed: '$12M by 2019',
    realised: 'about $17-18M by 2022',
    ratio: 0.68,
    source: 'ajc.com; ratio is plan cost / actual cost',
  },
  {
    title: 'Boston routing 2017',
    claimed: '50-77 buses',
    realised: '50 buses, $5M',
    ratio: 0.79,
    source: 'whdh.com; cacm; ratio to the mid of the promise',
  },
  {
    title: 'JCPS AlphaRoute 2023',
    claimed: 'fewer routes with fewer drivers',
    realised: 'schools closed about a week; last pupil home ~10 pm; $225k audit',
    ratio: 0,
    source: 'wdrb.com; whas11.com; yahoo/courier-journal',
  },
  {
    title: 'School closures: rule of thumb vs case studies',
    claimed: '4% of budget per 1 in 15 schools (Edunomics)',
    realised: 'relatively small (Pew, six cities); small schools only ~4% dearer (DCFPI)',
    ratio: 0.4,
    source: 'edsource.org 2024; info.5y1.org; scribd 120515112 (ratio is our reading)',
  },
] as const satisfies readonly RealisedClaim[];
