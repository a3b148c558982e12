import { type DragEvent, type FormEvent, type ReactNode, useState } from 'react';
import { Camera } from './Camera';
import { type FieldRule, hasForm, type SandboxPerson } from './service';
import type { Texts } from './texts';

const typed = ['name', 'idNo', 'mobile', 'frDate', 'toDate', 'city', 'address'] as const;
export type Values = Readonly<Record<string, string>>;

export interface FormProps {
  readonly texts: Texts;
  readonly rules: ReadonlyMap<string, FieldRule>;
  readonly people: readonly SandboxPerson[];
  readonly isRunning: boolean;
  readonly onStart: (values: Values) => void;
}

/** One form for all checks; what is wrong is said as one types. */
export function Form({ texts, rules, people, isRunning, onStart }: FormProps): ReactNode {
  const [values, setValues] = useState<Values>({});
  const [hasConsent, setConsent] = useState(false);
  const [notice, setNotice] = useState('');
  const wrong = typed.filter((name) => !hasForm(rules.get(name), values[name] ?? ''));

  const set = (name: string, value: string) => setValues((before) => ({ ...before, [name]: value }));
  const setPhoto = (dataUrl: string) => set('img', dataUrl.replace(/^data:[^,]*,/, ''));
  const readPhoto = (file: File | undefined) => {
    if (!file) return;
    const reader = new FileReader();
    reader.onload = () => setPhoto(String(reader.result));
    reader.readAsDataURL(file);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
    if (!((given.name && given.idNo) || given.mobile)) return setNotice(texts.needed);
    if (!hasConsent) return setNotice(texts.needConsent);
    setNotice('');
    if (wrong.length === 0 && !isRunning) onStart(given);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    readPhoto(event.dataTransfer.files[0]);
  };

  return (
    <form onSubmit={submit} noValidate>
      {people.length > 0 && (
        <label>
          {texts.person}
          <select onChange={({ target }) => setValues(people[Number(target.value)]?.input ?? {})} defaultValue="">
            <option value="">{texts.nobody}</option>
            {people.map(({ label }, index) => (
              <option key={label} value={index}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {typed.map((name) => {
        const isWrong = wrong.includes(name);
        return (
          <label key={name}>
            {texts.fields[name]}
            <input
              name={name}
              value={values[name] ?? ''}
              placeholder={rules.get(name)?.example ?? ''}
              autoComplete="off"
              inputMode={name === 'mobile' ? 'tel' : undefined}
              aria-invalid={isWrong}
              aria-describedby={isWrong ? `${name}-wrong` : undefined}
              onChange={({ target }) => set(name, target.value)}
            />
            {isWrong && (
              <em id={`${name}-wrong`} role="alert">
                {texts.wrong}
              </em>
            )}
          </label>
        );
      })}
      <label className="photo" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        {texts.fields.img}
        <input type="file" accept="image/*" capture="user" onChange={({ target }) => readPhoto(target.files?.[0])} />
        <small role="status">{values.img ? texts.photoChosen : texts.photoHint}</small>
      </label>
      <Camera texts={texts} onPhoto={(dataUrl) => setPhoto(dataUrl)} />
      <label className="consent">
        <input type="checkbox" checked={hasConsent} onChange={({ target }) => setConsent(target.checked)} />
        {texts.consent}
      </label>
      <p role="alert" className="notice">
        {notice}
      </p>
      <button type="submit" disabled={isRunning}>
        {isRunning ? texts.running : texts.start}
      </button>
    </form>
  );
}
