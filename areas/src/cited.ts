// Works that many rows of the tables cite, so that each is written once.
export const CGCS_INDICATORS =
  "CGCS Managing for Results in America's Great City Schools (2012-2020 editions; pdfslide.us/documents/managing-for-results-new-construction-cost-per-student-103-new-construction.html)";
export const ERS_AUTONOMIES =
  'ERS/CCE 2014 The Path Forward, Boston autonomies: governance, curriculum/assessment, schedule/calendar, staffing, budget, PD (eric.ed.gov/?id=ED560078)';
