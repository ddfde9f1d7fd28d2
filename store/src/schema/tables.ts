import type { Generated, JSONColumnType } from 'kysely';

/** JSON goes in as text and comes out as a value. */
type Json = JSONColumnType<object, string, string>;

export type BatchTable = {
  batch_no: Generated<number>;
  id: string;
  source: string;
  vintage: number;
  file: string;
  sha256: string;
  imported_at: string;
  imported_by: string;
  fiscal_years: number[];
  units: number;
  rows_read: number;
  rows_accepted: number;
  rows_quarantined: number;
  synthetic: boolean;
  description: Json;
  crosswalk_id: string;
};

export type UnitTable = {
  batch_no: number;
  unit_id: string;
  kind: string;
  name: string;
  state: string;
  county: string | null;
  parent: string | null;
};

export type RowShapeTable = { batch_no: number; shape_no: number; items: Json };

export type RecordRowTable = {
  batch_no: number;
  row_no: number;
  unit_id: string;
  fiscal_year: number;
  basis: string;
  line: number;
  shape_no: number;
  item_values: Json;
  item_lines: JSONColumnType<object, string | null, string | null> | null;
};

export type QuarantinedRowTable = {
  batch_no: number;
  row_no: number;
  line: number;
  column_name: string | null;
  value: string;
  reason: Json;
  raw: string;
};

/** `finding` and `control_total`. */
export type NumberedJsonTable = { batch_no: number; row_no: number; body: Json };

export type CrosswalkTable = { crosswalk_id: string; source: string; version: string; body: Json };

export type TableMappingTable = { mapping_id: string; body: Json; saved_at: string; saved_by: string };

export type AuditColumns = {
  entry_no: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  detail: Json;
  previous_hash: string;
  hash: string;
};

export type OperatingModelTable = { district_id: string; body: Json; saved_at: string; saved_by: string };
export type RoutePlanTable = { district_id: string; body: Json; saved_at: string; saved_by: string };
export type PeerWeightsTable = { district_id: string; area: string; body: Json; saved_at: string; saved_by: string };
export type SavedViewTable = {
  district_id: string;
  view_id: string;
  name: string;
  address: string;
  saved_at: string;
  saved_by: string;
};

export type Tables = {
  batch: BatchTable;
  unit: UnitTable;
  row_shape: RowShapeTable;
  record_row: RecordRowTable;
  quarantined_row: QuarantinedRowTable;
  finding: NumberedJsonTable;
  control_total: NumberedJsonTable;
  crosswalk: CrosswalkTable;
  table_mapping: TableMappingTable;
  platform_audit_log: AuditColumns;
  operating_model: OperatingModelTable;
  peer_weights: PeerWeightsTable;
  route_plan: RoutePlanTable;
  saved_view: SavedViewTable;
  audit_log: AuditColumns & { district_id: string };
};
