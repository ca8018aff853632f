/** CSV in, CSV out. */

import { parse } from 'csv-parse/sync';
import type { BulkItemInput, BulkResult } from './generated/api.js';

export interface Columns {
  /** Are joined by commas in this order, without those that are empty; `address` unless set. */
  address?: string[];
  name?: string;
  bufferMeters?: string;
  tags?: string;
  /** Every item gets these besides its own. */
  moreTags?: string[];
}

/** The rows of a CSV text, with the names of its columns in the first line. */
export function readItems(text: string, columns: Columns = {}): BulkItemInput[] {
  const address = columns.address ?? ['address'];
  const [header, ...rows] = parse(text, { bom: true, relax_column_count: true, info: true, skip_empty_lines: true }) as {
    record: string[];
    info: { lines: number };
  }[];
  const names = header?.record ?? [];
  const missing = address.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new Error(`there is no column ${missing.join(', ')}, but ${names.join(', ')}`);
  return rows.map(({ record, info }) => {
    const cell = (column: string): string => (record[names.indexOf(column)] ?? '').trim();
    const item: BulkItemInput = { address: address.map(cell).filter(Boolean).join(', ') };
    const name = cell(columns.name ?? 'name');
    if (name) item.name = name;
    const radius = cell(columns.bufferMeters ?? 'buffer_meters');
    if (radius) {
      if (!/^-?\d+$/.test(radius)) {
        throw new Error(`line ${info.lines}: ${columns.bufferMeters ?? 'buffer_meters'} is not a whole number`);
      }
      item.buffer_meters = Number(radius);
    }
    const tags = [...tagsIn(cell(columns.tags ?? 'tags')), ...(columns.moreTags ?? [])];
    if (tags.length > 0) item.tags = tags;
    return item;
  });
}

function tagsIn(cell: string): string[] {
  const rows = parse(cell, { trim: true }) as string[][];
  return (rows[0] ?? []).filter(Boolean);
}

/** What failed, as CSV to be corrected and imported again: `row` (from 1), the item's columns, `reason`, `message`. */
export function errorTable(items: BulkItemInput[], results: BulkResult[]): string {
  const rows: (string | number)[][] = [['row', 'address', 'name', 'buffer_meters', 'tags', 'reason', 'message']];
  for (const { index, status, error, error_code } of results) {
    if (status !== 'error') continue;
    const { address, name, buffer_meters, tags } = items[index];
    const tagCell = (tags ?? []).map((tag) => (/[,"]/.test(tag) ? quoted(tag) : tag)).join(',');
    const reason = error?.reason ?? error_code ?? '';
    rows.push([index + 1, address, name ?? '', buffer_meters ?? '', tagCell, reason, error?.message ?? '']);
  }
  return rows.map((row) => row.map((cell) => (/[",\r\n]/.test(`${cell}`) ? quoted(`${cell}`) : cell)).join(',') + '\n').join('');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
