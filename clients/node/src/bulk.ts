/** Any number of rows through an endpoint that takes a few hundred at a time. */

import { createHash, randomUUID } from 'node:crypto';
import { BatchTooLargeError, SpatialFlowError } from './errors.js';
import type { BulkCreateRequest, BulkItemInput, BulkResult } from './generated/api.js';

export interface BulkProgress {
  /** Rows that have a result. */
  done: number;
  total: number;
  created: number;
  duplicates: number;
  errors: number;
}

export interface BulkOptions {
  /** `skip` unless set; under `fail` each batch by itself is all or nothing. */
  dedupStrategy?: 'skip' | 'override' | 'fail';
  /** Names the import: with the same rows and name it is taken up where it was, within 24 hours. */
  importId?: string;
  /** Is told after each batch. */
  onProgress?: (progress: BulkProgress) => void;
  /** Rows in a batch, before the server says otherwise; 500 unless set. */
  batchSize?: number;
  /** Seconds that the server may ask to wait at a time; a little over an hour unless set. */
  longestWait?: number;
}

/**
 * An import stopped before its end; `cause` tells why. Call `bulkCreateAll` again with the same rows and `importId` within 24
 * hours: what was done is answered from the server's memory and not done twice, and the rest follows.
 */
export class BulkInterrupted extends SpatialFlowError {
  constructor(
    readonly importId: string,
    /** Of the rows before the one that it stopped at. */
    readonly results: BulkResult[],
    cause: SpatialFlowError,
  ) {
    super(`import ${importId} stopped after ${results.length} rows: ${cause.message}`, { cause });
  }
}

type SendBatch = (request: BulkCreateRequest, key: string) => Promise<BulkResult[]>;

/** Cuts rows into batches no larger than the server takes, one after the other; the results are numbered through. */
export async function importAll(items: BulkItemInput[], options: BulkOptions, send: SendBatch): Promise<BulkResult[]> {
  const importId = options.importId ?? randomUUID();
  let batchSize = Math.max(1, options.batchSize ?? 500);
  const results: BulkResult[] = [];
  const progress: BulkProgress = { done: 0, total: items.length, created: 0, duplicates: 0, errors: 0 };
  while (results.length < items.length) {
    const offset = results.length;
    const batch = items.slice(offset, offset + batchSize);
    const request: BulkCreateRequest = { items: batch, dedup_strategy: options.dedupStrategy ?? 'skip' };
    // The same rows at the same place of the same import are the same request, in whatever process.
    const key = createHash('sha256').update(`${importId}\n${offset}\n${JSON.stringify(request)}`).digest('hex');
    try {
      for (const result of await send(request, key)) {
        results.push({ ...result, index: result.index + offset });
        count(progress, result);
      }
    } catch (failure) {
      if (failure instanceof BatchTooLargeError && batch.length > 1) {
        // Without a cap it was the bytes that were too many.
        batchSize = Math.min(failure.maxItems ?? Math.floor(batch.length / 2), batch.length - 1);
        continue;
      }
      throw failure instanceof SpatialFlowError ? new BulkInterrupted(importId, results, failure) : failure;
    }
    options.onProgress?.({ ...progress });
  }
  return results;
}

function count(progress: BulkProgress, result: BulkResult): void {
  progress.done++;
  if (result.status === 'created') progress.created++;
  if (result.status === 'duplicate') progress.duplicates++;
  if (result.status === 'error') progress.errors++;
}
