/** Computed with metafor 3.8-1 under R 4.2.2 from the tables of the reference folder, iterations run on to 1e-13. */

/** Egger's regression: data set, t, degrees of freedom, p, estimate at a standard error of zero with its 95 % limits. */
export const EGGER_ROWS: readonly (readonly (string | number)[])[] = [
  ['bcg', -1.40128200228933, 11.0, 0.188706995081979, -0.190928642359821, -0.675332350276083, 0.293475065556442],
  [
    'raudenbush1985',
    2.03795466852247,
    17.0,
    0.0574255742993977,
    -0.179031123081981,
    -0.446333923297927,
    0.0882716771339641,
  ],
  [
    'konstantopoulos2011',
    2.35434359778985,
    54.0,
    0.0222222088115897,
    -0.0421458165985631,
    -0.136943236689715,
    0.0526516034925891,
  ],
  ['eight_schools', 0.666313972321983, 6.0, 0.529981784499095, -2.61282573967394, -41.3787714917347, 36.1531200123868],
];

/** With τ² by maximum likelihood and the standard error as moderator: data set, z, p, intercept, slope, τ². */
export const MIXED_ROWS: readonly (readonly (string | number)[])[] = [
  ['bcg', -0.903887179932204, 0.366055227719547, -0.498836132846819, -0.805084098939518, 0.249005076130108],
  ['raudenbush1985', 2.59564260317414, 0.00944142151940519, -0.199187932753232, 1.73281577848279, 0.00565487449131875],
  [
    'konstantopoulos2011',
    -0.366340812471393,
    0.714110779137883,
    0.153410481813462,
    -0.216097616548492,
    0.0867183253727225,
  ],
  ['eight_schools', 0.569479057401984, 0.569031079141615, -2.61282573967395, 0.916572533851485, 0.0],
];

/** Trim and fill by L0 after DerSimonian and Laird: data set, side, filled estimates, mean, standard error, τ². */
export const TRIM_ROWS: readonly (readonly (string | number)[])[] = [
  ['bcg', 'right', 1.0, -0.656073212988602, 0.173463402465388, 0.308132153286984],
  ['raudenbush1985', 'left', 3.0, 0.0274924119255417, 0.0652386719226405, 0.052104936779548],
  ['konstantopoulos2011', 'right', 10.0, 0.196395979835167, 0.0359274028768286, 0.0647279315903855],
  ['eight_schools', 'left', 0.0, 7.68561672495604, 4.0719191584023, 0.0],
];

/**
 * Step-function selection: data set, favoured side, cuts, mean, its standard error, τ², weights after the first, their
 * standard errors, likelihood ratio, p, log likelihood. The reference's optimiser (nlminb) stops at about 1e-5.
 */
export const STEP_ROWS: readonly {
  readonly name: string;
  readonly favoured: 'greater' | 'less';
  readonly cuts: readonly number[];
  readonly expected: readonly number[];
}[] = [
  {
    name: 'bcg',
    favoured: 'less',
    cuts: [0.025],
    expected: [
      -0.620563060021366, 0.261322681957845, 0.29123925266084, 0.635535336428591, 0.586626786015634, 0.242499483503945,
      0.622406655932858, -12.5438266065248,
    ],
  },
  {
    name: 'bcg',
    favoured: 'less',
    cuts: [0.05, 0.5],
    expected: [
      -0.767845652209459, 0.250092351130884, 0.252699716815879, 1.09655756224607, 1.57567082047885, 1.01805606493416,
      2.21086948127815, 0.114035897115606, 0.944577115417419, -12.608058399719,
    ],
  },
  {
    name: 'konstantopoulos2011',
    favoured: 'greater',
    cuts: [0.025],
    expected: [
      0.280945689572312, 0.0788870732097295, 0.0967536734673772, 3.59151486020071, 1.75221475518472, 7.24949486010936,
      0.00709209601593049, -13.0212048832201,
    ],
  },
  {
    name: 'konstantopoulos2011',
    favoured: 'greater',
    cuts: [0.025, 0.5],
    expected: [
      0.298394630116631, 0.0932547115768201, 0.0931908332536125, 3.64928620722531, 4.24453294214476, 1.80412267269914,
      2.98729949129896, 7.35921082717334, 0.0252329294422481, -12.9663468996881,
    ],
  },
  {
    name: 'konstantopoulos2011',
    favoured: 'less',
    cuts: [0.025],
    expected: [
      0.0696084764484918, 0.0773475534179834, 0.105350349378158, 2.11986849288254, 1.41686672344302, 1.30527696956747,
      0.253251569493592, -15.993313828491,
    ],
  },
];
