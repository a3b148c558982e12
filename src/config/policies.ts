import { parse } from 'yaml';
import { checks } from '../checks/index.js';
import { shippedPolicies } from '../checks/profile/policies.js';
import type { Policy } from '../checks/profile/policy.js';
import { readPolicies } from '../checks/profile/policyFile.js';
import { readTextFile } from './textFile.js';
import { Mistake } from './variable.js';

/** Reads the file that KYC_POLICIES_FILE names; YAML, of which JSON is a part. */
export function readPoliciesFile(path: string): readonly Policy[] {
  const taken = shippedPolicies.map(({ name }) => name);
  const { policies, mistakes } = readPolicies(readYaml(path), checks.map(({ name }) => name), taken);
  if (mistakes.length > 0) throw new Mistake(`must hold valid policies: ${mistakes.join('; ')}`);
  return policies;
}

function readYaml(path: string): unknown {
  const text = readTextFile(path);
  try {
    // Its warnings go to the console, and quote the file.
    return parse(text, { logLevel: 'error' });
  } catch {
    throw new Mistake('must be a file of valid JSON or YAML');
  }
}
