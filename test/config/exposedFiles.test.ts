import { describe, expect, test } from '@jest/globals';
import { providerDefinitions } from '../../src/providers/index.js';
import { chmodSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exposedFiles, secretFiles } from '../../src/config/exposedFiles.js';
import { readConfig } from '../../src/config.js';
import { masterKeyFile, masterKeyOf } from '../../src/persistence/crypto/keys.js';
import { newFolder } from '../support/folder.js';
import { startProcess } from '../support/process.js';
import { until } from '../support/until.js';

function fileWith(text: string, mode: number): string {
  const path = join(newFolder(), 'file');
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

const clients = '{"clients":[{"id":"acme","secret":"canary-of-the-client-acme"}]}';

describe('a file with secrets', () => {
  test.each([0o644, 0o604, 0o666, 0o704])(
    'that every user can read (%o) is warned of, with its variable and what to do',
    (mode) => {
      const path = fileWith(clients, mode);
      expect(exposedFiles(secretFiles({ KYC_CLIENTS_FILE: path }, providerDefinitions))).toEqual([
        expect.stringMatching(new RegExp(`^KYC_CLIENTS_FILE: .* chmod 600 ${path}$`)),
      ]);
    },
  );

  test.each([0o600, 0o640, 0o400, 0o660])('that others cannot read (%o) is not', (mode) => {
    expect(exposedFiles(secretFiles({ KYC_CLIENTS_FILE: fileWith(clients, mode) }, providerDefinitions))).toEqual([]);
  });

  test('is each that holds clients or providers; policies hold none', () => {
    const path = fileWith('', 0o644);
    const named = secretFiles(
      {
        KYC_CLIENTS_FILE: path,
        KYC_SOURCES_FILE: path,
        KYC_POLICIES_FILE: path,
        KYC_DATA_DIR: path,
      },
      providerDefinitions,
    );
    expect(named.map(({ variable }) => variable).sort()).toEqual(['KYC_CLIENTS_FILE', 'KYC_SOURCES_FILE']);
  });

  test('that is not there, or not named, is no file', () => {
    expect(
      exposedFiles(
        secretFiles({ KYC_CLIENTS_FILE: '/nowhere/clients.json', KYC_SOURCES_FILE: '' }, providerDefinitions),
      ),
    ).toEqual([]);
  });
});

test('the service warns of each at its start and when it reads providers again, and never quotes them', async () => {
  const dataDir = newFolder();
  masterKeyOf(readConfig({ KYC_DATA_DIR: dataDir }).persistence);
  chmodSync(masterKeyFile(dataDir), 0o644);
  const [clientsFile, sourcesFile] = [fileWith(clients, 0o644), fileWith('KYC_ROUTES=sandbox', 0o600)];
  await using service = await startProcess({
    KYC_DATA_DIR: dataDir,
    KYC_CLIENTS_FILE: clientsFile,
    KYC_SOURCES_FILE: sourcesFile,
  });
  const warned = () =>
    [...service.output().matchAll(/"level":"warn".*"msg":"(\w+): every user .* chmod 600 /g)].map(([, name]) => name);
  await until(() => warned().length === 2);
  expect(warned()).toEqual(['KYC_CLIENTS_FILE', 'KYC_DATA_DIR']);

  renameSync(fileWith('KYC_ROUTES=sandbox\n', 0o644), sourcesFile);
  service.child.kill('SIGHUP');
  await until(() => warned().includes('KYC_SOURCES_FILE'));
  expect(service.output()).not.toContain('canary');
});

test('the record key that is made at the first start is for its owner alone', () => {
  const dataDir = newFolder();
  masterKeyOf(readConfig({ KYC_DATA_DIR: dataDir }).persistence);
  expect(exposedFiles([{ variable: 'KYC_DATA_DIR', path: masterKeyFile(dataDir) }])).toEqual([]);
});
