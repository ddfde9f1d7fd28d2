/** Tags of an element, by key. */
export type Tags = Readonly<Record<string, string>>;

/** A member of a relation. */
export type Member = { readonly type: 'node' | 'way' | 'relation'; readonly id: number; readonly role: string };

/** What is called for each element of a map. `tags` of a node are read only when asked for. */
export type Visitor = {
  readonly node?: (id: number, lon: number, lat: number, tags: () => Tags) => void;
  readonly way?: (id: number, nodes: readonly number[], tags: Tags) => void;
  readonly relation?: (id: number, members: readonly Member[], tags: Tags) => void;
};

/** A map file that can be gone through more than once, in whatever form its bytes are. */
export type MapFile = {
  readonly form: 'pbf' | 'xml';
  /** When the map's data were current, as the file says (ISO 8601); null where it does not. */
  readonly dataDate: string | null;
  visit(visitor: Visitor): Promise<void>;
};
