let carried: File | null = null;

/** A file dropped on another page is carried here to be read. */
export function carryFile(file: File): void {
  carried = file;
}

export function takeCarriedFile(): File | null {
  const file = carried;
  carried = null;
  return file;
}
