// Runs the cases that all clients have in common; ../../conformance/README.md tells what they mean.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { test } from 'node:test';
import * as sdk from '../dist/esm/index.js';

const read = (name) => JSON.parse(readFileSync(new URL(`../../conformance/${name}.json`, import.meta.url), 'utf8'));

const KINDS = {
  authentication: sdk.AuthenticationError,
  permission: sdk.PermissionError,
  not_found: sdk.NotFoundError,
  conflict: sdk.ConflictError,
  batch_too_large: sdk.BatchTooLargeError,
  validation: sdk.ValidationError,
  rate_limit: sdk.RateLimitError,
  server: sdk.ServerError,
  other: sdk.APIError,
  unexpected_answer: sdk.UnexpectedAnswerError,
  connection: sdk.APIConnectionError,
  timeout: sdk.APITimeoutError,
  interrupted: sdk.BulkInterrupted,
};

/** A server on loopback that answers as a case says, and notes what it was asked. */
async function scripted(answers) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const url = new URL(request.url, 'http://loopback');
    const query = {};
    for (const [name, value] of url.searchParams) (query[name] ??= []).push(value);
    requests.push({ method: request.method, path: url.pathname, query, headers: request.headers, body: Buffer.concat(chunks) });
    const answer = answers[requests.length - 1] ?? { status: 418, text: 'not in the script' };
    if (answer === 'silence') return;
    if (answer === 'drop') return void request.socket.destroy();
    if (answer === 'half') {
      request.socket.write('HTTP/1.1 201 Created\r\nContent-Length: 1000\r\n\r\n{"results":[');
      return void request.socket.end();
    }
    response.writeHead(answer.status, { 'Content-Type': 'application/json', Connection: 'close', ...answer.headers });
    response.end('body' in answer ? JSON.stringify(answer.body) : answer.text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, requests, close };
}

const CALLS = {
  bulk_create: async (client, { idempotency_key: idempotencyKey, ...bulkCreateRequest }) =>
    (await client.geofences.appsGeofencesApiBulkCreateGeofences({ bulkCreateRequest, idempotencyKey })).data.results,
  bulk_create_all: (client, { items, dedup_strategy: dedupStrategy, batch_size: batchSize, import_id: importId }, progress) =>
    client.geofences.bulkCreateAll(items, {
      dedupStrategy,
      batchSize,
      importId,
      onProgress: (p) => progress.push([p.done, p.total, p.created, p.duplicates, p.errors]),
    }),
  preview: async (client, bulkPreviewRequest) =>
    (await client.geofences.bulkPreviewGeofences({ bulkPreviewRequest })).data,
  list_all: async (client, { tags, page_size: pageSize }) => {
    const ids = [];
    for await (const fence of client.geofences.listAll({ tags }, pageSize)) ids.push(fence.id);
    return ids;
  },
  get: async (client, { id }) => (await client.geofences.getGeofence({ geofenceId: id })).data,
  create: async (client, createGeofenceRequest) => (await client.geofences.createGeofence({ createGeofenceRequest })).data,
  delete: async (client, { id }) => {
    await client.geofences.deleteGeofence({ geofenceId: id });
    return true;
  },
};

for (const suite of ['errors', 'retries', 'bulk', 'paging']) {
  for (const one of read(suite)) test(one.name, () => talk(one));
}

async function talk({ client: options = {}, call, arguments: given, exchanges, waits, outcome, twice }) {
  const server = await scripted(exchanges.map((exchange) => exchange.answer));
  const waited = [];
  const progress = [];
  try {
    for (let time = 0; time < (twice ? 2 : 1); time++) {
      const client = new sdk.SpatialFlow(
        {
          apiKey: 'sf_live_conformance',
          accessToken: options.access_token,
          baseUrl: server.url,
          maxRetries: options.max_retries,
          timeout: options.timeout && options.timeout * 1000,
        },
        async (seconds) => void waited.push(seconds),
      );
      let answer;
      try {
        answer = await CALLS[call](client, structuredClone(given), progress);
      } catch (problem) {
        if (!outcome.error) throw problem;
        checkError(problem, outcome.error);
        continue;
      }
      assert.ok(!outcome.error, `${JSON.stringify(answer)} instead of an error`);
      contains(answer, outcome.results ?? outcome.value ?? outcome.ids ?? true);
    }
  } finally {
    server.close();
  }
  checkRequests(server.requests, exchanges);
  if (waits) {
    assert.equal(waited.length, waits.length, `${waited}`);
    waits.forEach(([least, most], i) => assert.ok(least <= waited[i] && waited[i] <= most, `${waited}`));
  }
  if (outcome.progress) assert.deepEqual(progress, outcome.progress);
}

function contains(given, expected) {
  if (Array.isArray(expected)) {
    assert.equal(given.length, expected.length);
    expected.forEach((value, i) => contains(given[i], value));
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [name, value] of Object.entries(expected)) contains(given[name], value);
  } else {
    assert.equal(given, expected);
  }
}

function checkError(problem, expected) {
  assert.equal(problem.constructor, KINDS[expected.kind], problem.stack);
  for (const [name, value] of Object.entries(expected)) {
    if (name === 'kind') continue;
    else if (name === 'cause') checkError(problem.cause, value);
    else if (name === 'faults') assert.equal(problem.faults.length, value);
    else if (name === 'results') contains(problem.results, value);
    else {
      const ours = { message: 'detail', retry_after: 'retryAfter', max_items: 'maxItems', import_id: 'importId' };
      assert.deepEqual(problem[ours[name] ?? name] ?? null, value, name);
    }
  }
}

function checkRequests(requests, exchanges) {
  assert.equal(requests.length, exchanges.length);
  const pairs = new Map();
  requests.forEach((request, i) => {
    const { method, path, query, headers = {}, body, key } = exchanges[i].expect ?? {};
    if (method) assert.equal(request.method, method);
    if (path) assert.equal(request.path, path);
    if (query) assert.deepEqual(request.query, query);
    for (const [name, value] of Object.entries(headers)) assert.equal(request.headers[name.toLowerCase()] ?? null, value, name);
    if (body) assert.deepEqual(JSON.parse(request.body), body);
    if (key !== undefined) {
      const sent = request.headers['idempotency-key'] ?? null;
      assert.equal(key === null, sent === null);
      assert.equal(pairs.get(key) ?? sent, sent);
      pairs.set(key, sent);
    }
  });
  assert.equal(new Set(pairs.values()).size, pairs.size);
}

for (const { name, body, signature, secret, fits } of read('webhooks')) {
  test(`webhooks: ${name}`, () => assert.equal(sdk.isSigned(body, signature, secret), fits));
}

for (const { name, text, options = {}, items, error } of read('tables')) {
  test(`tables: ${name}`, () => {
    const columns = { address: options.address_columns, name: options.name_column, moreTags: options.tags };
    if (error) assert.throws(() => sdk.readItems(text, columns), new RegExp(error));
    else assert.deepEqual(sdk.readItems(text, columns), items);
  });
}
