import type { ReactNode } from 'react';
import { type Answer, type Question, questions, shapes, stateOf } from './outcome';
import type { Texts } from './texts';

export interface TimelineProps {
  readonly texts: Texts;
  readonly answers: Readonly<Partial<Record<Question, Answer>>>;
}

/** The checks side by side, each with what it found, took and cost. */
export function Timeline({ texts, answers }: TimelineProps): ReactNode {
  const longest = Math.max(1, ...questions.map((question) => latencyOf(answers[question]) ?? 0));
  return (
    <ul className="timeline" aria-live="polite">
      {questions.map((question) => {
        const answer = answers[question];
        const state = stateOf(answer);
        const latency = latencyOf(answer);
        return (
          <li key={question} className={`check ${state}`} data-state={state}>
            <span className="shape" aria-hidden="true">
              {shapes[state]}
            </span>
            <span className="question">{texts.questions[question]}</span>
            <strong>{texts.states[state]}</strong>
            {latency !== undefined && (
              <meter min={0} max={longest} value={latency} aria-label={`${texts.questions[question]}: ${latency} ms`} />
            )}
            <small>{factsOf(answer, texts)}</small>
          </li>
        );
      })}
    </ul>
  );
}

function latencyOf(answer: Answer | undefined): number | undefined {
  return answer && 'source' in answer ? answer.source.latencyMs : undefined;
}

function factsOf(answer: Answer | undefined, texts: Texts): string {
  if (!answer) return '';
  if (answer.__typename === 'CheckSkipped')
    return answer.missing.length > 0 ? `${texts.needs}: ${answer.missing.join(', ')}` : texts.reasons[answer.reason];
  if (answer.__typename === 'CheckFailed') return `${answer.code}: ${answer.message}`;
  if (!('source' in answer)) return '';
  const { provider, latencyMs, billed } = answer.source;
  const distance = answer.__typename === 'LocationVerification' && answer.distance ? [answer.distance] : [];
  return [...distance, provider, `${latencyMs} ms`, billed ? texts.billed : texts.free].join(' · ');
}
