import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../src/checks/index.js';
import { faults } from '../../src/providers/sandbox/faults.js';
import { askRest, everyExample } from '../support/everyExample.js';
import { jsonHeaders, post, startService } from '../support/inProcess.js';
import { newPostgresPlace, newSqlitePlace, type Place } from '../support/place.js';
import { withDatabase } from '../support/records.js';
import { newRedisPrefix, redisMissing } from '../support/redis.js';
import { postgresMissing } from '../support/postgres.js';

/** Values of the inputs, and of what is answered about them; and the secrets of those who ask. */
const marks =
  /110101199003076515|110101198[0-9]{10}|139123456[0-9]{2}|李明|王芳|陈静|赵强|建国路|iVBORw0KGgo|"MISMATCH","message"|廊坊|canary-key|demo-secret-for-the-sandbox/;

/** Everything that asks for records: every example with a key and an age, a wrong input, every failure, a profile. */
async function fill(url: string): Promise<void> {
  for (const [index, { check, input }] of everyExample.entries()) {
    const headers = {
      ...jsonHeaders,
      'idempotency-key': `canary-key-${index}`,
      'x-kyc-max-age': '60',
      'x-kyc-purpose': 'account-opening',
    };
    expect((await askRest(url, check, input, headers)).status).toBe(200);
    expect((await askRest(url, check, input, headers)).headers.get('idempotency-replayed')).toBe('true');
    expect(
      (await askRest(url, check, { ...input, mobile: '110101199003076515', idNo: '李明' }, jsonHeaders)).status,
    ).toBe(400);
  }
  for (const { idNo } of faults.filter(({ name }) => name !== 'timeout' && name !== 'slow'))
    await askRest(url, checks[0]!, { name: '李明', idNo });
  const input = {
    name: '李明',
    idNo: '110101199003076515',
    mobile: '13912345678',
    city: '北京',
    address: '朝阳区建国路88号',
  };
  const query =
    'query ($input: CustomerProfileInput!) { customerProfile(input: $input, options: { idempotencyKey: "canary-key-p" }) { decision { outcome } } }';
  expect((await post(`${url}/graphql`, { query, variables: { input } })).body.errors).toBeUndefined();
}

/** The files of the folder as they lie on the disk, what was freed in them included. */
async function bytesOf({ config }: Place): Promise<string> {
  const files = readdirSync(config.dataDir).filter((name) => name.includes('sqlite') || name.includes('db'));
  expect(files).not.toEqual([]);
  return files.map((name) => readFileSync(join(config.dataDir, name)).toString('utf8')).join('\n');
}

async function rowsOf({ config }: Place): Promise<string> {
  return withDatabase(config, async (database) => {
    const tables = await database.introspection.getTables();
    const rows = await Promise.all(
      tables.map(({ name }) =>
        database
          .selectFrom(name as 'audit_entry')
          .selectAll()
          .execute(),
      ),
    );
    return JSON.stringify(rows);
  });
}

describe('no value of a request or of an answer lies in clear', () => {
  test.each([
    ['SQLite', newSqlitePlace, bytesOf],
    ...(postgresMissing ? [] : [['PostgreSQL', newPostgresPlace, rowsOf] as const]),
  ] as const)('in %s', async (_engine, newPlace, everythingIn) => {
    await using place = await newPlace();
    const service = await startService(place.env);
    await fill(service.url).finally(() => service.stop());
    const text = await everythingIn(place);
    for (const masked of ['李*', '1101**********6515', '139****5678']) expect(text).toContain(masked);
    expect(marks.exec(text)?.[0]).toBeUndefined();
  });

  (redisMissing ? test.skip : test)('on Redis', async () => {
    await using redis = newRedisPrefix();
    const service = await startService(redis.env);
    await fill(service.url).finally(() => service.stop());
    const text = await redis.everything();
    expect(text).toContain('answered');
    expect(marks.exec(text)?.[0]).toBeUndefined();
  });
});
