import { type Check, checks } from '../../checks/index.js';
import type { Answer } from '../../checks/check.js';
import { inputFieldsOf } from '../../checks/input/field.js';
import { imgField } from '../../checks/input/fields.js';
import { markdownTable } from '../../text/markdownTable.js';
import { errorCodes } from '../../errors.js';
import { type Fault, faults } from './faults.js';

/** The magic values of the sandbox as Markdown, for docs/sandbox.md: a table for each check, then the faults. */
export function magicValuesTable(): string {
  return [...checks.map(checkSection), faultSection()].join('\n');
}

function checkSection(check: Check): string {
  const fields = inputFieldsOf(check.input);
  const rows = check.examples.map(({ input, answer, note }) => [
    ...fields.map(({ name, kind }) => (kind === imgField ? 'any readable photo' : inCode(Reflect.get(input, name)))),
    shortForm(check, answer),
    note,
  ]);
  return `### ${check.area}: ${check.type}\n\n${markdownTable([...fields.map(({ name }) => name), 'answer', 'note'], rows)}`;
}

function faultSection(): string {
  const header = ['fault', 'idNo', 'mobile', 'error', 'retryable', 'billed', 'what happens'];
  return `### Faults, for every check\n\n${markdownTable(header, faults.map(faultRow))}`;
}

function faultRow({ name, idNo, mobile, failure, description }: Fault): string[] {
  const facts = failure && errorCodes[failure.code];
  return [
    name,
    inCode(idNo),
    inCode(mobile),
    inCode(failure?.code),
    facts ? (facts.retryable ? 'yes' : 'no') : '',
    facts?.billed ?? '',
    description,
  ];
}

/** "FOUND: carrier 中国移动, province 北京": the finding, and what the answer says beyond it. */
function shortForm(check: Check, answer: Answer): string {
  const finding = check.finding(answer);
  const entries: [string, unknown][] = Object.entries(answer);
  const facts = entries
    .filter(([key, value]) => key !== 'message' && value !== finding && typeof value !== 'boolean')
    .map(([key, value]) => [key, textOf(value)])
    .filter(([, text]) => text !== '');
  return facts.length === 0 ? finding : `${finding}: ${facts.map((fact) => fact.join(' ')).join(', ')}`;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(' + ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function inCode(value: unknown): string {
  const text = textOf(value);
  return text && `\`${text}\``;
}
