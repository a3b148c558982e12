import type { ApolloClient } from '@apollo/client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { KycClientError, watchProfile } from '../../dist/client/index.js';
import { Form, type Values } from './Form';
import { type Answer, checkOf, type Progress, type Question, questions } from './outcome';
import { createClient, type FieldRule, openSession, type Opened, readBilled, readRules } from './service';
import { type Language, texts as allTexts } from './texts';
import { Timeline } from './Timeline';

type Answers = Partial<Record<Question, Answer>>;

/** The onboarding of one customer after another. */
export function App(): ReactNode {
  const [language, setLanguage] = useState<Language>(navigator.language.startsWith('zh') ? 'zh' : 'en');
  const [opened, setOpened] = useState<Opened | 'missing'>();
  const [client, setClient] = useState<ApolloClient>();
  const [rules, setRules] = useState<ReadonlyMap<string, FieldRule>>(new Map());
  const [answers, setAnswers] = useState<Answers>({});
  const [end, setEnd] = useState<Progress>();
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState('');
  const [billed, setBilled] = useState<number>();
  /** The key of this onboarding: a second click, a retry or a reconnection never bills again. */
  const attempt = useRef<{ readonly key: string; readonly values: Values }>(undefined);
  const isBusy = useRef(false);
  const texts = allTexts[language];

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `KYC China · ${texts.title}`;
  }, [language, texts]);

  useEffect(() => {
    void openSession().then(async (session) => {
      setOpened(session ?? 'missing');
      if (!session) return;
      const created = createClient(session.token);
      setClient(created);
      setRules(await readRules(created));
    });
  }, []);

  async function run(values: Values): Promise<void> {
    if (isBusy.current || !opened || opened === 'missing') return;
    isBusy.current = true;
    const known = attempt.current && JSON.stringify(attempt.current.values) === JSON.stringify(values);
    attempt.current = known && attempt.current ? attempt.current : { key: crypto.randomUUID(), values };
    setRunning(true);
    setProblem('');
    setAnswers({});
    setEnd(undefined);
    let isSpent = false;
    try {
      const transport = {
        url: '/graphql/stream',
        headers: {
          authorization: `Bearer ${opened.token}`,
          'x-kyc-purpose': 'onboarding',
          'x-kyc-consent': `page/${attempt.current.key}`,
        },
      };
      const options = { idempotencyKey: attempt.current.key };
      for await (const event of watchProfile(transport, { input: values }, options)) {
        const answered = questions.find((question) => question === event.field);
        const answer = answered && event[answered];
        if (answered && answer) setAnswers((before) => ({ ...before, [answered]: answer }));
        if (answer?.__typename === 'CheckFailed' && answer.code === 'SESSION_SPENT') isSpent = true;
        if (event.done) setEnd(event);
      }
      if (isSpent) setProblem(texts.spent);
      if (client && opened.session) setBilled(await readBilled(client, opened.session));
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      isBusy.current = false;
      setRunning(false);
    }
  }

  function problemOf(thrown: unknown): string {
    if (!(thrown instanceof KycClientError)) return texts.offline;
    if (thrown.code === 'SESSION_SPENT') return texts.spent;
    if (thrown.code === 'SESSION_EXPIRED' || thrown.code === 'UNAUTHENTICATED') return texts.expired;
    return thrown.code === 'NETWORK' ? texts.offline : thrown.message;
  }

  /** The question that a check of a decision answered. */
  function nameOf(check: string): string {
    const question = questions.find((each) => checkOf(answers[each]) === check);
    return question ? texts.questions[question] : check;
  }

  if (opened === 'missing')
    return (
      <main>
        <p role="alert">{texts.noSession}</p>
      </main>
    );
  const canRetry =
    problem !== '' || Object.values(answers).some((answer) => answer.__typename === 'CheckFailed' && answer.retryable);
  return (
    <main>
      <header>
        <h1>{texts.title}</h1>
        <button type="button" className="language" onClick={() => setLanguage(language === 'en' ? 'zh' : 'en')}>
          {texts.language}
        </button>
      </header>
      <p>{texts.intro}</p>
      <div className="columns">
        <Form
          texts={texts}
          rules={rules}
          people={opened?.people ?? []}
          isRunning={isRunning || !opened}
          onStart={(values) => void run(values)}
        />
        <section aria-label={texts.decision}>
          <Timeline texts={texts} answers={answers} />
          {problem && (
            <p role="alert" className="problem">
              {problem}
            </p>
          )}
          {end?.decision && (
            <div className={`decision ${end.decision.outcome}`} role="status">
              <h2>
                {texts.decision}: {texts.outcomes[end.decision.outcome]}
              </h2>
              <ul>
                {end.decision.reasons.map(({ check, code, message }) => (
                  <li key={`${check ?? ''} ${code}`}>{[check && nameOf(check), message].filter(Boolean).join(': ')}</li>
                ))}
              </ul>
            </div>
          )}
          {billed !== undefined && (
            <p className="cost">
              {texts.cost}: {billed}
            </p>
          )}
          {canRetry && !isRunning && attempt.current && (
            <button type="button" onClick={() => attempt.current && void run(attempt.current.values)}>
              {texts.retry}
            </button>
          )}
        </section>
      </div>
    </main>
  );
}
