import { expect, test } from '@jest/globals';
import { askRest, everyExample } from '../running/everyExample.js';
import { startService } from '../running/inProcess.js';
import { newFolder } from '../running/folder.js';
import { readConfig } from '../../src/config.js';
import { openDatabase } from '../../src/stores/database/open.js';
import { createChain } from '../../src/stores/audit/chain.js';
import { recordKeyOf, recordKeysFrom } from '../../src/stores/recordKeys.js';
import { verifyChain } from '../../src/stores/audit/verify.js';
import { exportAudit } from '../../src/stores/audit/export.js';
test.each([['sqlite', {}], ['pg', {DATABASE_URL: 'postgres://postgres@127.0.0.1:5432/smoke'}]] as const)('smoke %s', async (_n, extra) => {
  const env = { KYC_DATA_DIR: newFolder(), ...extra };
  const s = await startService(env);
  await Promise.all(everyExample.map(({check,input}) => askRest(s.url, check, input)));
  await s.stop();
  const {records} = readConfig(env);
  const db = await openDatabase(records);
  const v = await verifyChain(db, createChain(recordKeysFrom(recordKeyOf(records))));
  console.log(v);
  for await (const l of exportAudit(db)) { console.log(l); if (l.startsWith('{"seq":2,')) break; }
  await db.destroy();
  expect(v.problems).toEqual([]);
});
