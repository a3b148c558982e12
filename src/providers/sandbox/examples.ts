import type { Answer, Check, Finding } from '../../checks/check.js';
import { inputFieldsOf } from '../../checks/input/field.js';
import { imgField } from '../../checks/input/fields.js';
import { KycError } from '../../errors.js';

/** What a check needs for these functions; `A` is what it answers. */
type WithExamples<A extends Answer> = Pick<Check<object, A>, 'input' | 'examples' | 'finding'>;

/** What a check's own example answers to exactly this input: every field equal or absent alike, any photo as good as another. */
export function exampleAnswer<A extends Answer>(
  { input: inputClass, examples }: WithExamples<A>,
  input: object,
): A | undefined {
  const compared = inputFieldsOf(inputClass).filter(({ kind }) => kind !== imgField);
  return examples.find((example) =>
    compared.every(({ name }) => Reflect.get(example.input, name) === Reflect.get(input, name)),
  )?.answer;
}

/** Findings that claim the least of somebody unknown, the fittest first. */
const unknowing = ['NO_RECORD', 'CLEAR', 'MISMATCH'] as const satisfies readonly Finding[];

/**
 * What a check answers about somebody in no record.
 *
 * @throws KycError NOT_SUPPORTED where no example of the check shows such an answer
 */
export function answerOnNobody<A extends Answer>(check: WithExamples<A>): A {
  for (const finding of unknowing) {
    const answer = answerFinding(check, finding);
    if (answer) return answer;
  }
  throw new KycError('NOT_SUPPORTED', 'The sandbox answers the examples of this check and nothing else.');
}

/** The words in which the examples of a check tell a finding. */
export function wordsFor(check: WithExamples<Answer>, finding: Finding): string {
  return answerFinding(check, finding)?.message ?? finding;
}

function answerFinding<A extends Answer>(
  { examples, finding: findingOf }: WithExamples<A>,
  finding: Finding,
): A | undefined {
  return examples.find(({ answer }) => findingOf(answer) === finding)?.answer;
}
