import { describe, expect, test } from '@jest/globals';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import spectral from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';
import { openApiDocument } from '../../../src/rest-contract/index.js';

const text = (document: object) => JSON.stringify(document);
const withoutLicense = { ...openApiDocument(), info: { title: 'KYC China', version: '1.0.0' } };

async function redocly(document: object): Promise<string[]> {
  const problems = await lintFromString({
    source: text(document),
    config: await createConfig({ extends: ['recommended'] }),
  });
  return problems.map(({ severity, ruleId, message }) => `${severity} ${ruleId}: ${message}`);
}

async function spectralOas(document: object): Promise<string[]> {
  const linter = new spectral.Spectral();
  linter.setRuleset({ extends: [[rulesets.oas, 'recommended']] } as never);
  const problems = await linter.run(JSON.parse(text(document)));
  return problems.map(({ code, message, path }) => `${code} at ${path.join('/')}: ${message}`);
}

describe('the OpenAPI document', () => {
  test("has no error and no warning by redocly's recommended rules", async () => {
    expect(await redocly(openApiDocument())).toEqual([]);
    expect((await redocly(withoutLicense)).join()).toContain('info-license');
  });

  test("has no error and no warning by spectral's recommended rules", async () => {
    expect(await spectralOas(openApiDocument())).toEqual([]);
    expect((await spectralOas(withoutLicense)).join()).toContain('info-contact');
  });
});
