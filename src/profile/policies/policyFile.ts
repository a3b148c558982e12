import { isQuestionName } from '../questions.js';
import { type WarningCode, warningCodes } from '../../checks/subject/subjectWarning.js';
import {
  type Condition,
  decisionOutcomes,
  isUnknown,
  type OnboardingPolicy,
  type PolicyRule,
  unknownLabels,
  labelsOf,
} from './policy.js';

/**
 * Reads a deployment's own policies: { policies: [{ name, description, needs, rules: [{ when, outcome, code, message }] }] }.
 *
 * @param checkNames the names that `when.by` may use
 * @returns the policies, or every mistake with the place where it is
 */
export function readPolicies(
  value: unknown,
  checkNames: readonly string[],
  taken: readonly string[],
): { policies: OnboardingPolicy[]; mistakes: string[] } {
  const mistakes: string[] = [];
  const reader = new Reader(mistakes, checkNames);
  const policies = reader.list(value, 'policies').flatMap((entry, index) => reader.policy(entry, `policies[${index}]`));
  const names = [...taken, ...policies.map(({ name }) => name)];
  for (const name of new Set(names.filter((candidate, index) => names.indexOf(candidate) !== index)))
    mistakes.push(`a policy named "${name}" exists already`);
  return { policies, mistakes };
}

/** Notes what is wrong and goes on, so that all mistakes come at once. */
class Reader {
  constructor(
    private readonly mistakes: string[],
    private readonly checkNames: readonly string[],
  ) {}

  policy(value: unknown, at: string): OnboardingPolicy[] {
    const before = this.mistakes.length;
    this.onlyKeys(value, ['name', 'description', 'needs', 'rules'], at);
    const name = this.text(value, 'name', at);
    const description = this.text(value, 'description', at);
    const needs = this.strings(value, 'needs', at).filter(
      (need) => isQuestionName(need) || this.note(`${at}.needs: "${need}" is no field of a profile that runs a check`),
    );
    const rules = this.list(value, 'rules', at).flatMap((entry, index) => this.rule(entry, `${at}.rules[${index}]`));
    for (const { when } of rules) {
      if ('question' in when && !needs.includes(when.question))
        this.note(`${at}: a rule is about "${when.question}", which is not among needs`);
    }
    return this.mistakes.length > before ? [] : [{ name, description, needs: needs.filter(isQuestionName), rules }];
  }

  private rule(value: unknown, at: string): PolicyRule[] {
    this.onlyKeys(value, ['when', 'outcome', 'code', 'message'], at);
    const [when] = this.condition(field(value, 'when'), `${at}.when`);
    const outcome = decisionOutcomes.find((known) => known === field(value, 'outcome'));
    if (!outcome) this.note(`${at}.outcome must be one of ${decisionOutcomes.join(', ')}`);
    const code = this.text(value, 'code', at);
    const message = this.text(value, 'message', at);
    if (!when || !outcome) return [];
    if ('is' in when && when.is.some(isUnknown) && outcome !== 'REVIEW')
      this.note(`${at}: ${unknownLabels.join(', ')} can only lead to REVIEW`);
    return [{ when, outcome, code, message }];
  }

  private condition(value: unknown, at: string): Condition[] {
    const warning = field(value, 'warning');
    if (warning !== undefined) {
      this.onlyKeys(value, ['warning'], at);
      const code = warningCodes.find((known) => known === warning);
      if (code) return [{ warning: code }];
      this.note(`${at}.warning must be one of ${warningCodes.join(', ')}`);
      return [];
    }
    this.onlyKeys(value, ['question', 'is', 'by', 'withWarning', 'withoutWarning'], at);
    const question = field(value, 'question');
    if (typeof question !== 'string' || !isQuestionName(question)) {
      this.note(`${at} must have a warning, or a question that is a field of a profile`);
      return [];
    }
    const possible = labelsOf(question);
    const is = this.strings(value, 'is', at).flatMap((given) => {
      const word = possible.find((known) => known === given);
      if (!word) this.note(`${at}.is: "${given}" is none of ${possible.join(', ')}`);
      return word ? [word] : [];
    });
    if (is.length === 0) this.note(`${at}.is must name at least one of ${possible.join(', ')}`);
    const by =
      field(value, 'by') === undefined
        ? undefined
        : this.strings(value, 'by', at).filter(
            (check) => this.checkNames.includes(check) || this.note(`${at}.by: "${check}" is no check`),
          );
    const [withWarning, withoutWarning] = [
      this.warnings(value, 'withWarning', at),
      this.warnings(value, 'withoutWarning', at),
    ];
    return [
      {
        question,
        is,
        ...(by && { by }),
        ...(withWarning && { withWarning }),
        ...(withoutWarning && { withoutWarning }),
      },
    ];
  }

  private warnings(value: unknown, name: string, at: string): WarningCode[] | undefined {
    if (field(value, name) === undefined) return undefined;
    return this.strings(value, name, at).flatMap((given) => {
      const code = warningCodes.find((known) => known === given);
      if (!code) this.note(`${at}.${name}: "${given}" is none of ${warningCodes.join(', ')}`);
      return code ? [code] : [];
    });
  }

  private onlyKeys(value: unknown, known: readonly string[], at: string): void {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    for (const key of keys.filter((candidate) => !known.includes(candidate)))
      this.note(`${at}.${key} is unknown; known are ${known.join(', ')}`);
  }

  list(value: unknown, name: string, at = ''): readonly unknown[] {
    const found = field(value, name);
    if (Array.isArray(found)) return found;
    this.note(`${at ? `${at}.` : ''}${name} must be a list`);
    return [];
  }

  /** What is left out or is no text would make a rule that never fires. */
  private strings(value: unknown, name: string, at: string): string[] {
    const before = this.mistakes.length;
    const items = this.list(value, name, at);
    if (items.length === 0 && this.mistakes.length === before) this.note(`${at}.${name} must not be empty`);
    const texts = items.filter((item) => typeof item === 'string');
    if (texts.length < items.length) this.note(`${at}.${name} must be a list of texts`);
    return texts;
  }

  private text(value: unknown, name: string, at: string): string {
    const found = field(value, name);
    if (typeof found === 'string' && found !== '') return found;
    this.note(`${at}.${name} must be a text`);
    return '';
  }

  private note(mistake: string): false {
    if (!this.mistakes.includes(mistake)) this.mistakes.push(mistake);
    return false;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
