// The client against a real server.
import assert from 'node:assert/strict';
import { File } from 'node:buffer';
import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { SpatialFlow, readItems } from '../dist/esm/index.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
let run;
let server;

before(async () => {
  run = spawn(here('../../testserver/run'), { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface(run.stdout)) {
    server = JSON.parse(line);
    break;
  }
  assert.ok(server, 'the server did not start: it needs a clone of the repository and a JDK 21');
});

after(async () => {
  run.stdin.end();
  await new Promise((resolve) => (run.exitCode === null ? run.on('exit', resolve) : resolve()));
});

test('ten thousand addresses survive a rough road', async () => {
  const mark = `import:${randomUUID()}`;
  const items = readItems(readFileSync(server.addresses, 'utf8'), { moreTags: [mark] });
  assert.equal(items.length, 10_000);
  const client = new SpatialFlow({ baseUrl: server.rough_url, apiKey: server.api_key });
  // Under skip the server would hide what a client sends twice; under override it would show.
  const results = await client.geofences.bulkCreateAll(items, { dedupStrategy: 'override' });
  const addresses = new Map();
  for await (const fence of client.geofences.listAll({ tags: [mark] })) addresses.set(fence.id, fence.address);
  assert.equal(addresses.size, 10_000);
  assert.ok(results.every((result, i) => result.index === i && result.status === 'created'));
  assert.deepEqual(results.map((result) => addresses.get(result.geofence_id)), items.map((item) => item.address));
  assert.deepEqual(await (await fetch(`${server.rough_url}/trouble`)).json(), ['refused', 'lost', 'restarted']);
});

test('files go in and out', async () => {
  const mark = `import:${randomUUID()}`;
  const client = new SpatialFlow({ baseUrl: server.base_url, apiKey: server.api_key });
  const items = [{ address: '9 Larch Canyon Rd, Testville, VT 05999', tags: [mark] }];
  const bulkCreateRequest = { items, dedup_strategy: 'override' };
  const { data } = await client.geofences.appsGeofencesApiBulkCreateGeofences({ bulkCreateRequest });
  const geofenceId = data.results[0].geofence_id;
  const grouped = await client.geofences.updateGeofenceGroup({ geofenceId, body: 'North' });
  assert.equal(grouped.data.group_name, 'North');
  const shapes = await client.geofences.exportFile('geojson', { tags: [mark] });
  await client.geofences.deleteGeofence({ geofenceId });
  const file = new File([shapes], 's.geojson');
  const job = await client.geofences.uploadGeofencesAsync({ file, confirmDuplicate: true });
  let state = job.data;
  while (!['completed', 'failed'].includes(state.status)) {
    state = (await client.geofences.getUploadJobStatus({ jobId: job.data.job_id })).data;
  }
  assert.equal(state.status, 'completed');
  assert.equal((await client.geofences.listGeofences({ tags: [mark] })).data.total_count, 1);
});

test('it can be required as well as imported', () => {
  assert.equal(typeof createRequire(import.meta.url)('../dist/cjs/index.js').SpatialFlow, 'function');
});

const snippets = readFileSync(here('../README.md'), 'utf8').matchAll(/^```js\n(.*?)^```/gms);
for (const [number, [, snippet]] of [...snippets].entries()) {
  test(`snippet ${number + 1} of the README is true`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'spatialflow-snippet-'));
    try {
      mkdirSync(join(folder, 'node_modules', '@spatialflow'), { recursive: true });
      symlinkSync(here('..'), join(folder, 'node_modules', '@spatialflow', 'sdk'));
      writeFileSync(join(folder, 'snippet.mjs'), snippet);
      writeFileSync(join(folder, 'sites.csv'), readFileSync(server.addresses, 'utf8').split('\n').slice(0, 31).join('\n'));
      const env = { ...process.env, SPATIALFLOW_BASE_URL: server.base_url, SPATIALFLOW_API_KEY: server.api_key };
      await promisify(execFile)(process.execPath, ['snippet.mjs'], { cwd: folder, env });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
