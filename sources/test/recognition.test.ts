import { describe, expect } from 'vitest';
import { CONFIDENCE_MIN, decodeTable, FORMATS, recognitions } from '../src/index.ts';
import { itWithData, published } from './published-files.ts';

const FILES = [
  ['tx_peims/yearly-fiscal-data-by-district_fy2012-15.csv.gz', 'tx-peims'],
  ['tx_peims/demographic.csv', 'tx-demographic'],
  ['us_elsi/ELSI_school year 2019 2020.csv.gz', 'us-elsi'],
  ['us_elsi/ELSI_school year 2022_2023.csv.gz', 'us-elsi'],
  ['cwift/EDGE_ACS_CWIFT2019_LEA1920.txt.gz', 'cwift'],
  ['cwift/EDGE_ACS_CWIFT2021_LEA2122.txt.gz', 'cwift'],
  ['saipe/ussd19.xls.gz', 'saipe'],
  ['saipe/ussd22.xls.gz', 'saipe'],
  ['ny_osc/leveltwo15.csv', 'ny-osc'],
  ['ny_osc/leveltwo19.csv', 'ny-osc'],
  ['nj_ufb/approp21_minus2.csv.gz', 'nj-ufb-appropriations'],
  ['nj_ufb/rev21_minus2.csv.gz', 'nj-ufb-revenues'],
  ['nj_ufb/enroll21_minus2.csv', 'nj-ufb-enrolment'],
  ['nj_ufb/USERFRLAYOUTS-21.xlsx', null],
  ['f33_docs/f33_fy19_record_layout.csv', null],
  ['f33_docs/f33_fy19_national_stats.csv', null],
  ['f33_docs/cpi_u_series.xlsx', null],
] as const;

describe('each published file is known by one format and by no other', () => {
  itWithData.each(FILES)('%s: %s', async (path, format) => {
    const table = await decodeTable({ path: published(path) }, 'file');
    if ('kind' in table) throw new Error(table.finding.what.en);
    const sure = recognitions(table, FORMATS).filter(({ recognition }) => recognition.confidence >= CONFIDENCE_MIN);
    expect(sure.map((one) => one.format.id)).toEqual(format === null ? [] : [format]);
  });
});
