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
