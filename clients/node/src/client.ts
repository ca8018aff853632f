import type { AxiosInstance } from 'axios';
import {
  APIKeysApi,
  AccountsApi,
  AuditLogApi,
  BulkApi,
  FilesApi,
  GeocodingApi,
  GeofencesApi,
  GroupsApi,
  OperatorsApi,
  WorkspacesApi,
  type BulkItemInput,
  type BulkResult,
  type BulkCreateResponse,
  type GeofenceResponse,
} from './generated/api.js';
import { type BulkOptions, importAll } from './bulk.js';
import { type Readable, merged, readable } from './readable.js';
import { type Sleep, transport } from './transport.js';

export interface SpatialFlowOptions {
  /** By default `SPATIALFLOW_API_KEY`. */
  apiKey?: string;
  /** Of a person who has logged in, instead of a key. */
  accessToken?: string;
  /** By default `SPATIALFLOW_BASE_URL`, else this machine, port 8080. */
  baseUrl?: string;
  /** Milliseconds an answer may take; 30,000 unless set. */
  timeout?: number;
  /** How often a request is sent again, where that is safe and helps; 3 unless set. */
  maxRetries?: number;
  /** Milliseconds; if the server asks to wait longer, `RateLimitError` is thrown instead; a minute unless set. */
  maxRetryWait?: number;
}

export interface Filter {
  /** Only fences that have all of these. */
  tags?: string[];
  activeOnly?: boolean;
  includeArchived?: boolean;
  groupId?: string;
}

type Operations = GeofencesApi & BulkApi & GroupsApi & FilesApi & GeocodingApi;

/** Geofences, with what takes more than one request. */
export interface Geofences extends Readable<Operations> {
  /** Makes a fence of each of any number of addresses, batch by batch; rejects with `BulkInterrupted` if it cannot go on. */
  bulkCreateAll(items: BulkItemInput[], options?: BulkOptions): Promise<BulkResult[]>;
  /** All there are, newest first, fetched page by page; each once, even if others are made meanwhile. */
  listAll(filter?: Filter, pageSize?: number): AsyncGenerator<GeofenceResponse>;
  /** All there are as a file: `geojson`, `kml` or `csv`. */
  exportFile(format: 'geojson' | 'kml' | 'csv', filter?: Filter): Promise<Uint8Array>;
}

const LEAST_PATIENCE = 10;

/** A client of one server, for one key or one person. */
export class SpatialFlow {
  readonly geofences: Geofences;
  readonly accounts: Readable<AccountsApi>;
  readonly apiKeys: Readable<APIKeysApi>;
  readonly auditLog: Readable<AuditLogApi>;
  readonly workspaces: Readable<WorkspacesApi>;
  readonly operators: Readable<OperatorsApi>;

  constructor(options: SpatialFlowOptions = {}, sleep: Sleep = wait) {
    const baseUrl = (options.baseUrl ?? (process.env.SPATIALFLOW_BASE_URL || 'http://127.0.0.1:8080')).replace(/\/+$/, '');
    const retries = { most: options.maxRetries ?? 3, longestWait: (options.maxRetryWait ?? 60_000) / 1000 };
    const axios = transport(baseUrl, headersOf(options), options.timeout ?? 30_000, retries, sleep);
    const make = <T extends object>(kind: new (c: undefined, basePath: string, axios: AxiosInstance) => T): T =>
      new kind(undefined, baseUrl, axios);
    this.geofences = geofences(
      readable(merged(merged(merged(merged(make(GeofencesApi), make(BulkApi)), make(GroupsApi)), make(FilesApi)), make(GeocodingApi))),
      baseUrl,
      axios,
      Math.max(LEAST_PATIENCE, retries.most),
    );
    this.accounts = readable(make(AccountsApi));
    this.apiKeys = readable(make(APIKeysApi));
    this.auditLog = readable(make(AuditLogApi));
    this.workspaces = readable(make(WorkspacesApi));
    this.operators = readable(make(OperatorsApi));
  }
}

function geofences(operations: Readable<Operations>, baseUrl: string, axios: AxiosInstance, most: number): Geofences {
  return Object.assign(operations, {
    bulkCreateAll: (items: BulkItemInput[], options: BulkOptions = {}) =>
      importAll(items, options, async (request, key) => {
        const answer = await axios.request<BulkCreateResponse>({
          method: 'POST',
          url: `${baseUrl}/api/v1/geofences/bulk`,
          data: JSON.stringify(request),
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
          spatialflowRetries: { most, longestWait: options.longestWait ?? 3660 },
        });
        return answer.data.results;
      }),
    listAll: (filter: Filter = {}, pageSize = 500) => pages(operations, filter, pageSize),
    exportFile: async (format: string, filter: Filter = {}) => {
      const params = {
        export_format: format,
        tags: filter.tags,
        active_only: filter.activeOnly,
        include_archived: filter.includeArchived,
        group_id: filter.groupId,
      };
      const url = `${baseUrl}/api/v1/geofences/export`;
      const answer = await axios.request<Buffer>({ method: 'GET', url, params, headers: { Accept: '*/*' }, spatialflowRaw: true });
      return new Uint8Array(answer.data);
    },
  });
}

async function* pages(operations: Readable<Operations>, filter: Filter, limit: number): AsyncGenerator<GeofenceResponse> {
  const seen = new Set<string>();
  for (let offset = 0; ; ) {
    const { data: page } = await operations.listGeofences({ ...filter, limit, offset });
    for (const fence of page.geofences) {
      if (!seen.has(fence.id)) {
        seen.add(fence.id);
        yield fence;
      }
    }
    offset += page.count;
    if (page.count === 0 || offset >= page.total_count) return;
  }
}

function headersOf({ apiKey = process.env.SPATIALFLOW_API_KEY, accessToken }: SpatialFlowOptions): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json', 'User-Agent': 'spatialflow-node/1.1.0' };
  if (accessToken) headers.Authorization = `Bearer ${accessToken}`;
  else if (apiKey) headers['X-API-Key'] = apiKey;
  return headers;
}

function wait(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
