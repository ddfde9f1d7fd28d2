/** Where a group sits: three to a bench up to grade 5, two from grade 6 on; the usual rating of a 39-inch bench. */
export const GROUPS = [
  { group: 'elementary', grades: ['IT', 'PR', 'PK', 'TK', 'KG', 'K', '1', '2', '3', '4', '5'], seatSixths: 2 },
  { group: 'middle', grades: ['6', '7', '8'], seatSixths: 3 },
  { group: 'high', grades: ['9', '10', '11', '12', '13', 'PS'], seatSixths: 3 },
] as const;

/** For a grade that the list lacks: the larger seat, so that no bus is overfilled. */
export const UNKNOWN_GROUP = { group: 'other', seatSixths: 3 } as const;
