import { scopeOf } from '../../checks/caller.js';
import { areas } from '../../checks/check.js';
import { type Check, checks } from '../../checks/index.js';
import { InvalidValueError } from '../../environment/variable.js';

/** Which providers are asked for a check, an area of checks, or everything that no other rule is about. */
export interface RouteRule {
  /** "identity.two-factor", "identity", or everything. */
  readonly target: string;
  readonly providers: readonly string[];
}

export const everything = 'everything';
const nobody = 'none';
const targets: readonly string[] = [...areas, ...checks.map(scopeOf)];

/** Reads rules, separated by semicolons or line ends: "tencent-cloud,kyc-china" or "identity=tencent-cloud; risk=none". */
export function readRoutes(text: string): readonly RouteRule[] {
  const rules = text
    .split(/[;\n]/)
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '')
    .map(readRule);
  const named = rules.map(({ target }) => target);
  const twice = named.find((target, index) => named.indexOf(target) !== index);
  if (twice !== undefined) throw new InvalidValueError(`must have one rule for ${twice}`);
  if (rules.length === 0) throw new InvalidValueError('must have a rule, such as identity=kyc-china');
  return rules;
}

function readRule(text: string): RouteRule {
  const [left = '', right, ...more] = text.split('=').map((part) => part.trim());
  if (more.length > 0) throw new InvalidValueError(`must separate rules by semicolons, which "${text}" does not`);
  const target = right === undefined ? everything : left;
  if (right !== undefined && !targets.includes(target))
    throw new InvalidValueError(`must have on the left one of ${targets.join(', ')}, which "${target}" is not`);
  return { target, providers: readSources(right ?? left, text) };
}

function readSources(text: string, rule: string): readonly string[] {
  if (text === nobody) return [];
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('') || names.includes(nobody))
    throw new InvalidValueError(`must name providers separated by commas, or ${nobody}, which "${rule}" does not`);
  if (new Set(names).size < names.length) throw new InvalidValueError(`must name a provider once in "${rule}"`);
  return names;
}

/** The rule that is about a check most closely. */
export function ruleFor(rules: readonly RouteRule[], check: Check): RouteRule | undefined {
  return [scopeOf(check), check.area, everything]
    .map((target) => rules.find((rule) => rule.target === target))
    .find((rule) => rule !== undefined);
}

/** Whether a rule is about a check. */
export function covers({ target }: RouteRule, check: Check): boolean {
  return target === everything || target === check.area || target === scopeOf(check);
}
