/** Lines of the enrolment file that have been seen, with their descriptions. */
export const ENROLMENT_LINES: Readonly<Record<string, string>> = {
  '11': 'Onroll (Full)',
  '12': 'Onroll (Shared)',
  '13': 'Onroll (Reg Adult HS)',
  '21': 'Onroll (SpEd Full)',
  '22': 'Onroll (SpEd Shared)',
  '30': 'Post-Secondary (Full)',
  '31': 'Line without a description',
  '40': 'Sent Private School',
  '50': 'Sent Contract Presch',
  '51': 'Sent Oth Dist Reg',
  '52': 'Sent Oth Dist SpEd',
  '60': 'Received Oth Dist',
  '70': 'State Facilities',
};
