import { parse } from 'yaml';
import { checks } from '../checks/index.js';
import { shippedPolicies } from '../profile/policies/shipped.js';
import type { OnboardingPolicy } from '../profile/policies/policy.js';
import { readPolicies } from '../profile/policies/policyFile.js';
import { readTextFile } from '../environment/textFile.js';
import { InvalidValueError } from '../environment/variable.js';

/** Reads the file that KYC_POLICIES_FILE names; YAML, of which JSON is a part. */
export function readPoliciesFile(path: string): readonly OnboardingPolicy[] {
  const taken = shippedPolicies.map(({ name }) => name);
  const { policies, mistakes } = readPolicies(
    readYaml(path),
    checks.map(({ name }) => name),
    taken,
  );
  if (mistakes.length > 0) throw new InvalidValueError(`must hold valid policies: ${mistakes.join('; ')}`);
  return policies;
}

function readYaml(path: string): unknown {
  const text = readTextFile(path);
  try {
    // Its warnings go to the console, and quote the file.
    return parse(text, { logLevel: 'error' });
  } catch {
    throw new InvalidValueError('must be a file of valid JSON or YAML');
  }
}
