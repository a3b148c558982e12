/** A column of a table for a terminal. */
export interface Column {
  readonly name: string;
  readonly isNumber: boolean;
}

/**
 * Rows under a header, aligned. Where the terminal is too narrow for them, each row comes as lines of its own instead, so
 * that nothing is cut off or wrapped.
 *
 * @param width of the terminal in columns; undefined: as wide as it gets
 */
export function tableText(columns: readonly Column[], rows: readonly (readonly string[])[], width?: number): string {
  const header = columns.map(({ name }) => name);
  const widths = columns.map((_column, index) => longest([header, ...rows].map((row) => row[index] ?? '')));
  const total = widths.reduce((sum, own) => sum + own + 2, -2);
  if (width !== undefined && total > width) return rows.map((row) => listed(header, row)).join('\n\n');
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => aligned(cell, widths[index] ?? 0, columns[index]?.isNumber ?? false))
      .join('  ')
      .trimEnd();
  return [header, ...rows].map(line).join('\n');
}

function listed(header: readonly string[], row: readonly string[]): string {
  const width = longest(header);
  return row.map((cell, index) => `${(header[index] ?? '').padEnd(width)}  ${cell}`).join('\n');
}

function aligned(cell: string, width: number, isNumber: boolean): string {
  return isNumber ? cell.padStart(width) : cell.padEnd(width);
}

/** Without spreading: a call takes some 120,000 arguments at most. */
function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}
